import { type CriteriaSet, type Criterion, setFor, setProblems } from './criteria.js';

const judged = (code: string, points: number): Criterion => ({
  code,
  nameZh: code,
  nameEn: code,
  points,
  measure: null,
  direction: null,
  bands: [],
  source: 'test',
});
const measured = (over: Partial<Criterion> = {}): Criterion => ({
  ...judged('tax', 40),
  measure: 'tax_per_mu',
  direction: 'higher',
  bands: [
    { at: '20', points: 40 },
    { at: '10', points: 20 },
  ],
  ...over,
});
const veto = (code: string) => ({ code, nameZh: code, nameEn: code, source: 'test' });

describe('what is wrong with a set', () => {
  it.each<[string, Criterion[], string[], [string, string][]]>([
    ['nothing', [measured(), judged('a', 60)], ['x'], []],
    ['points that add up to 99', [measured(), judged('a', 59)], [], [['criteria', 'criteria.points_sum']]],
    ['a code twice', [measured(), judged('tax', 60)], [], [['criteria[1].code', 'criteria.duplicate']]],
    ['a veto twice', [judged('a', 100)], ['x', 'x'], [['vetoes[1].code', 'criteria.duplicate']]],
    ['no bands', [measured({ bands: [] }), judged('a', 60)], [], [['criteria[0].bands', 'criteria.bands']]],
    ['no direction', [measured({ direction: null }), judged('a', 60)], [], [['criteria[0].bands', 'criteria.bands']]],
    [
      'bands of a judged one',
      [{ ...judged('a', 100), bands: [{ at: '1', points: 1 }] }],
      [],
      [['criteria[0].bands', 'criteria.bands']],
    ],
    [
      'a band above the points',
      [measured({ bands: [{ at: '20', points: 41 }] }), judged('a', 60)],
      [],
      [['criteria[0].bands', 'criteria.bands_order']],
    ],
    [
      'bands in the wrong order',
      [measured({ direction: 'lower' }), judged('a', 60)],
      [],
      [['criteria[0].bands', 'criteria.bands_order']],
    ],
    [
      'points that do not fall',
      [
        measured({
          bands: [
            { at: '20', points: 20 },
            { at: '10', points: 20 },
          ],
        }),
        judged('a', 60),
      ],
      [],
      [['criteria[0].bands', 'criteria.bands_order']],
    ],
  ])('%s', (_, criteria, vetoes, problems) => {
    const found = setProblems({ criteria, vetoes: vetoes.map(veto) });
    expect(found.map(({ field, code }) => [field, code])).toEqual(problems);
  });
});

describe('the set a project is judged by', () => {
  const set = (code: string, over: Partial<CriteriaSet> = {}): CriteriaSet => ({
    id: `${code}-${over.version ?? 1}`,
    code,
    version: 1,
    nameZh: code,
    nameEn: code,
    industryCode: null,
    mode: null,
    passMark: 70,
    quorum: 3,
    fromOn: '2026-01-01',
    active: true,
    criteria: [],
    vetoes: [],
    source: 'test',
    ...over,
  });
  const project = { mode: 'leased' as const, industryCode: 'MED' };

  it.each<[string, CriteriaSet[], string | null]>([
    ['none', [], null],
    ['the one for all', [set('ALL')], 'ALL-1'],
    ['mode before all', [set('ALL'), set('LEASED', { mode: 'leased' })], 'LEASED-1'],
    ['industry before mode', [set('LEASED', { mode: 'leased' }), set('MED', { industryCode: 'MED' })], 'MED-1'],
    [
      'both before either',
      [set('MED', { industryCode: 'MED' }), set('MED-LEASED', { industryCode: 'MED', mode: 'leased' })],
      'MED-LEASED-1',
    ],
    ['not another mode', [set('GREEN', { mode: 'greenfield' })], null],
    ['not another industry', [set('MAT', { industryCode: 'MAT' })], null],
    ['the latest version', [set('ALL'), set('ALL', { version: 2 })], 'ALL-2'],
    ['not one from tomorrow', [set('ALL'), set('ALL', { version: 2, fromOn: '2026-06-02' })], 'ALL-1'],
    ['from its first day', [set('ALL'), set('ALL', { version: 2, fromOn: '2026-06-01' })], 'ALL-2'],
    ['not one switched off', [set('ALL'), set('ALL', { version: 2, active: false })], null],
    [
      'the wider one when the narrower is off',
      [set('ALL'), set('LEASED', { mode: 'leased', version: 2, active: false }), set('LEASED', { mode: 'leased' })],
      'ALL-1',
    ],
  ])('%s', (_, sets, id) => {
    expect(setFor(sets, project, '2026-06-01')?.id ?? null).toBe(id);
  });
});
