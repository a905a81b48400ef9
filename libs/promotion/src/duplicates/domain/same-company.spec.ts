import { nameParts } from './name-parts.js';
import { compareCompanies, compareNames, SAME } from './same-company.js';
import { COMPANY_PAIRS, type LabelledPair } from './testing/company-pairs.js';

const scored = COMPANY_PAIRS.map((pair) => ({
  ...pair,
  ...compareNames(nameParts(pair.one), nameParts(pair.other)),
}));

function figures(pairs: (LabelledPair & { score: number })[]) {
  const found = pairs.filter((pair) => pair.score >= SAME);
  const right = found.filter((pair) => pair.same).length;
  return { precision: right / found.length, recall: right / pairs.filter((pair) => pair.same).length };
}

describe('the duplicate engine on labelled pairs', () => {
  it('has enough of them, of both kinds, a third held out', () => {
    expect(COMPANY_PAIRS.length).toBeGreaterThanOrEqual(200);
    for (const same of [true, false]) {
      for (const heldOut of [true, false]) {
        expect(COMPANY_PAIRS.filter((pair) => pair.same === same && pair.heldOut === heldOut).length).toBeGreaterThan(
          25,
        );
      }
    }
  });

  it.each([
    ['tuned on', false],
    ['held out', true],
  ])('%s: precision and recall', (_, heldOut) => {
    const pairs = scored.filter((pair) => pair.heldOut === heldOut);
    const { precision, recall } = figures(pairs);
    const wrong = pairs.filter((pair) => pair.score >= SAME !== pair.same);
    process.stdout.write(
      `${heldOut ? 'Held out' : 'Tuned on'}: ${pairs.length} pairs, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}\n` +
        wrong
          .map((pair) => `  ${pair.same ? 'missed' : 'wrong'} ${pair.one} | ${pair.other} ${pair.score}`)
          .join('\n') +
        '\n',
    );
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.85);
  });

  it('is the same whichever comes first', () => {
    for (const pair of COMPANY_PAIRS) {
      const back = compareNames(nameParts(pair.other), nameParts(pair.one));
      expect(back.score).toBe(compareNames(nameParts(pair.one), nameParts(pair.other)).score);
    }
  });
});

describe('two records', () => {
  const facts = (name: string, over: object = {}) => ({
    names: [nameParts(name)],
    uscc: null,
    phones: [],
    sites: [],
    ...over,
  });

  it('of one credit code are one company, of two are two', () => {
    expect(compareCompanies(facts('甲', { uscc: 'A' }), facts('乙', { uscc: 'A' }))).toMatchObject({ score: 100 });
    expect(compareCompanies(facts('海岳药业', { uscc: 'A' }), facts('海岳药业', { uscc: 'B' })).score).toBeLessThan(
      SAME,
    );
  });

  it('of one telephone are worth a look, of one telephone and site more so', () => {
    const one = compareCompanies(facts('海岳药业', { phones: ['1'] }), facts('天峰贸易', { phones: ['1'] }));
    expect([one.score, one.reasons]).toEqual([72, ['phone']]);
    const both = { phones: ['1'], sites: ['x.cn'] };
    expect(compareCompanies(facts('海岳药业', both), facts('天峰贸易', both)).score).toBe(80);
  });

  it('are matched by any of their names', () => {
    const two = { ...facts('海岳药业'), names: [nameParts('海岳药业'), nameParts('天峰制药')] };
    expect(compareCompanies(two, facts('天峰药业有限公司')).score).toBeGreaterThanOrEqual(SAME);
  });
});
