import { type Book, gather, type MoneyRow, type ProjectRow } from './gather.js';

const month = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5)) - 1;
const frame = { asOf: month('2023-06'), windowFrom: month('2021-01'), windowTo: month('2025-12'), amount: '100.00' };
const row: ProjectRow = {
  id: 'p',
  mode: 'greenfield',
  industry: 'MED',
  plannedTotal: '1000.00',
  contractedAmount: '900.00',
  promisedStartOn: '2022-01-05',
  plannedOn: null,
  forecastOn: null,
  status: 'active',
  statusSince: null,
};
const paid = (at: string, reported: string, counted = reported, countedVerified = counted): MoneyRow => ({
  projectId: 'p',
  month: at,
  reported,
  counted,
  countedVerified,
});
const of = (over: Partial<ProjectRow>, book: Partial<Book> = {}) =>
  gather({ projects: [{ ...row, ...over }], stages: [], money: [], ...book }, frame);

describe('what the model is given', () => {
  it('money before the window teaches, and is not counted', () => {
    const world = of(
      {},
      { money: [paid('2020-12', '50.00', '0', '0'), paid('2021-01', '10.00'), paid('2023-06', '7.00')] },
    );
    expect([world.months[0], world.months.at(-1), world.months.length]).toEqual(['10.00', '7.00', 30]);
    expect(world.projects[0]!.spend).toHaveLength(3);
  });

  it('reported is not verified: what waits is apart from the exact past', () => {
    const world = of({}, { money: [paid('2023-05', '10.00'), paid('2023-06', '9.00', '9.00', '0')] });
    expect([world.months.at(-2), world.months.at(-1), world.projects[0]!.pending]).toEqual(['10.00', '0.00', 9]);
  });

  it('money of years without the list counts in part', () =>
    expect(of({}, { money: [paid('2022-05', '30.00', '0', '0'), paid('2023-05', '10.00')] }).projects[0]!.counted).toBe(
      0.25,
    ));

  it.each<[string, Partial<ProjectRow>, number | null]>([
    ['the promise', {}, month('2022-01')],
    ['the plan before the promise', { plannedOn: '2022-03-01' }, month('2022-03')],
    ['the newest forecast before both', { plannedOn: '2022-03-01', forecastOn: '2022-09-01' }, month('2022-09')],
    ['nothing', { promisedStartOn: null }, null],
  ])('the planned start is %s', (_, over, expected) => expect(of(over).projects[0]!.plannedStart).toBe(expected));

  it.each<[string, string, string]>([
    ['paused', 'paused', '2023-02-01'],
    ['terminated', 'ended', '2023-02-01'],
    ['lost', 'ended', '2023-02-01'],
  ])('%s is %s since then', (status, expected, statusSince) =>
    expect(of({ status, statusSince }).projects[0]).toMatchObject({ status: expected, stoppedAt: month('2023-02') }),
  );

  it('climbs, skips and falls back as the log says', () => {
    const stage = (name: string, on: string) => ({ projectId: 'p', stage: name, on });
    const climbed = of(
      {},
      {
        stages: [
          stage('negotiation', '2022-01-01'),
          stage('signed', '2022-03-01'),
          stage('building', '2022-09-01'),
          stage('registered', '2022-10-01'),
          stage('producing', '2023-09-01'),
        ],
      },
    ).projects[0]!;
    expect(climbed.reached).toEqual(['2022-01', '2022-03', '2022-03', '2022-09', null].map((at) => at && month(at)));
    expect(climbed.producedAt).toBeNull();
  });
});
