import {
  AT_MOST,
  ATTENTION_CODES,
  ATTENTION_RULES,
  type AttentionRuleCode,
  type Matter,
  pointsOf,
  byPressure,
  shortened,
} from './attention-rules.js';

const matter = (rule: AttentionRuleCode, over: Partial<Matter> = {}): Matter => ({
  rule,
  subjectId: 's1',
  aboutId: 'p1',
  days: 0,
  since: '2026-11-01',
  amount: null,
  aboutZh: '自然资源局',
  aboutEn: 'the land office',
  ...over,
});

describe('the points', () => {
  it.each<[string, Matter, [number, number, number]]>([
    ['the rule alone', matter('promise_overdue'), [40, 0, 0]],
    ['half the time', matter('promise_overdue', { days: 90 }), [40, 10, 0]],
    ['time is full at its end', matter('promise_overdue', { days: 900 }), [40, 20, 0]],
    ['half the money', matter('promise_overdue', { amount: '500000000.00' }), [40, 0, 10]],
    ['money is full at 10 亿', matter('promise_overdue', { amount: '99999999999.00' }), [40, 0, 20]],
    ['what lapses today', matter('claim_lapsing', { days: 0 }), [30, 20, 0]],
    ['what lapses in two weeks', matter('claim_lapsing', { days: 14 }), [30, 0, 0]],
    ['red since today is newer than red since a week', matter('red_new', { days: 7 }), [50, 10, 0]],
  ])('%s', (_, one, [rule, time, money]) => {
    expect(pointsOf(one)).toEqual({ rule, time, money, total: rule + time + money });
  });
});

const ranked = (list: Matter[]) => shortened(byPressure(list));

describe('the ranking', () => {
  it('puts the most points first; the same points by the order of the table, the older, the id', () => {
    const list = [
      matter('reservation_lapsing', { days: 14, aboutId: 'a' }),
      matter('request_waiting', { aboutId: 'b', since: '2026-10-02' }),
      matter('request_waiting', { aboutId: 'c', since: '2026-10-01' }),
      matter('promise_overdue', { aboutId: 'd' }),
      matter('escalation_unanswered', { aboutId: 'e' }),
    ];
    expect(ranked(list).map(({ aboutId }) => aboutId)).toEqual(['e', 'd', 'c', 'b', 'a']);
    expect(ranked([...list].reverse())).toEqual(ranked(list));
  });

  it('names a project twice at most, a rule three times, and twelve matters in all', () => {
    const one = ATTENTION_CODES.map((rule) => matter(rule));
    expect(ranked(one).map(({ rule }) => rule)).toEqual(['red_new', 'escalation_unanswered']);
    const many = ATTENTION_CODES.flatMap((rule) =>
      Array.from({ length: 5 }, (_, at) => matter(rule, { aboutId: `${rule} ${at}`, subjectId: `${at}` })),
    );
    const list = ranked(many);
    expect(list).toHaveLength(AT_MOST);
    for (const code of ATTENTION_CODES) expect(list.filter(({ rule }) => rule === code).length).toBeLessThanOrEqual(3);
  });

  it('of equal points, puts first what has more money waiting for longer', () => {
    const [little, much] = ['2000000000.00', '9000000000.00'].map((amount) =>
      matter('slip_moves_number', {
        amount,
        days: 400,
        aboutId: amount,
        since: amount.startsWith('2') ? '2025-01-01' : '2025-09-01',
      }),
    );
    expect(ranked([little!, much!]).map(({ aboutId }) => aboutId)).toEqual(['9000000000.00', '2000000000.00']);
  });
});

describe('one story', () => {
  it('of a project is told once, by what presses more', () => {
    const [red, slip] = [matter('red_new', { days: 13 }), matter('slip_moves_number', { days: 300 })];
    expect(byPressure([red, slip]).map(({ rule }) => rule)).toEqual(['slip_moves_number']);
    expect(byPressure([{ ...red, days: 0 }, slip]).map(({ rule }) => rule)).toEqual(['red_new']);
    expect(byPressure([red, { ...slip, aboutId: 'p2' }])).toHaveLength(2);
  });
});

describe('the sentences', () => {
  it.each(ATTENTION_CODES)('%s: one sentence in each language, with its source', (code) => {
    const rule = ATTENTION_RULES[code];
    const facts = matter(code, { days: 5 });
    expect(rule.zh(facts)).toMatch(/^[^。]{8,70}$/);
    expect(rule.en(facts)).toMatch(/^[A-Za-z][^.]{20,140}$/);
    expect(rule.en(facts)).not.toMatch(/[\u4e00-\u9fff]|undefined|null/);
    expect(rule.zh(facts)).not.toMatch(/undefined|null/);
    expect(rule.zh(facts)).toContain(facts.since);
    expect(rule.source.length).toBeGreaterThan(3);
  });
});
