import { STAGES } from './project-stage.js';
import { STATUS_RULES, STATUSES } from './project-status.js';
import { childRefusal, PART_OF_PARENT, RELATIONS } from './relation.js';

describe('what may be opened under a project', () => {
  it.each(STAGES.flatMap((stage) => RELATIONS.map((relation) => [relation, stage] as const)))(
    '%s at %s',
    (relation, stage) => {
      const early = relation === 'expansion' && !['at_capacity', 'aftercare'].includes(stage);
      const refusal = childRefusal({ status: 'active', stage, parentId: null }, relation);
      expect(refusal).toBe(early ? 'project.expansion_early' : null);
      expect(childRefusal({ status: 'active', stage, parentId: 'p' }, relation)).toBe('project.child_of_child');
    },
  );

  it.each(STATUSES)('of a project that is %s', (status) => {
    const refusal = childRefusal({ status, stage: 'aftercare', parentId: null }, 'phase');
    expect(refusal).toBe(STATUS_RULES[status].open ? null : 'project.closed');
  });

  it('only a phase is part of what was counted already', () => expect(PART_OF_PARENT).toEqual(['phase']));
});
