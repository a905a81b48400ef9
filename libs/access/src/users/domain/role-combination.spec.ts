import { ROLES } from '../../policy/role.js';
import { mayBeCombined } from './role-combination.js';

const ADMINS = ['system_admin', 'security_admin', 'audit_admin'];

describe('mayBeCombined', () => {
  const pairs = ROLES.flatMap((left) => ROLES.map((right) => [left, right] as const));

  it.each(pairs)('%s with %s', (left, right) => {
    const expected = left === right || (!ADMINS.includes(left) && !ADMINS.includes(right));
    expect(mayBeCombined([left, right])).toBe(expected);
  });

  it('allows nobody to have no role at all', () => {
    expect(mayBeCombined([])).toBe(true);
  });
});
