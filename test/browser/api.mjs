/** The same people over the API, for steps the screen has already shown once. */
export const PASSWORD = 'berth-demo';

export class Api {
  tokens = new Map();

  constructor(url) {
    this.url = url;
  }

  async as(username, method, path, body) {
    if (!this.tokens.has(username)) {
      const { accessToken } = await this.send(null, 'POST', 'auth/login', { username, password: PASSWORD });
      this.tokens.set(username, accessToken);
    }
    return this.send(this.tokens.get(username), method, path, body);
  }

  async upload(username, file) {
    await this.as(username, 'GET', 'auth/me');
    const form = new FormData();
    form.set('file', new Blob([file.buffer], { type: file.mimeType }), file.name);
    const headers = { authorization: `Bearer ${this.tokens.get(username)}` };
    return this.read(await fetch(`${this.url}/api/files`, { method: 'POST', headers, body: form }), 'POST files');
  }

  async send(token, method, path, body) {
    const headers = {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    const answer = await fetch(`${this.url}/api/${path}`, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    return this.read(answer, `${method} ${path}`);
  }

  async read(answer, what) {
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${what}: ${answer.status} ${text}`);
    return text === '' ? null : JSON.parse(text);
  }
}
