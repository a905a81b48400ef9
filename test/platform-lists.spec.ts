import { readFileSync } from 'node:fs';
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

interface Parameter {
  name: string;
  in: string;
}

/** Every reading route, with a NUL in one place of its address at a time. */
function oddAddresses(): string[] {
  const file = new URL('../docs/openapi.json', import.meta.url);
  const { paths } = JSON.parse(readFileSync(file, 'utf8')) as {
    paths: Record<string, { get?: { parameters?: Parameter[] } }>;
  };
  return Object.entries(paths).flatMap(([path, { get }]) => {
    if (get === undefined || path.endsWith('/live')) return [];
    const asked = get.parameters?.filter((parameter) => parameter.in === 'query') ?? [];
    const named = path.replace(/\{\w+\}/g, '00000000-0000-4000-8000-000000000000');
    const places = path.includes('{') ? [path.replace(/\{\w+\}/g, 'a%00')] : [];
    return [...places, ...asked.map(({ name }) => `${named}?${name}=a%00`)];
  });
}

describe('every reading route', () => {
  it('says of a character that no text can hold that it cannot be read', async () => {
    const app = await startTestApp();
    try {
      const leader = await app.login('leader');
      const addresses = oddAddresses();
      expect(addresses.length).toBeGreaterThan(300);
      const broken: string[] = [];
      for (const address of addresses) {
        const { status } = await leader.get(address);
        if (status >= 500) broken.push(address);
      }
      expect(broken).toEqual([]);
    } finally {
      await app.close();
    }
  }, 60_000);
});
