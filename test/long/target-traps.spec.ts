import type { TargetProgress } from '#insight/progress/dto/progress.dto.js';
import type { HttpClient } from '../support/http-client.js';
import { type LedgerWorld, must, startLedgerWorld } from '../investment/ledger-world.js';
import { add } from '#platform/money/money.js';

/** Every trap of counting toward the 1500 亿元 (docs/glossary.md), each a test named after it. */
let world: LedgerWorld;
let leader: HttpClient;

beforeEach(async () => {
  world = await startLedgerWorld();
  leader = await world.login('leader');
});
afterEach(() => world.close());

const progress = async (code = 'KEY-INVEST-14', query = '') =>
  must(200, await leader.get<TargetProgress>(`/api/targets/${code}/progress${query}`));

const zone = (told: TargetProgress, code: string) => told.byZone.find((part) => part.code === code)?.verified;
const industry = (told: TargetProgress, code: string) => told.byIndustry.find((part) => part.code === code)?.verified;

it('since-start totals of carried-over projects include money before the window: only months inside it count', async () => {
  const project = await world.project();
  await world.list(project, 2020, 2021, 2025, 2026);
  await world.completed(project, '2020-12', '1000.00');
  await world.completed(project, '2021-01', '1.00');
  await world.completed(project, '2025-12', '2.00');
  await world.completed(project, '2026-01', '1000.00');
  const told = await progress();
  expect(told).toMatchObject({ asOf: '2025-12', verified: '3.00' });
  const later = await progress('KEY-INVEST-14', '?asOf=2026-06');
  expect([later.verified, zone(later, 'ROOT'), industry(later, 'MED')]).toEqual(['3.00', '3.00', '3.00']);
  const whole = await leader.get(`/api/projects/${project}/investment`);
  expect(whole.body).toMatchObject({ verified: '2003.00' });
});

it('membership of the key list is (project, year)', async () => {
  const project = await world.project();
  await world.list(project, 2022);
  await world.completed(project, '2021-12', '10.00');
  await world.completed(project, '2022-01', '20.00');
  await world.completed(project, '2023-01', '40.00');
  expect((await progress()).verified).toBe('20.00');
  await world.list(project, 2023);
  const told = await progress();
  expect(told.verified).toBe('60.00');
  expect(told.byYear.map(({ year, verified }) => [year, verified])).toEqual([
    [2021, '0.00'],
    [2022, '20.00'],
    [2023, '40.00'],
    [2024, '0.00'],
    [2025, '0.00'],
  ]);
});

it('reported is not verified: both are shown, the headline is what is verified', async () => {
  const project = await world.project();
  await world.list(project, 2023);
  const entry = await world.report(project, '2023-05', '100.00');
  expect(await progress()).toMatchObject({ verified: '0.00', pending: '100.00', ratio: '0.000000' });
  await world.verify(entry.id);
  expect(await progress()).toMatchObject({ verified: '100.00', pending: '0.00' });
});

it('a month is restated by a new entry, never edited: the number moves by the difference', async () => {
  const project = await world.project();
  await world.list(project, 2023);
  const first = await world.completed(project, '2023-05', '100.00');
  const reason = '审计核减';
  const second = await world.report(project, '2023-05', '70.00', { expectedVerified: first.id, reason });
  expect(await progress()).toMatchObject({ verified: '100.00', pending: '-30.00' });
  await world.verify(second.id);
  expect(await progress()).toMatchObject({ verified: '70.00', pending: '0.00' });
});

it('the zone may change mid-window: each zone keeps the months it held the project, zones always add up', async () => {
  const project = await world.project({ zoneCode: 'C-MED-W' });
  await world.list(project, 2023);
  await world.completed(project, '2023-03', '10.00');
  await world.completed(project, '2023-04', '20.00');
  must(
    200,
    await leader.post(`/api/projects/${project}/zone`, { zoneCode: 'C-MAT', fromMonth: '2023-04', reason: '移交' }),
  );
  await world.completed(project, '2023-05', '40.00');
  const told = await progress();
  expect([zone(told, 'C-MED-W'), zone(told, 'C-MED'), zone(told, 'C-MAT'), zone(told, 'ROOT')]).toEqual([
    '10.00',
    '10.00',
    '60.00',
    '70.00',
  ]);
  const roots = told.byZone.filter((part) => part.depth === 0);
  expect(add('0', ...roots.map((part) => part.verified))).toBe(told.verified);
  expect(add('0', ...told.byZone.map((part) => part.ownVerified))).toBe(told.verified);
});

it('the industry may change mid-window: months before stay where they were, what has none is shown as unassigned', async () => {
  const project = await world.project({ industryCode: 'MED' });
  const nameless = await world.project({ industryCode: null });
  await world.list(project, 2023);
  await world.list(nameless, 2023);
  await world.completed(project, '2023-03', '10.00');
  await world.completed(project, '2023-04', '20.00');
  await world.completed(nameless, '2023-04', '5.00');
  must(
    200,
    await leader.post(`/api/projects/${project}/industry`, {
      industryCode: 'MAT',
      fromMonth: '2023-04',
      reason: '转产',
    }),
  );
  const told = await progress();
  expect([industry(told, 'MED'), industry(told, 'MAT'), industry(told, 'unassigned')]).toEqual([
    '10.00',
    '20.00',
    '5.00',
  ]);
  expect(add('0', ...told.byIndustry.map((part) => part.verified))).toBe(told.verified);
});

it('USD is not CNY: the dollar target counts dollars alone, the yuan target counts no foreign capital', async () => {
  const project = await world.project();
  await world.list(project, 2023);
  const dollars = (originalAmount: string) =>
    ({ kind: 'foreign_capital', currency: 'USD', originalAmount, rate: '7.10000000', rateOn: '2023-05-31' }) as const;
  await world.completed(project, '2023-05', '', dollars('100.00'));
  await world.completed(project, '2023-06', '', { ...dollars('50.00'), currency: 'EUR', rate: '7.8' });
  await world.completed(project, '2023-07', '9.00', { kind: 'foreign_capital' });
  await world.report(project, '2023-08', '', dollars('7.00'));
  const told = await progress('FOREIGN-CAPITAL-14');
  expect(told).toMatchObject({
    verified: '100.00',
    pending: '7.00',
    target: { currency: 'USD', amount: '2000000000.00' },
  });
  expect(told.otherCurrencies).toEqual([
    { currency: 'CNY', verified: '9.00', pending: '0.00' },
    { currency: 'EUR', verified: '50.00', pending: '0.00' },
  ]);
  expect(await progress()).toMatchObject({ verified: '0.00', pending: '0.00', otherCurrencies: [] });
});

it('a dollar entry restated in yuan leaves the dollar target and nothing of it stays behind', async () => {
  const project = await world.project();
  const usd = {
    kind: 'foreign_capital',
    currency: 'USD',
    originalAmount: '100.00',
    rate: '7.1',
    rateOn: '2023-05-31',
  } as const;
  const first = await world.completed(project, '2023-05', '', usd);
  const change = { kind: 'foreign_capital', expectedVerified: first.id, reason: '实为人民币出资' } as const;
  const second = await world.report(project, '2023-05', '700.00', change);
  expect(await progress('FOREIGN-CAPITAL-14')).toMatchObject({ verified: '100.00', pending: '-100.00' });
  await world.verify(second.id);
  expect(await progress('FOREIGN-CAPITAL-14')).toMatchObject({ verified: '0.00', pending: '0.00' });
});

it('rounded values are never summed: ten thousand fen and one fen are not lost in 亿元', async () => {
  const project = await world.project();
  await world.list(project, 2022, 2023);
  for (const month of ['2022-11', '2022-12', '2023-01']) await world.completed(project, month, '3333333.34');
  const told = await progress();
  expect(told.verified).toBe('10000000.02');
  expect(told.ratio).toBe('0.000067');
  expect(told.months.at(-1)?.cumulative).toBe('10000000.02');
  // One third of a fen each: converted once per entry, not once per sum.
  const foreign = await world.project();
  await world.list(foreign, 2022, 2023);
  for (const month of ['2022-11', '2022-12', '2023-01']) {
    await world.completed(foreign, month, '', {
      currency: 'USD',
      originalAmount: '0.01',
      rate: '0.5',
      rateOn: '2022-11-01',
    });
  }
  expect((await progress()).verified).toBe('10000000.05');
});

it('the 462.4 亿元 of 2016–2020 are the baseline beside the target, not part of the 1500', async () => {
  const told = await progress();
  expect(told.baseline).toMatchObject({ amount: '46240000000.00', fromYear: 2016, toYear: 2020 });
  expect(told).toMatchObject({ verified: '0.00', target: { amount: '150000000000.00' } });
});
