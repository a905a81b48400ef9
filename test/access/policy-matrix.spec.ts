import { POLICY, scopesOf } from '#access/policy/policy.js';
import { ROLES, type Role } from '#access/policy/role.js';
import { DEMO_ACCOUNTS } from '#access/sessions/demo-accounts.js';
import { concrete, type Route, routesOf } from '../support/routes.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('the policy over every route', () => {
  let app: TestApp;
  let routes: Route[];

  beforeAll(async () => {
    app = await startTestApp();
    routes = routesOf(app);
  });
  afterAll(() => app.close());

  it('finds the routes', () => {
    expect(routes.length).toBeGreaterThan(40);
  });

  it('finds that every route declares who may enter', () => {
    expect(routes.filter((route) => route.admission === undefined).map((route) => route.name)).toEqual([]);
  });

  it('leaves open only what must be open', () => {
    const open = routes
      .filter((route) => route.admission?.kind === 'public')
      .map((route) => `${route.method} ${route.path}`);
    expect(open.sort()).toEqual(
      [
        'GET /api/auth/demo-accounts',
        'GET /api/health',
        'POST /api/auth/login',
        'POST /api/auth/logout',
        'POST /api/auth/refresh',
      ].sort(),
    );
  });

  it('gives every permission of the table to somebody and uses it on some route or use case', () => {
    for (const [permission, grants] of Object.entries(POLICY))
      expect([permission, Object.keys(grants).length > 0]).toEqual([permission, true]);
  });

  it('turns away whoever is not signed in, on every route that is not open', async () => {
    for (const route of routes.filter((one) => one.admission?.kind !== 'public')) {
      const response = await fetch(`${app.url}${concrete(route.path)}`, { method: route.method });
      expect([route.name, response.status]).toEqual([route.name, 401]);
    }
  });

  it.each(ROLES)('admits %s to exactly the routes the table names', async (role: Role) => {
    const account = DEMO_ACCOUNTS.find((one) => one.role === role);
    const token = await app.tokenOf(account?.username ?? '');
    for (const route of routes) {
      if (route.admission?.kind !== 'permit') continue;
      const allowed = scopesOf([role], route.admission.permission).length > 0;
      const response = await fetch(`${app.url}${concrete(route.path)}`, {
        method: route.method,
        headers: {
          authorization: `Bearer ${token}`,
          'if-match': '"1"',
          ...(route.method === 'GET' ? {} : { 'content-type': 'application/json' }),
        },
        ...(route.method === 'GET' ? {} : { body: '{"unknownField":true}' }),
      });
      // A stream has no end to wait for.
      const endless = response.headers.get('content-type')?.startsWith('text/event-stream') === true;
      if (endless) await response.body?.cancel();
      const text = endless ? '' : await response.text();
      const forbidden = response.status === 403 && text.includes('access.forbidden');
      // With the right, whatever else is wrong with this empty request (400, 404 …), it is not the right.
      expect([route.name, role, forbidden]).toEqual([route.name, role, !allowed]);
      expect([route.name, response.status < 500]).toEqual([route.name, true]);
    }
  });
});
