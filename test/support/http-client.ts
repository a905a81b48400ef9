export interface Answer<T = unknown> {
  status: number;
  body: T;
  headers: Headers;
}

type HeaderMap = Record<string, string>;

/** A thin client over fetch: JSON in, JSON out, the status never throws. */
export class HttpClient {
  constructor(
    readonly url: string,
    readonly token: string | null,
  ) {}

  get<T = unknown>(path: string, headers: HeaderMap = {}): Promise<Answer<T>> {
    return this.send('GET', path, undefined, headers);
  }

  post<T = unknown>(path: string, body: unknown = {}, headers: HeaderMap = {}): Promise<Answer<T>> {
    return this.send('POST', path, body, headers);
  }

  put<T = unknown>(path: string, body: unknown = {}, headers: HeaderMap = {}): Promise<Answer<T>> {
    return this.send('PUT', path, body, headers);
  }

  patch<T = unknown>(path: string, body: unknown, version: number, headers: HeaderMap = {}): Promise<Answer<T>> {
    return this.send('PATCH', path, body, { 'if-match': `"${version}"`, ...headers });
  }

  delete<T = unknown>(path: string, headers: HeaderMap = {}): Promise<Answer<T>> {
    return this.send('DELETE', path, undefined, headers);
  }

  /** Sends one file as multipart. */
  async upload<T = unknown>(
    path: string,
    name: string,
    bytes: Uint8Array,
    mediaType = 'application/octet-stream',
    fields: HeaderMap = {},
  ): Promise<Answer<T>> {
    const form = new FormData();
    for (const [field, value] of Object.entries(fields)) form.set(field, value);
    form.set('file', new Blob([new Uint8Array(bytes)], { type: mediaType }), name);
    return this.read(await fetch(`${this.url}${path}`, { method: 'POST', headers: this.authorization(), body: form }));
  }

  /** The raw bytes of an answer, for exports and files. */
  async bytes(path: string, headers: HeaderMap = {}): Promise<Answer<Buffer>> {
    const response = await fetch(`${this.url}${path}`, { headers: { ...this.authorization(), ...headers } });
    return { status: response.status, body: await bytesOf(response), headers: response.headers };
  }

  private async send<T>(method: string, path: string, body: unknown, headers: HeaderMap): Promise<Answer<T>> {
    const json: HeaderMap = body === undefined ? {} : { 'content-type': 'application/json' };
    const text = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
    return this.read(
      await fetch(`${this.url}${path}`, { method, headers: { ...this.authorization(), ...json, ...headers }, ...text }),
    );
  }

  private authorization(): HeaderMap {
    return this.token === null ? {} : { authorization: `Bearer ${this.token}` };
  }

  private async read<T>(response: Response): Promise<Answer<T>> {
    const text = (await bytesOf(response)).toString('utf8');
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return {
      status: response.status,
      body: (isJson && text !== '' ? JSON.parse(text) : text) as T,
      headers: response.headers,
    };
  }
}

/** The whole body. A stream has no end to wait for: that it was opened is the answer. */
export async function bytesOf(response: Response): Promise<Buffer> {
  if (!response.headers.get('content-type')?.includes('text/event-stream'))
    return Buffer.from(await response.arrayBuffer());
  await response.body?.cancel();
  return Buffer.alloc(0);
}
