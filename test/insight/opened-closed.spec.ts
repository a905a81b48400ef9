import type { MonthView } from '#investment/months/dto/month.dto.js';
import { must } from '../investment/ledger-world.js';
import { clients, closeOpenedWorld, get, ids, opened, opensTo, startOpenedWorld, world } from './opened-world.js';

const MONTH = '2023-03';
const KEY = 'KEY-INVEST-14';

/** By the officer of each project. */
async function verified(name: string, month: string, stated: object): Promise<void> {
  const by = name === 'b' ? 'officer2' : 'officer';
  const entry = must(
    201,
    await clients[by]!.post<{ id: string }>(`/api/projects/${ids[name]}/entries`, { month, ...stated }),
  );
  await world.verify(entry.id);
}
const completed = (name: string, month: string, amount: string) => verified(name, month, { kind: 'completed', amount });
const foreign = (name: string, month: string, currency: string, rate: string) =>
  verified(name, month, {
    ...{ kind: 'foreign_capital', currency, originalAmount: '100.00', rate, rateOn: `${month}-15` },
  });

let view: MonthView;
let told: string;

beforeAll(async () => {
  await startOpenedWorld();
  for (const name of ['a', 'b', 'c', 'moved']) await world.list(ids[name]!, 2022, 2023);
  for (const [name, month, amount] of [
    ['a', '2022-11', '5.00'],
    ['a', '2023-01', '12.34'],
    ['b', '2023-01', '3.00'],
    ['c', '2023-02', '0.07'],
    ['moved', '2023-03', '40.00'],
    // After the month, and so no part of it.
    ['a', '2023-04', '9000.00'],
  ] as const)
    await completed(name, month, amount);
  // Not on the year's list, or waiting: none of it is frozen as verified.
  await completed('bare', '2023-01', '77.00');
  await world.report(ids['c']!, '2023-03', '8.00');
  // Handed over before the closing, after it was credited.
  const handed = { zoneCode: 'C-MAT', fromMonth: '2023-02', reason: '移交' };
  must(200, await clients['leader']!.post(`/api/projects/${ids['c']}/zone`, handed));
  await foreign('a', '2023-01', 'USD', '7');
  await foreign('b', '2023-01', 'EUR', '7.5');
  view = must(200, await clients['verifier']!.post<MonthView>(`/api/months/${MONTH}/close`, { note: '余项后补' }));
  told = `closed?month=${MONTH}`;
  world.clock.set(new Date(world.clock.now().getTime() + 60_000));
}, 60_000);
afterAll(closeOpenedWorld);

async function holds(by: string): Promise<void> {
  for (const { code, currency, parts, ...whole } of view.snapshot!.targets)
    for (const part of [
      { ...whole, of: '' },
      ...parts.map((each) => ({
        ...each,
        of: `&zoneCode=${each.zoneCode}&industryCode=${each.industryCode}`,
      })),
    ]) {
      const found = await opensTo(part.verified, `${told}&target=${code}${part.of}`, by);
      expect([code, part.of, found.count, found.total]).toEqual([code, part.of, part.entries, part.entries]);
      expect(found.unit).toBe(currency === 'CNY' ? 'CNY' : 'target');
    }
}

it.each(['leader', 'verifier', 'manager', 'officer2'])('opens to the project-months it froze, for %s', async (by) => {
  const counts = view.snapshot!.targets.map(({ code, entries }) => [code, entries]);
  expect(counts).toContainEqual([KEY, 5]);
  expect(counts).toContainEqual(['FOREIGN-CAPITAL-14', 1]);
  await holds(by);
});

it('to the month, and to the entry that stood verified then', async () => {
  const { rows, basis } = await opened(`${told}&target=${KEY}`);
  expect(rows.map(({ name, note, amount }) => [name, note, amount])).toEqual([
    ['移出园区', '2023-03', '40.00'],
    ['澜舟原料药', '2023-01', '12.34'],
    ['澜舟原料药', '2022-11', '5.00'],
    ['海曜制剂', '2023-01', '3.00'],
    ['蓝鲸九号', '2023-02', '0.07'],
  ]);
  expect(rows.map(({ name, zoneCode }) => [name, zoneCode])).toContainEqual(['蓝鲸九号', 'C-MAT']);
  for (const { id, amount } of rows) expect(await get(`entries/${id}`)).toMatchObject({ amount, state: 'verified' });
  expect(basis.map(({ code, version }) => [code, version])).toEqual([
    ['closing', view.snapshot!.targets.find(({ code }) => code === KEY)!.version],
    ['ledger_rules', view.snapshot!.rulesVersion],
  ]);
});

it('is not changed by what is corrected, moved or taken off the list later', async () => {
  const before = await opened(`${told}&target=${KEY}`);
  const entry = before.rows.find(({ note }) => note === '2022-11')!;
  const over = { expectedVerified: entry.id!, reason: '核减' };
  await world.verify((await world.report(ids['a']!, '2022-11', '1.00', over)).id);
  const zone = { zoneCode: 'C-MAT', fromMonth: '2022-01', reason: '移交' };
  must(200, await clients['leader']!.post(`/api/projects/${ids['b']}/zone`, zone));
  const off = { listed: false, reason: '调出' };
  must(200, await clients['verifier']!.put(`/api/projects/${ids['c']}/key-list/2023`, off));
  const after = await opened(`${told}&target=${KEY}`);
  expect(after.rows.map(({ id, note, amount }) => [id, note, amount])).toEqual(
    before.rows.map(({ id, note, amount }) => [id, note, amount]),
  );
  await holds('leader');
});

it('keeps the money of what the reader may not read, and no name, month or entry of it', async () => {
  const { rows } = await opened(`${told}&target=${KEY}`, 'officer2');
  const blind = rows.filter(({ visible }) => !visible);
  expect(blind.length).toBeGreaterThan(0);
  for (const row of blind)
    expect([row.id, row.projectId, row.name, row.note, row.zoneCode]).toEqual(Array(5).fill(null));
  expect(JSON.stringify(rows)).not.toContain('智联装备');
});

it.each([`closed?month=2023-02&target=${KEY}`, `closed?month=${MONTH}&target=NOPE`])(
  '%s froze nothing',
  async (path) => {
    expect((await clients['leader']!.get(`/api/insight/opened/${path}`)).status).toBe(404);
  },
);

it.each([`closed?target=${KEY}`, `closed?month=x&target=${KEY}`, `closed?month=${MONTH}`])(
  '%s is refused',
  async (path) => {
    expect((await clients['leader']!.get(`/api/insight/opened/${path}`)).status).toBe(400);
  },
);
