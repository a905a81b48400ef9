import { add } from '#platform/money/money.js';
import { type Credit, creditsBetween, type Standing } from './credit.js';
import type { Figure } from './position.js';

const cny = (amount: string): Figure => ({ entryId: `cny-${amount}`, amount, currency: 'CNY', original: amount });
const usd = (original: string, amount: string): Figure => ({
  entryId: `usd-${original}`,
  amount,
  currency: 'USD',
  original,
});

const standing = (verified: Figure | null, pending: Figure | null, rest: Partial<Standing> = {}): Standing => ({
  projectId: 'p',
  kind: 'completed',
  month: '2023-05',
  zoneCode: 'Z1',
  industryCode: 'MED',
  segmentCode: 'BIO',
  listed: true,
  verified,
  pending,
  ...rest,
});

/** zone currency verified reported verifiedOriginal reportedOriginal entries */
const brief = (credits: Credit[]) =>
  credits.map((credit) =>
    [
      credit.zoneCode,
      credit.currency,
      credit.verified,
      credit.reported,
      credit.verifiedOriginal,
      credit.reportedOriginal,
      credit.entries,
    ].join(' '),
  );

const a = cny('100.00');
const b = cny('80.00');

describe('the credits of a change', () => {
  it.each<[string, Standing | null, Standing, string[]]>([
    ['report', null, standing(null, a), ['Z1 CNY 0.00 100.00 0.00 100.00 0']],
    ['verify', standing(null, a), standing(a, null), ['Z1 CNY 100.00 -100.00 100.00 -100.00 1']],
    ['send back', standing(null, a), standing(null, null), ['Z1 CNY 0.00 -100.00 0.00 -100.00 0']],
    ['report a restatement', standing(a, null), standing(a, b), ['Z1 CNY 0.00 -20.00 0.00 -20.00 0']],
    ['restate', standing(a, b), standing(b, null), ['Z1 CNY -20.00 20.00 -20.00 20.00 0']],
    ['restate to the same amount', standing(a, a), standing(a, null), []],
    [
      'verify a month of nothing',
      standing(null, cny('0.00')),
      standing(cny('0.00'), null),
      ['Z1 CNY 0.00 0.00 0.00 0.00 1'],
    ],
    [
      're-zone',
      standing(a, b),
      standing(a, b, { zoneCode: 'Z2' }),
      ['Z1 CNY -100.00 20.00 -100.00 20.00 -1', 'Z2 CNY 100.00 -20.00 100.00 -20.00 1'],
    ],
    [
      'dollars replace yuan',
      standing(a, usd('20.00', '140.00')),
      standing(usd('20.00', '140.00'), null),
      ['Z1 CNY -100.00 100.00 -100.00 100.00 -1', 'Z1 USD 140.00 -140.00 20.00 -20.00 1'],
    ],
    ['nothing changed', standing(a, b), standing(a, b), []],
  ])('%s', (_, before, after, expected) => expect(brief(creditsBetween(before, after))).toEqual(expected));

  it('moves off the list exactly what it moves on', () => {
    const credits = creditsBetween(standing(a, b, { listed: false }), standing(a, b, { listed: true }));
    expect(credits.map((credit) => credit.listed)).toEqual([false, true]);
    expect(add(...credits.map((credit) => credit.verified))).toBe('0.00');
    expect(add(...credits.map((credit) => credit.reported))).toBe('0.00');
  });
});
