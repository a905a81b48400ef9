import { randomUUID } from 'node:crypto';
import { KEY_SCOPE_NAMES, type KeyScope, permissionsOf, scopesOpening } from '#access/api-keys/domain/key-scope.js';
import type { ApiKeyView, KeyScopeView, NewApiKey, OverseenKeysPage } from '#access/api-keys/dto/api-key.dto.js';
import { KEY_REQUESTS_PER_MINUTE } from '#access/api-keys/key-admission.js';
import { REMIND_OF_KEYS } from '#access/api-keys/remind-when-keys-expire.processor.js';
import type { AuditPage } from '#access/audit/dto/audit.dto.js';
import type { NoticePage } from '#access/notices/dto/notice.dto.js';
import { POLICY, scopesOf } from '#access/policy/policy.js';
import { FixedClock } from '#platform/clock/clock.js';
import type { LeadView } from '#promotion/leads/dto/lead-view.dto.js';
import { aLead, Person, type ProblemBody } from '../promotion/leads-client.js';
import { type Answer, bytesOf, HttpClient } from '../support/http-client.js';
import { concrete, type Route, routesOf } from '../support/routes.js';
import { runScheduled } from '../support/run-jobs.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const NOW = new Date('2026-11-24T02:00:00Z');
const days = (count: number): Date => new Date(NOW.getTime() + count * 86_400_000);

describe('personal API keys', () => {
  let app: TestApp;
  let officer: Person;
  let security: Person;
  let lead: LeadView;
  const clock = new FixedClock(NOW);

  beforeAll(async () => {
    app = await startTestApp({ clock });
    officer = new Person(app, 'officer');
    security = new Person(app, 'secadmin');
    lead = await officer.logs({ title: '石化项目' });
  });
  afterAll(() => app.close());
  /** Each test with a clean drawer. */
  beforeEach(async () => {
    clock.set(NOW);
    await app.dataSource.query(`UPDATE api_keys SET revoked_at = $1 WHERE revoked_at IS NULL`, [NOW]);
  });

  const make = async (scopes: KeyScope[], over: Record<string, unknown> = {}, by = officer): Promise<NewApiKey> => {
    const answer = await by.post<NewApiKey>('api-keys', { name: '财务系统', scopes, ...over });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return answer.body;
  };
  const program = ({ key }: NewApiKey): HttpClient => new HttpClient(app.url, key);
  const keyed = async (...scopes: KeyScope[]): Promise<HttpClient> => program(await make(scopes));
  const said = ({ status, body }: Answer): [number, string] => [status, (body as ProblemBody).code];
  const idOf = async (username: string): Promise<string> => {
    const [row]: { id: string }[] = await app.dataSource.query(`SELECT id FROM users WHERE username = $1`, [username]);
    return row?.id ?? '';
  };

  describe('making one', () => {
    it('shows the key once, keeps only its hash, and lists it by its beginning', async () => {
      const made = await make(['leads:read'], { days: 30, addresses: ['10.1.0.0/16'] });
      expect(made.key).toMatch(/^berth_[0-9a-f]{12}_[0-9a-f]{48}$/);
      expect(made).toMatchObject({ state: 'live', expiresAt: days(30).toISOString(), lastUsedAt: null });
      const { body: own } = await officer.get<ApiKeyView[]>('api-keys');
      expect(own[0]).toMatchObject({ id: made.id, shown: `${made.key?.slice(0, 19)}…`, scopes: ['leads:read'] });
      expect(own[0]).not.toHaveProperty('key');
      const secret = made.key?.slice(20);
      for (const table of ['api_keys', 'audit_events', 'idempotency_keys', 'outbox_messages']) {
        const rows: unknown[] = await app.dataSource.query(`SELECT 1 FROM ${table} t WHERE t::text LIKE $1`, [
          `%${secret}%`,
        ]);
        expect([table, rows]).toEqual([table, []]);
      }
    });

    it('lives 90 days unless told otherwise', async () => {
      expect((await make(['plan:read'])).expiresAt).toBe(days(90).toISOString());
    });

    it('sent twice makes one, and does not show the key again', async () => {
      const key = randomUUID();
      const body = { name: '两次', scopes: ['plan:read'] };
      const [first, second] = [
        await officer.post<NewApiKey>('api-keys', body, { key }),
        await officer.post<NewApiKey>('api-keys', body, { key }),
      ];
      expect(first.body.key).toMatch(/^berth_/);
      expect([second.body.id, second.body.key]).toEqual([first.body.id, null]);
    });

    it.each([
      [{ scopes: [] }, 'scopes', 'api_key.scopes'],
      [{ scopes: ['everything'] }, 'scopes', 'field.invalid'],
      [{ scopes: ['toString'] }, 'scopes', 'field.invalid'],
      [{ scopes: 'leads:read' }, 'scopes', 'field.invalid'],
      [{ days: 0 }, 'days', 'field.number_range'],
      [{ days: 367 }, 'days', 'field.number_range'],
      [{ name: ' ' }, 'name', 'field.required'],
      [{ addresses: ['10.0.0.0/40'] }, 'addresses', 'api_key.address'],
      [{ addresses: ['intranet.example'] }, 'addresses', 'api_key.address'],
      [{ ownerId: randomUUID() }, 'ownerId', 'field.unknown'],
    ])('refuses %j', async (over, field, code) => {
      const answer = await officer.post<ProblemBody>('api-keys', { name: 'x', scopes: ['plan:read'], ...over });
      expect(answer.status).toBe(400);
      expect(answer.body.errors.map((each) => [each.field, each.code])).toContainEqual([field, code]);
    });

    it('stops at twenty live ones, however many ask at the same time', async () => {
      for (let left = 18; left > 0; left -= 1) await make(['plan:read']);
      const asked = await Promise.all(
        [1, 2, 3, 4, 5].map(() => officer.post<ProblemBody>('api-keys', { name: 'x', scopes: ['plan:read'] })),
      );
      expect(asked.map((each) => each.status).sort()).toEqual([201, 201, 409, 409, 409]);
      expect(asked.find((each) => each.status === 409)?.body.code).toBe('api_key.too_many');
      const [first] = (await officer.get<ApiKeyView[]>('api-keys')).body;
      await officer.post(`api-keys/${first?.id}/revocation`, {});
      await make(['plan:read']);
    });

    it('says which scopes would be of use to one’s roles', async () => {
      const useful = async (by: Person) =>
        (await by.get<KeyScopeView[]>('api-keys/scopes')).body.filter((each) => each.useful).map((each) => each.scope);
      expect(await useful(officer)).toEqual(KEY_SCOPE_NAMES);
      expect(await useful(new Person(app, 'verifier'))).not.toContain('leads:read');
    });

    it('is for those who work on business data', async () => {
      for (const name of ['sysadmin', 'secadmin', 'auditor', 'department']) {
        const answer = await new Person(app, name).post<ProblemBody>('api-keys', { name: 'x', scopes: ['plan:read'] });
        expect([name, answer.status]).toEqual([name, 403]);
      }
    });
  });

  describe('what it opens', () => {
    let routes: Route[];
    beforeAll(() => {
      routes = routesOf(app);
    });

    /** The same key several times over: asking for every route is more than one may ask in a minute. */
    const several = (scopes: KeyScope[]): Promise<HttpClient[]> =>
      Promise.all([1, 2, 3, 4].map(() => keyed(...scopes)));
    let asked = 0;

    const call = async (clients: HttpClient[], { method, path }: Route): Promise<string> => {
      const client = clients[(asked += 1) % clients.length]!;
      const response = await fetch(`${app.url}${concrete(path)}`, {
        method,
        headers: { authorization: `Bearer ${client.token}`, 'if-match': '"1"', 'content-type': 'application/json' },
        ...(method === 'GET' ? {} : { body: '{"unknownField":true}' }),
      });
      const text = (await bytesOf(response)).toString('utf8');
      return /access\.(?:key_\w+|forbidden|sign_in)/.exec(text)?.[0] ?? 'admitted';
    };

    it.each(KEY_SCOPE_NAMES)('%s: exactly its routes', async (scope) => {
      const client = await several([scope]);
      for (const route of routes) {
        const { admission, method, name } = route;
        if (admission === undefined || admission.kind === 'public') continue;
        const found = await call(client, route);
        if (admission.kind === 'signed-in') {
          expect([name, found]).toEqual([name, admission.keys === true ? 'admitted' : 'access.key_never']);
          continue;
        }
        const opening = scopesOpening(admission.permission, method);
        const mine = opening.includes(scope);
        const may = scopesOf(['promotion_officer'], admission.permission).length > 0;
        const expected =
          opening.length === 0
            ? 'access.key_never'
            : !mine
              ? 'access.key_scope'
              : may
                ? 'admitted'
                : 'access.forbidden';
        // Exports ask for a second permission inside.
        if (expected === 'admitted' && found === 'access.forbidden' && /export/i.test(name)) continue;
        expect([scope, name, found]).toEqual([scope, name, expected]);
      }
    });

    it('all of them together: nothing that belongs to a person signed in', async () => {
      const client = await several(KEY_SCOPE_NAMES);
      const never: string[] = [];
      for (const route of routes) {
        if (route.admission === undefined || route.admission.kind === 'public') continue;
        if ((await call(client, route)) === 'access.key_never') never.push(`${route.method} ${route.path}`);
      }
      const kept = /^\/api\/(?:auth\/password|users|teams|api-keys|audit-events|notices|saved-views|webhooks)/;
      const shut = routes.filter(
        ({ path, method, admission }) =>
          admission?.kind !== 'public' && kept.test(path) && `${method} ${path}` !== 'GET /api/teams',
      );
      expect(shut.length).toBeGreaterThan(20);
      for (const { method, path } of shut) expect(never).toContain(`${method} ${path}`);
      // And what a person must answer for.
      for (const path of [
        'leads/:id/rejection',
        'leads/:id/conversion',
        'entries/:id/verdict',
        'contacts/:id/reveal',
      ]) {
        expect(never).toContain(`POST /api/${path}`);
      }
    });

    it('a reading scope changes nothing, even where the route asks only for the right to read', async () => {
      const client = await keyed('leads:read');
      expect(said(await client.post(`/api/claims/${randomUUID()}/release`, { reason: 'x' }))).toEqual([
        403,
        'access.key_never',
      ]);
      expect(said(await client.post('/api/leads', aLead()))).toEqual([403, 'access.key_scope']);
      expect((await client.get(`/api/leads/${lead.id}`)).status).toBe(200);
    });

    it('names the scope that is missing, in both languages', async () => {
      const client = await keyed('plan:read');
      const answer = await client.get<ProblemBody>('/api/leads', { 'accept-language': 'en' });
      expect(answer.body.title).toContain('leads:read / leads:write');
    });

    it('no further than its scopes inside a use case: search names only what the key may read', async () => {
      const project = await officer.post<{ id: string }>('projects', {
        name: '石化二期',
        investor: { name: `石化${randomUUID().slice(0, 6)}有限公司` },
        zoneCode: 'C-MED-W',
        mode: 'greenfield',
        industryCode: 'MED',
        plannedTotal: '350000000.00',
        firstMeetingOn: '2026-11-10',
      });
      expect(project.status).toBe(201);
      const kinds = async (client: HttpClient) =>
        (await client.get<{ kind: string }[]>(`/api/search?q=${encodeURIComponent('石化')}`)).body.map(
          (each) => each.kind,
        );
      expect((await kinds(new HttpClient(app.url, await app.tokenOf('officer')))).sort()).toEqual([
        'investor',
        'lead',
        'project',
      ]);
      expect(await kinds(await keyed('leads:read'))).toEqual(['lead']);
      expect(await kinds(await keyed('plan:read'))).toEqual([]);
    });

    it('says of itself what it may do', async () => {
      const me = await (await keyed('leads:read')).get<{ username: string; permissions: string[] }>('/api/auth/me');
      expect(me.body).toMatchObject({ username: 'officer', permissions: ['lead.read', 'claim.read'] });
    });
  });

  describe('whose it is', () => {
    it('reaches the rows of its owner, and no other', async () => {
      const other = await new Person(app, 'officer2').post<NewApiKey>('api-keys', {
        name: 'x',
        scopes: ['leads:read'],
      });
      expect((await program(other.body).get(`/api/leads/${lead.id}`)).status).toBe(404);
      expect((await (await keyed('leads:read')).get(`/api/leads/${lead.id}`)).status).toBe(200);
    });

    it('is dead at once when its owner’s account is disabled or the role is lost, and alive again after', async () => {
      const client = await keyed('leads:read');
      const userId = await idOf('officer');
      const works = async () => said(await client.get('/api/leads'))[0];
      expect(await works()).toBe(200);
      await app.dataSource.query(`UPDATE users SET status = 'disabled' WHERE id = $1`, [userId]);
      expect(said(await client.get('/api/leads'))).toEqual([401, 'access.key_invalid']);
      await app.dataSource.query(`UPDATE users SET status = 'active' WHERE id = $1`, [userId]);
      await app.dataSource.query(`UPDATE user_roles SET role = 'verifier' WHERE user_id = $1`, [userId]);
      expect(said(await client.get('/api/leads'))).toEqual([403, 'access.forbidden']);
      await app.dataSource.query(`UPDATE user_roles SET role = 'promotion_officer' WHERE user_id = $1`, [userId]);
      expect(await works()).toBe(200);
      await app.dataSource.query(`UPDATE users SET must_change_password = true WHERE id = $1`, [userId]);
      expect(said(await client.get('/api/leads'))).toEqual([403, 'access.password_change_required']);
      await app.dataSource.query(`UPDATE users SET must_change_password = false WHERE id = $1`, [userId]);
    });

    it('writes into the history that a program did it, and into the trail with which key', async () => {
      const made = await make(['leads:write'], { name: '门户网站' });
      const logged = await program(made).post<LeadView>('/api/leads', aLead());
      expect(logged.status).toBe(201);
      const history = await officer.get<{ action: string; byKey: boolean }[]>(`leads/${logged.body.id}/history`);
      expect(history.body.find((each) => each.action === 'lead.logged')).toMatchObject({ byKey: true });
      const before = await officer.get<{ byKey: boolean }[]>(`leads/${lead.id}/history`);
      expect(before.body.map((each) => each.byKey)).not.toContain(true);
      const auditor = new Person(app, 'auditor');
      const trail = await auditor.get<AuditPage>(`audit-events?subjectId=${logged.body.id}&action=lead.logged`);
      expect(trail.body.items).toMatchObject([{ actorName: '陈晓岚', apiKeyId: made.id, apiKeyName: '门户网站' }]);
      const making = await auditor.get<AuditPage>(`audit-events?subjectId=${made.id}`);
      expect(making.body.items).toMatchObject([{ action: 'api_key.made', apiKeyId: null }]);
    });

    it('is nobody else’s to see or to revoke', async () => {
      const made = await make(['plan:read']);
      const other = new Person(app, 'officer2');
      expect((await other.get<ApiKeyView[]>('api-keys')).body.map((each) => each.id)).not.toContain(made.id);
      expect((await other.post(`api-keys/${made.id}/revocation`, {})).status).toBe(404);
      expect((await other.get('api-keys/overseen')).status).toBe(403);
      expect((await officer.post(`api-keys/${randomUUID()}/revocation`, {})).status).toBe(404);
      expect((await officer.post('api-keys/7/revocation', {})).status).toBe(404);
      expect((await program(made).get('/api/plan/zones')).status).toBe(200);
    });
  });

  describe('its end', () => {
    it('comes on the instant of its expiry', async () => {
      const client = program(await make(['plan:read'], { days: 1 }));
      clock.set(new Date(days(1).getTime() - 1));
      expect((await client.get('/api/plan/zones')).status).toBe(200);
      clock.set(days(1));
      expect(said(await client.get('/api/plan/zones'))).toEqual([401, 'access.key_invalid']);
      expect((await officer.get<ApiKeyView[]>('api-keys')).body.some((each) => each.state === 'expired')).toBe(true);
    });

    it('comes at once when it is revoked, for good, and twice is once', async () => {
      const made = await make(['plan:read']);
      const first = await officer.post<ApiKeyView>(`api-keys/${made.id}/revocation`, {});
      expect(first.body).toMatchObject({ state: 'revoked', revokedAt: NOW.toISOString() });
      expect(said(await program(made).get('/api/plan/zones'))).toEqual([401, 'access.key_invalid']);
      clock.set(days(1));
      const again = await officer.post<ApiKeyView>(`api-keys/${made.id}/revocation`, {});
      expect(again.body.revokedAt).toBe(NOW.toISOString());
    });

    it('is announced a week before, once, and not for what lives shorter than that', async () => {
      const made = await make(['plan:read'], { name: '月报程序', days: 30 });
      await make(['plan:read'], { name: '一次性', days: 3 });
      const told = async () =>
        (await officer.get<NoticePage>('notices')).body.items.filter((each) => each.kind === 'api_key.expiring');
      await runScheduled(app, REMIND_OF_KEYS);
      clock.set(days(22));
      await runScheduled(app, REMIND_OF_KEYS);
      expect(await told()).toEqual([]);
      clock.set(days(24));
      await runScheduled(app, REMIND_OF_KEYS);
      await runScheduled(app, REMIND_OF_KEYS);
      expect(await told()).toMatchObject([
        { textZh: '您的 API 密钥“月报程序”将于 2026-12-24 过期，仍在使用请另建一把替换' },
      ]);
      await officer.post(`api-keys/${made.id}/revocation`, {});
      expect(await told()).toEqual([]);
    });
  });

  describe('how it is known', () => {
    it('refuses every wrong one alike', async () => {
      const made = await make(['plan:read']);
      const text = made.key ?? '';
      const wrong = [
        `${text.slice(0, -1)}${text.endsWith('0') ? '1' : '0'}`,
        text.slice(0, -1),
        `${text}0`,
        text.toUpperCase().replace('BERTH', 'berth'),
        `berth_${'0'.repeat(12)}_${'0'.repeat(48)}`,
        'berth_',
        `berth_${'x'.repeat(5000)}`,
        `berth_%' OR 1=1 --`.replace(/ /g, '+'),
      ];
      const answers = await Promise.all(
        wrong.map((key) => new HttpClient(app.url, key).get<ProblemBody>('/api/plan/zones')),
      );
      const { title } = answers[0]!.body;
      for (const answer of answers) {
        expect(said(answer)).toEqual([401, 'access.key_invalid']);
        expect(answer.body.title).toBe(title);
      }
      expect((await new HttpClient(app.url, 'berth').get('/api/plan/zones')).status).toBe(401);
    });

    it('does not fall back on a session beside it', async () => {
      const cookie = `berth_access=${await app.tokenOf('officer')}`;
      const headers = { cookie, authorization: `Bearer berth_${'0'.repeat(12)}_${'0'.repeat(48)}` };
      expect((await fetch(`${app.url}/api/leads`, { headers })).status).toBe(401);
      expect((await fetch(`${app.url}/api/leads`, { headers: { cookie } })).status).toBe(200);
    });

    it('holds to its list of addresses', async () => {
      const here = program(await make(['plan:read'], { addresses: ['127.0.0.0/8', '10.1.0.0/16'] }));
      const elsewhere = program(await make(['plan:read'], { addresses: ['10.1.0.0/16', '192.0.2.7'] }));
      expect((await here.get('/api/plan/zones')).status).toBe(200);
      expect(said(await elsewhere.get('/api/plan/zones'))).toEqual([403, 'access.key_address']);
    });

    it('notes when and from where it was used last, to the minute', async () => {
      const made = await make(['plan:read']);
      const used = async () => (await officer.get<ApiKeyView[]>('api-keys')).body.find((each) => each.id === made.id);
      await program(made).get('/api/plan/zones');
      expect(await used()).toMatchObject({ lastUsedAt: NOW.toISOString(), lastUsedIp: '127.0.0.1' });
      clock.set(new Date(NOW.getTime() + 30_000));
      await program(made).get('/api/plan/zones');
      expect((await used())?.lastUsedAt).toBe(NOW.toISOString());
      clock.set(new Date(NOW.getTime() + 60_000));
      await program(made).get('/api/plan/zones');
      expect((await used())?.lastUsedAt).toBe(new Date(NOW.getTime() + 60_000).toISOString());
    });

    it('is slowed down by itself alone when it runs wild', async () => {
      const wild = await keyed('plan:read');
      const calm = await keyed('plan:read');
      let last = await wild.get<ProblemBody>('/api/auth/me');
      for (let sent = 1; sent < KEY_REQUESTS_PER_MINUTE; sent += 1) last = await wild.get('/api/auth/me');
      expect(last.status).toBe(200);
      last = await wild.get('/api/auth/me');
      expect(said(last)).toEqual([429, 'request.too_many']);
      expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await calm.get('/api/auth/me')).status).toBe(200);
    });
  });

  describe('under the security administrator’s eye', () => {
    it('all are seen without their secrets, and any can be revoked; its owner is told', async () => {
      const made = await make(['leads:read'], { name: '要停用的' });
      const listed = await security.get<OverseenKeysPage>(
        `api-keys/overseen?state=live&q=${encodeURIComponent('陈晓')}`,
      );
      expect(listed.body.items).toMatchObject([{ id: made.id, ownerUsername: 'officer', scopes: ['leads:read'] }]);
      expect(JSON.stringify(listed.body)).not.toContain('hash');
      const revoked = await security.post<ApiKeyView>(`api-keys/overseen/${made.id}/revocation`, {});
      expect(revoked.body.state).toBe('revoked');
      expect(said(await program(made).get('/api/leads'))).toEqual([401, 'access.key_invalid']);
      const told = (await officer.get<NoticePage>('notices')).body.items[0];
      expect(told).toMatchObject({
        kind: 'api_key.revoked',
        textZh: '安全管理员 安全管理员 停用了您的 API 密钥“要停用的”',
      });
      const trail = await new Person(app, 'auditor').get<AuditPage>(
        `audit-events?subjectId=${made.id}&action=api_key.revoked`,
      );
      expect(trail.body.items).toHaveLength(1);
    });

    it('pages, and counts all of them', async () => {
      for (let left = 3; left > 0; left -= 1) await make(['plan:read']);
      const first = await security.get<OverseenKeysPage>('api-keys/overseen?limit=2');
      expect(first.body.items).toHaveLength(2);
      expect(first.body.total).toBeGreaterThan(2);
      const second = await security.get<OverseenKeysPage>(`api-keys/overseen?limit=2&cursor=${first.body.nextCursor}`);
      expect(second.body.items[0]?.id).not.toBe(first.body.items[1]?.id);
      expect((await security.get('api-keys/overseen?state=perhaps')).status).toBe(400);
    });
  });

  it('can be given only permissions the policy knows and somebody holds', () => {
    for (const permission of permissionsOf(KEY_SCOPE_NAMES))
      expect(Object.keys(POLICY[permission]).length).toBeGreaterThan(0);
  });
});
