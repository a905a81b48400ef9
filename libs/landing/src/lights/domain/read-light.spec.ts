import type { LightThreshold } from './light-rule.js';
import { lightSentence } from './light-sentence.js';
import { type LightFacts, monthEndsStood, monthsAfter, readLight } from './read-light.js';

const RULES: LightThreshold[] = [
  { code: 'start_overdue', mode: 'greenfield', yellowFrom: 0, redFrom: 3, active: true },
  { code: 'behind_schedule', mode: 'greenfield', yellowFrom: 10, redFrom: 30, active: true },
  { code: 'not_in_statistics', mode: 'greenfield', yellowFrom: 1, redFrom: 2, active: true },
  { code: 'not_in_statistics', mode: 'asset_light', yellowFrom: 1, redFrom: 2, active: true },
];

const facts = (over: Partial<LightFacts>): LightFacts => ({
  mode: 'greenfield',
  stage: 'signed',
  active: true,
  stops: [],
  promisedStartOn: '2026-03-31',
  promisedProductionOn: '2027-04-01',
  startedOn: null,
  base: '100000000.00',
  completed: '0.00',
  today: '2026-03-31',
  ...over,
});

describe('a light', () => {
  it.each([
    ['2026-03-31', 'green', '2026-04-01', 'yellow'],
    ['2026-04-01', 'yellow', '2026-07-01', 'red'],
    ['2026-06-30', 'yellow', '2026-07-01', 'red'],
    ['2026-07-01', 'red', undefined, undefined],
  ])('of an overdue start is on %s %s, next %s %s', (today, light, on, next) => {
    const reading = readLight(facts({ today }), RULES);
    expect([reading.light, reading.next?.on, reading.next?.light]).toEqual([light, on, next]);
  });

  it.each([
    ['negotiation', null],
    ['appraisal', null],
    ['registered', 'red'],
    ['producing', null],
  ] as const)('asks for a start only between signature and start: %s → %s', (stage, light) => {
    expect(readLight(facts({ stage, today: '2026-12-31', promisedProductionOn: null }), RULES).light).toBe(light);
  });

  it.each([
    ['2026-05-30', 'green'],
    ['2026-05-31', 'yellow'],
    ['2026-06-30', 'yellow'],
    ['2026-07-01', 'red'],
  ])('of a start not in the statistics is on %s %s', (today, light) => {
    const started = facts({ stage: 'started', startedOn: '2026-04-30', base: null, today });
    expect(readLight(started, RULES).light).toBe(light);
    expect(readLight({ ...started, mode: 'asset_light' }, RULES).light).toBeNull();
  });

  // 100 days of schedule: one day is one point.
  const building = (over: Partial<LightFacts>) =>
    facts({ stage: 'building', startedOn: '2026-01-01', promisedProductionOn: '2026-04-11', ...over });
  it.each([
    ['2026-01-10', '0.00', 'green', 9],
    ['2026-01-11', '0.00', 'yellow', 10],
    ['2026-01-31', '0.00', 'yellow', 30],
    ['2026-02-01', '0.00', 'red', 31],
    ['2026-02-01', '21100000.00', 'green', 9.9],
    ['2026-01-11', '50000000.00', 'green', -40],
    ['2030-01-01', '95000000.00', 'green', 5],
    ['2025-12-01', '0.00', 'green', 0],
  ])('on %s with %s 元 done is %s, %d points behind', (today, completed, light, value) => {
    const reading = readLight(building({ today, completed }), RULES);
    expect([reading.light, reading.rules[0]?.value]).toEqual([light, value]);
  });

  it('says when it will turn if nothing happens, and never where the schedule cannot reach it', () => {
    expect(readLight(building({ today: '2026-01-05' }), RULES).next).toEqual({
      on: '2026-01-11',
      light: 'yellow',
      code: 'behind_schedule',
    });
    expect(readLight(building({ today: '2026-01-12' }), RULES).next?.on).toBe('2026-02-01');
    expect(readLight(building({ today: '2026-01-05', completed: '91000000.00' }), RULES).next).toBeNull();
  });

  it('turns on the very day it has foretold', () => {
    for (const completed of ['0.00', '12345678.90', '33333333.33', '69999999.99']) {
      const before = readLight(building({ today: '2026-01-01', completed }), RULES).rules[0]!;
      for (const [on, light] of [
        [before.yellowOn, 'yellow'],
        [before.redOn, 'red'],
      ] as const) {
        if (on === null) continue;
        expect(readLight(building({ today: on, completed }), RULES).light).toBe(light);
        const eve = new Date(Date.parse(on) - 86_400_000).toISOString().slice(0, 10);
        expect(readLight(building({ today: eve, completed }), RULES).light).not.toBe(light);
      }
    }
  });

  it('cannot measure a schedule without its dates and its amount', () => {
    for (const over of [{ promisedProductionOn: null }, { base: null }, { base: '0.00' }, { startedOn: null }]) {
      expect(readLight(building({ today: '2026-04-01', ...over }), RULES).rules).toEqual([]);
    }
  });

  it('takes the worst colour and puts its reason first', () => {
    const reading = readLight(building({ stage: 'started', today: '2026-03-02' }), RULES);
    expect(reading.light).toBe('red');
    expect(reading.rules.map(({ code, light }) => [code, light])).toEqual([
      ['behind_schedule', 'red'],
      ['not_in_statistics', 'red'],
    ]);
    const softer = readLight(building({ stage: 'started', today: '2026-01-15' }), RULES);
    expect(softer.rules.map(({ light }) => light)).toEqual(['yellow', 'green']);
  });

  it('does not count the days on hold, and says so', () => {
    const stops = [{ from: '2026-04-11', to: '2026-05-11' }];
    const start = (today: string) => readLight(facts({ stops, today }), RULES);
    // Eleven days late before it was laid aside, and eleven again on the day it was taken up.
    expect([start('2026-05-11').rules[0]?.value, start('2026-05-11').rules[0]?.stoppedDays]).toEqual([11, 30]);
    expect([start('2026-07-30').light, start('2026-07-31').light]).toEqual(['yellow', 'red']);
    expect(lightSentence(start('2026-05-11')).zh).toBe(
      '约定 2026-03-31 开工，已逾期 11 天（暂缓的 30 天不计）；若无进展，2026-07-31 起因逾期未开工转为红灯。',
    );
    // 100 days of schedule, ten of them gone before, forty on hold: on day 51 eleven are due.
    const held = building({ stops: [{ from: '2026-01-11', to: '2026-02-20' }], today: '2026-02-21' });
    expect(readLight(held, RULES).rules[0]).toMatchObject({
      value: 11,
      duePercent: 11,
      yellowOn: '2026-01-11',
      redOn: '2026-03-13',
    });
    for (const [on, light] of [
      ['2026-03-12', 'yellow'],
      ['2026-03-13', 'red'],
    ] as const)
      expect(readLight({ ...held, today: on }, RULES).light).toBe(light);
  });

  it('is out for what is paused or ended, and silent where a rule is off', () => {
    expect(readLight(facts({ active: false, today: '2026-12-31' }), RULES).light).toBeNull();
    const off = RULES.map((rule) => ({ ...rule, active: false }));
    expect(readLight(facts({ today: '2026-12-31' }), off)).toEqual({ light: null, rules: [], next: null });
  });

  it('speaks in one sentence of each language', () => {
    const yellow = lightSentence(readLight(facts({ today: '2026-04-10' }), RULES));
    expect(yellow.zh).toBe('约定 2026-03-31 开工，已逾期 10 天；若无进展，2026-07-01 起因逾期未开工转为红灯。');
    expect(yellow.en).toBe(
      'Promised to start on 2026-03-31, 10 days overdue; without progress it turns red on 2026-07-01 (start overdue).',
    );
    expect(lightSentence(readLight(facts({ today: '2026-03-01' }), RULES)).zh).toContain('各项时限和进度正常');
    expect(lightSentence({ light: null, rules: [], next: null }).en).toContain('no deadline');
  });
});

describe('months', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-03-31', 3, '2026-06-30'],
    ['2026-11-15', 2, '2027-01-15'],
    ['2026-05-20', 0, '2026-05-20'],
  ])('%s and %d months is %s', (date, count, after) => {
    expect(monthsAfter(date, count)).toBe(after);
  });

  it.each([
    ['2026-03-15', '2026-03-31', 0],
    ['2026-03-31', '2026-04-01', 1],
    ['2026-03-15', '2026-05-02', 2],
    ['2025-12-31', '2026-01-01', 1],
  ])('a light since %s has by %s stood through %d month-ends', (since, today, count) => {
    expect(monthEndsStood(since, today)).toBe(count);
  });
});
