import { type BreakdownFacts, divide, type DraftPart, treeProblems } from './breakdown.js';

const facts: BreakdownFacts = {
  window: { from: '2021-01', to: '2025-12' },
  known: {
    zone: new Set(['ROOT', 'C-MED', 'C-MED-W', 'C-MAT']),
    industry: new Set(['MED', 'MAT']),
    department: new Set(['promotion-1']),
    leader: new Set(['leader-id']),
  },
  zoneParents: new Map([
    ['ROOT', null],
    ['C-MED', 'ROOT'],
    ['C-MED-W', 'C-MED'],
    ['C-MAT', 'ROOT'],
  ]),
};
const part = (axis: DraftPart['axis'], key: string, parts?: DraftPart[]): DraftPart => ({
  axis,
  key,
  amount: '1.00',
  parts,
});

describe('a target broken down', () => {
  it.each<[string, DraftPart[], [string, string][]]>([
    [
      'years, zones and industries side by side',
      [part('year', '2021'), part('zone', 'C-MED'), part('industry', 'MED')],
      [],
    ],
    ['departments and leaders', [part('department', 'promotion-1'), part('leader', 'leader-id')], []],
    ['a zone by year', [part('zone', 'C-MED', [part('year', '2021'), part('year', '2022')])], []],
    ['a zone by the zones it contains', [part('zone', 'C-MED', [part('zone', 'C-MED-W')])], []],
    ['a year outside the window', [part('year', '2026')], [['parts[0].key', 'plan.part_year']]],
    ['no year', [part('year', 'x')], [['parts[0].key', 'plan.part_year']]],
    ['an unknown zone', [part('zone', 'NONE')], [['parts[0].key', 'field.unknown_code']]],
    ['the same year twice', [part('year', '2021'), part('year', '2021')], [['parts[1].key', 'plan.part_overlaps']]],
    [
      'a zone beside the one that contains it',
      [part('zone', 'C-MED'), part('zone', 'C-MED-W')],
      [['parts[1].key', 'plan.part_overlaps']],
    ],
    [
      'the containing zone second',
      [part('zone', 'C-MED-W'), part('zone', 'ROOT')],
      [['parts[1].key', 'plan.part_overlaps']],
    ],
    [
      'a year by year',
      [part('year', '2021', [part('year', '2022')])],
      [['parts[0].parts[0].key', 'plan.part_of_same_axis']],
    ],
    [
      'a zone by one it does not contain',
      [part('zone', 'C-MED', [part('zone', 'C-MAT')])],
      [['parts[0].parts[0].key', 'plan.part_of_same_axis']],
    ],
    [
      'a zone by itself',
      [part('zone', 'C-MED', [part('zone', 'C-MED')])],
      [['parts[0].parts[0].key', 'plan.part_of_same_axis']],
    ],
    [
      'three levels',
      [part('zone', 'C-MED', [part('industry', 'MED', [part('year', '2021')])])],
      [['parts[0].parts[0].parts', 'plan.part_too_deep']],
    ],
  ])('%s', (_, parts, problems) => {
    expect(treeProblems(parts, facts).map(({ field, code }) => [field, code])).toEqual(problems);
  });

  it('shows what the parts leave of the whole, axis by axis, to the fen', () => {
    const amounts = (axis: DraftPart['axis'], ...all: string[]) =>
      all.map((amount, index) => ({ axis, key: String(2021 + index), amount }));
    const divisions = divide('100.00', [...amounts('zone', '60.00', '50.01'), ...amounts('year', '33.33', '66.66')]);
    expect(divisions.map(({ axis, sum, difference }) => [axis, sum, difference])).toEqual([
      ['year', '99.99', '0.01'],
      ['zone', '110.01', '-10.01'],
    ]);
    expect(divide('100.00', [])).toEqual([]);
  });
});
