import type { BreakdownProgress } from '#insight/breakdown/dto/breakdown-progress.dto.js';
import type { TargetProgress } from '#insight/progress/dto/progress.dto.js';
import { must } from '../investment/ledger-world.js';
import type { HttpClient } from '../support/http-client.js';
import { clients, closeOpenedWorld, get, opened, opensTo, startOpenedWorld, world } from './opened-world.js';

const TARGET = 'KEY-INVEST-14';
const promised = (of = '') => `promised?target=${TARGET}${of}`;

let admin: HttpClient;
let before: string;
const tick = () => world.clock.set(new Date(world.clock.now().getTime() + 60_000));
const amend = async (amount: string, reason: string) => {
  const { version } = must(200, await admin.get<{ version: number }>(`/api/plan/targets/${TARGET}`));
  must(200, await admin.patch(`/api/plan/targets/${TARGET}`, { amount, reason }, version));
};
const divide = async (amount: string, reason: string, version: number) => {
  const parts = [{ axis: 'zone', key: 'C-MED', amount, parts: [{ axis: 'year', key: '2022', amount: '0.03' }] }];
  const seen = { 'if-match': `"${version}"` };
  must(200, await admin.put(`/api/plan/targets/${TARGET}/breakdown`, { parts, reason }, seen));
};

beforeAll(async () => {
  await startOpenedWorld();
  admin = clients['sysadmin'] = await world.login('sysadmin');
  await amend('100000000.07', '首次调整');
  await divide('60.01', '首次分解', 0);
  tick();
  before = `&knownAt=${world.clock.now().toISOString()}`;
  tick();
  await amend('200000000.00', '再次调整');
  await divide('70.00', '重新分解', 1);
}, 60_000);
afterAll(closeOpenedWorld);

it.each([
  ['now', '', '再次调整', '重新分解', 2],
  ['then', 'before', '首次调整', '首次分解', 1],
])('a target and its parts open to the version that set them, %s', async (_, at, reason, why, version) => {
  const moment = at === '' ? '' : before;
  const progress = await get<TargetProgress>(`targets/${TARGET}/progress?asOf=2023-05${moment}`);
  const whole = await opensTo(progress.target.amount, promised(moment));
  expect(whole.rows).toMatchObject([{ kind: 'promise', name: reason, on: '2026-11-24' }]);
  expect(whole.rows[0]?.note).toEqual(expect.any(String));
  expect(whole.basis).toMatchObject([{ code: 'target', version: progress.target.version }]);
  const { divisions } = await get<BreakdownProgress>(`targets/${TARGET}/breakdown-progress?asOf=2023-05${moment}`);
  const [part] = divisions.flatMap(({ parts }) => parts);
  const set = await opensTo(part!.amount, promised(`&axis=zone&key=C-MED${moment}`));
  expect(set.rows).toMatchObject([{ name: why }]);
  expect(set.basis).toMatchObject([{ code: 'target' }, { code: 'breakdown', version }]);
  await opensTo('0.03', promised(`&axis=year&key=2022&withinAxis=zone&withinKey=C-MED${moment}`));
});

it('the baseline opens to where the plan says so', async () => {
  const { baseline } = await get<TargetProgress>(`targets/${TARGET}/progress`);
  const { rows } = await opensTo(baseline!.amount, promised('&figure=baseline'));
  expect(rows).toMatchObject([{ name: expect.any(String) as string }]);
});

it('what nobody promised is not found', async () => {
  const leader = clients['leader']!;
  for (const none of ['&axis=zone&key=C-MAT', '&axis=year&key=2024&withinAxis=zone&withinKey=C-MED'])
    must(404, await leader.get(`/api/insight/opened/${promised(none)}`));
  must(400, await leader.get(`/api/insight/opened/${promised('&figure=moon')}`));
  await opened(promised());
});
