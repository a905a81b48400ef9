import { PERMISSIONS, type Permission } from '../../policy/policy.js';
import { isKeyScope, KEY_SCOPE_NAMES, KEY_SCOPES, permissionsOf, scopesOpening } from './key-scope.js';

describe('the scopes of a key', () => {
  it.each<[Permission, string, string[]]>([
    ['lead.read', 'GET', ['leads:read', 'leads:write']],
    ['lead.read', 'POST', ['leads:write']],
    ['lead.edit', 'PATCH', ['leads:write']],
    ['claim.read', 'GET', ['leads:read']],
    // Giving a claim up declares claim.read, and is not reading.
    ['claim.read', 'POST', []],
    ['entry.report', 'POST', ['ledger:write']],
    ['file.upload', 'POST', ['files:write']],
    ['plan.read', 'GET', ['plan:read']],
    ['entry.verify', 'POST', []],
    ['user.manage', 'POST', []],
  ])('open %s by %s: %s', (permission, method, scopes) => {
    expect(scopesOpening(permission, method)).toEqual(scopes);
  });

  it('leave to persons what a person must answer for', () => {
    const open = permissionsOf(KEY_SCOPE_NAMES);
    const kept =
      /^(?:user|audit|api_key|webhook|gate|keylist|import)\.|\.(?:manage|decide|verify|merge|assign|rule|reveal|erase|status|rezone)$/;
    expect(PERMISSIONS.filter((permission) => kept.test(permission) && open.has(permission))).toEqual([]);
  });

  it('open nothing by a name nobody knows', () => {
    expect([...permissionsOf(['everything', 'toString', 'files:read'])]).toEqual(['file.read']);
    expect(isKeyScope('toString')).toBe(false);
  });

  it('speak both languages', () => {
    for (const { zh, en } of Object.values(KEY_SCOPES)) {
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
      expect(en).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });
});
