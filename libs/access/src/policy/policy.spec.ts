import { reachOf, type Scope, scopesOf } from './policy.js';
import { ROLES } from './role.js';

const SEVERAL = ROLES.flatMap((one) => ROLES.map((other) => [one, other]));

describe('how far rights reach', () => {
  it('is one list for all rights that reach as far, whatever the roles that give them', () => {
    const lists = new Map<string, Set<readonly Scope[]>>();
    for (const scopes of SEVERAL.flatMap((roles) => Object.values(reachOf(roles)))) {
      const far = [...scopes].sort().join();
      lists.set(far, (lists.get(far) ?? new Set()).add(scopes));
    }
    expect(lists.size).toBeGreaterThan(4);
    expect([...lists].filter(([, of]) => of.size > 1)).toEqual([]);
  });

  it('is what the roles give together: of every row if one of them gives it', () => {
    expect(scopesOf(['zone_manager', 'leadership'], 'project.read')).toEqual(['all']);
    expect(scopesOf([], 'project.read')).toEqual([]);
  });

  it('is nobody’s to change: all who hold these roles share it', () => {
    const mine = scopesOf(['promotion_officer'], 'lead.edit') as Scope[];
    expect(() => mine.push('all')).toThrow(TypeError);
    expect(scopesOf(['promotion_officer'], 'lead.edit')).not.toContain('all');
  });
});
