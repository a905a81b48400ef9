import type { HttpClient } from './support/http-client.js';
import { startTestApp, type TestApp } from './support/test-app.js';

describe('every list', () => {
  let app: TestApp;
  let leader: HttpClient;

  beforeAll(async () => {
    app = await startTestApp();
    leader = await app.login('leader');
  });
  afterAll(() => app.close());

  const forged = (s: string, v: string) =>
    Buffer.from(JSON.stringify({ s, v, i: '00000000-0000-4000-8000-000000000000' })).toString('base64url');

  it.each([
    ['sort=constructor', 'request.invalid'],
    ['sort=__proto__', 'request.invalid'],
    ['cursor=nonsense', 'cursor.invalid'],
    [`sort=-createdAt&cursor=${forged('-createdAt', 'not a date')}`, 'cursor.invalid'],
    [`sort=-plannedTotal&cursor=${forged('-plannedTotal', 'NaN or not')}`, 'cursor.invalid'],
    ['limit=0', 'request.invalid'],
    ['limit=1e9', 'request.invalid'],
    ['unknown=1', 'request.invalid'],
    [`q=${'x'.repeat(500)}`, 'request.invalid'],
  ])('answers ?%s with a reason, not with 500', async (query, code) => {
    for (const path of ['/api/leads', '/api/projects']) {
      const { status, body } = await leader.get<{ code: string }>(`${path}?${query}`);
      expect([path, status, body.code]).toEqual([path, 400, code]);
    }
  });
});
