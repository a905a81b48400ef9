import { interactionProblems, type SaidInteraction } from './interaction-problems.js';

const TODAY = '2026-03-10';
const said = (over: Partial<SaidInteraction>): SaidInteraction => ({ on: TODAY, ...over });

describe('a contact as it is written down', () => {
  it.each<[string, SaidInteraction, [string, string][]]>([
    ['today', said({}), []],
    ['tomorrow', said({ on: '2026-03-11' }), [['on', 'field.future']]],
    ['a step due on the day', said({ nextStep: { dueOn: TODAY } }), []],
    [
      'a step due before it',
      said({ nextStep: { dueOn: '2026-03-09' } }),
      [['nextStep.dueOn', 'interaction.step_before']],
    ],
    ['an old contact with an old promise', said({ on: '2026-01-05', nextStep: { dueOn: '2026-01-08' } }), []],
    ['a contact and a name', said({ theirs: [{ contactId: 'c' }, { name: '李工', title: '厂长' }] }), []],
    ['nobody', said({ theirs: [{ name: '李工' }, { title: '厂长' }] }), [['theirs[1].name', 'field.required']]],
    [
      'one named twice',
      said({ theirs: [{ contactId: 'c', name: '李工' }] }),
      [['theirs[0].name', 'interaction.named_twice']],
    ],
    [
      'a contact with another title',
      said({ theirs: [{ contactId: 'c', title: 'x' }] }),
      [['theirs[0].name', 'interaction.named_twice']],
    ],
  ])('%s', (_, body, problems) => {
    expect(interactionProblems(body, TODAY).map(({ field, code }) => [field, code])).toEqual(problems);
  });
});
