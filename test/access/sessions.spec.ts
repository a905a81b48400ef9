import { FixedClock } from '#platform/clock/clock.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const LOGIN = '/api/auth/login';

interface Answer {
  status: number;
  body: Record<string, unknown>;
  cookies: Map<string, string>;
}

describe('sessions', () => {
  let app: TestApp;
  const clock = new FixedClock(new Date('2026-03-02T01:00:00Z'));

  beforeAll(async () => {
    app = await startTestApp({ clock });
  });
  afterAll(() => app.close());

  async function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await fetch(`${app.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    const cookies = response.headers
      .getSetCookie()
      .map((line) => (line.split(';')[0] ?? '').split('=') as [string, string]);
    return {
      status: response.status,
      body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
      cookies: new Map(cookies),
    };
  }

  const cookieHeader = (answer: Answer) => ({
    cookie: [...answer.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
  });

  it('signs in with httpOnly, same-site cookies and says what I may do', async () => {
    const response = await fetch(`${app.url}${LOGIN}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'officer', password: 'berth-demo' }),
    });
    expect(response.status).toBe(200);
    for (const cookie of response.headers.getSetCookie()) {
      expect(cookie).toMatch(/HttpOnly/);
      expect(cookie).toMatch(/SameSite=Strict/);
    }
    const body = (await response.json()) as { user: { permissions: string[] } };
    expect(body.user.permissions).toContain('lead.create');
    expect(body.user.permissions).not.toContain('entry.verify');
  });

  it('takes the cookie as well as the bearer token', async () => {
    const login = await post(LOGIN, { username: 'leader', password: 'berth-demo' });
    const byCookie = await fetch(`${app.url}/api/auth/me`, { headers: cookieHeader(login) });
    const byBearer = await fetch(`${app.url}/api/auth/me`, {
      headers: { authorization: `Bearer ${String(login.body['accessToken'])}` },
    });
    expect([byCookie.status, byBearer.status]).toEqual([200, 200]);
  });

  it('refuses a request that another site sent with our cookie', async () => {
    const login = await post(LOGIN, { username: 'officer', password: 'berth-demo' });
    const answer = await post(
      '/api/auth/password',
      { current: 'x', next: 'y' },
      { ...cookieHeader(login), 'sec-fetch-site': 'cross-site' },
    );
    expect([answer.status, answer.body['code']]).toEqual([403, 'access.cross_site']);
  });

  it('rotates the refresh token, and a token used twice ends the whole login', async () => {
    const first = await post(LOGIN, { username: 'manager', password: 'berth-demo' });
    const second = await post('/api/auth/refresh', {}, cookieHeader(first));
    expect(second.status).toBe(200);
    const replayed = await post('/api/auth/refresh', {}, cookieHeader(first));
    expect([replayed.status, replayed.body['code']]).toEqual([401, 'access.session_expired']);
    const afterwards = await post('/api/auth/refresh', {}, cookieHeader(second));
    expect(afterwards.status).toBe(401);
  });

  it('locks the account after five failures, even for the right password, and opens it again', async () => {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect((await post(LOGIN, { username: 'verifier', password: 'wrong' })).status).toBe(401);
    }
    const locked = await post(LOGIN, { username: 'verifier', password: 'berth-demo' });
    expect([locked.status, locked.body['code']]).toEqual([423, 'access.locked']);
    clock.set(new Date(clock.now().getTime() + 6 * 60_000));
    expect((await post(LOGIN, { username: 'verifier', password: 'berth-demo' })).status).toBe(200);
  });

  it.each([
    [{}],
    [{ username: 'officer' }],
    [{ username: { $ne: null }, password: ['x'] }],
    [{ username: 'officer\u0000', password: 'x' }],
    [{ username: 'x'.repeat(5000), password: 'x' }],
  ])('answers a malformed login %# with 4xx, never 500', async (body) => {
    const answer = await post(LOGIN, body);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.body['code']).toEqual(expect.any(String));
  });

  it('says the same of an unknown name and of a wrong password', async () => {
    const unknown = await post(LOGIN, { username: 'nobody-here', password: 'wrong-password' });
    const wrong = await post(LOGIN, { username: 'department', password: 'wrong-password' });
    expect([unknown.status, unknown.body['code']]).toEqual([wrong.status, wrong.body['code']]);
  });

  it('records every login and every refusal, and the record cannot be changed', async () => {
    const events: { action: string; count: string }[] = await app.dataSource.query(
      `SELECT action, count(*) FROM audit_events WHERE action LIKE 'session.%' GROUP BY action`,
    );
    const actions = events.map((event) => event.action);
    expect(actions).toEqual(expect.arrayContaining(['session.opened', 'session.refused', 'session.replayed']));
    await expect(app.dataSource.query(`UPDATE audit_events SET action = 'nothing'`)).rejects.toThrow(/append-only/);
    await expect(app.dataSource.query(`DELETE FROM audit_events`)).rejects.toThrow(/append-only/);
    await expect(app.dataSource.query(`TRUNCATE audit_events`)).rejects.toThrow(/append-only/);
  });
});
