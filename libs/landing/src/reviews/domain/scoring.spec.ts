import { figuresMissing, measuresOf } from './measures.js';
import { bandPoints, scoreProblems, sheetOf } from './scoring.js';

const HIGHER = {
  direction: 'higher' as const,
  bands: [
    { at: '300', points: 20 },
    { at: '200', points: 10 },
  ],
};
const LOWER = {
  direction: 'lower' as const,
  bands: [
    { at: '0.1', points: 10 },
    { at: '0.5', points: 3 },
  ],
};

describe('points by bands', () => {
  it.each([
    [HIGHER, '300.01', 20],
    [HIGHER, '300.00', 20],
    [HIGHER, '299.99', 10],
    [HIGHER, '200', 10],
    [HIGHER, '199.99', 0],
    [HIGHER, '1000', 20],
    [HIGHER, null, 0],
    [LOWER, '0.05', 10],
    [LOWER, '0.1000', 10],
    [LOWER, '0.1001', 3],
    [LOWER, '0.5', 3],
    [LOWER, '0.5001', 0],
    [LOWER, '0', 10],
    [LOWER, null, 0],
    [{ direction: null, bands: [] }, '5', 0],
  ])('%j of %s is %i', (criterion, value, points) => {
    expect(bandPoints(criterion, value)).toBe(points);
  });
});

describe('measures', () => {
  const facts = {
    fixedInvestment: '240000000.00',
    landMu: '80',
    floorArea: '40000',
    output: '400000000.00',
    tax: '16000000.00',
    jobs: 200,
    energyTons: '6000',
  };

  it('are computed in the units of the trade', () => {
    expect(measuresOf(facts)).toEqual({
      investment_per_mu: '300.00',
      tax_per_mu: '20.00',
      output_per_mu: '500.00',
      investment_per_m2: '6000.00',
      tax_per_m2: '400.00',
      output_per_m2: '10000.00',
      output_per_job: '200.00',
      tax_per_job: '8.00',
      energy_per_output: '0.1500',
    });
  });

  it.each([[{}], [{ landMu: null }], [{ landMu: '0', fixedInvestment: '1.00' }], [{ landMu: '80' }]])(
    'are null where %j does not allow them',
    (given) => {
      expect(measuresOf(given).investment_per_mu).toBeNull();
    },
  );

  it('round half up to the last place, not before', () => {
    expect(measuresOf({ fixedInvestment: '1000000.00', landMu: '3' }).investment_per_mu).toBe('33.33');
    expect(measuresOf({ fixedInvestment: '9999999999999999.99', landMu: '1' }).investment_per_mu).toBe(
      '1000000000000.00',
    );
  });

  it.each([
    [['investment_per_mu', 'tax_per_mu'], { landMu: '80' }, ['fixedInvestment', 'tax']],
    [['investment_per_mu'], { fixedInvestment: '1.00', landMu: '' }, ['landMu']],
    [['output_per_job'], { output: '5.00', jobs: 0 }, ['jobs']],
    [['output_per_job'], { output: '5.00', jobs: 1 }, []],
    [[], {}, []],
  ] as const)('%j of %j still want %j', (measures, given, missing) => {
    expect(figuresMissing([...measures], given)).toEqual(missing);
  });
});

const criterion = (code: string, points: number, measure: 'tax_per_mu' | null = null) => ({
  code,
  nameZh: code,
  nameEn: code,
  points,
  measure,
  direction: measure === null ? null : ('higher' as const),
  bands: measure === null ? [] : [{ at: '10', points }],
  source: 'test',
});
const SET = { criteria: [criterion('tax', 40, 'tax_per_mu'), criterion('safety', 25), criterion('chain', 35)] };

describe('one reviewer’s points', () => {
  it.each([
    [
      'all within',
      [
        ['safety', 25],
        ['chain', 0],
      ],
      [],
    ],
    ['one missing', [['safety', 25]], [['scores.chain', 'review.score_missing']]],
    [
      'too many points',
      [
        ['safety', 26],
        ['chain', 1],
      ],
      [['scores.safety', 'review.score_range']],
    ],
    [
      'less than nothing',
      [
        ['safety', -1],
        ['chain', 1],
      ],
      [['scores.safety', 'review.score_range']],
    ],
    [
      'half a point',
      [
        ['safety', 1.5],
        ['chain', 1],
      ],
      [['scores.safety', 'review.score_range']],
    ],
    [
      'a measured one by hand',
      [
        ['safety', 1],
        ['chain', 1],
        ['tax', 40],
      ],
      [['scores.tax', 'review.score_range']],
    ],
    [
      'one twice',
      [
        ['safety', 1],
        ['safety', 25],
        ['chain', 1],
      ],
      [['scores.safety', 'review.score_missing']],
    ],
    [
      'none',
      [],
      [
        ['scores.safety', 'review.score_missing'],
        ['scores.chain', 'review.score_missing'],
      ],
    ],
  ] as const)('%s', (_, given, problems) => {
    const points = given.map(([code, one]) => ({ code, points: one }));
    expect(scoreProblems(SET, points).map(({ field, code }) => [field, code])).toEqual(problems);
  });
});

describe('the score sheet', () => {
  const by = (safety: number, chain: number) => [
    { code: 'safety', points: safety },
    { code: 'chain', points: chain },
  ];

  it('adds measured points to each reviewer’s and takes the mean of the totals', () => {
    const sheet = sheetOf(SET, { tax_per_mu: '12.00' }, [by(20, 30), by(25, 35), by(10, 5)]);
    expect(sheet.totals).toEqual([90, 100, 55]);
    expect(sheet.score).toBe('81.7');
    expect(sheet.rows).toEqual([
      { code: 'tax', value: '12.00', auto: 40, counted: '40.0' },
      { code: 'safety', value: null, auto: null, counted: '18.3' },
      { code: 'chain', value: null, auto: null, counted: '23.3' },
    ]);
  });

  it('has no score before the first opinion, but shows what figures alone bring', () => {
    const sheet = sheetOf(SET, { tax_per_mu: '9.99' }, []);
    expect(sheet).toMatchObject({ totals: [], score: null });
    expect(sheet.rows[0]).toEqual({ code: 'tax', value: '9.99', auto: 0, counted: '0.0' });
    expect(sheet.rows[1]?.counted).toBeNull();
  });
});
