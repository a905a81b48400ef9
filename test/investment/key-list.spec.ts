import type { KeyListMembership, KeyListPage } from '#investment/key-list/dto/key-list.dto.js';
import type { HttpClient } from '../support/http-client.js';
import { type LedgerWorld, must, startLedgerWorld } from './ledger-world.js';

let world: LedgerWorld;
let verifier: HttpClient;
let project: string;

beforeAll(async () => {
  world = await startLedgerWorld();
  verifier = await world.login('verifier');
  project = await world.project();
  await world.completed(project, '2023-03', '10.00');
  await world.completed(project, '2023-04', '20.00');
  await world.completed(project, '2024-01', '40.00');
});
afterAll(() => world.close());

const put = (year: string, body: object, client = verifier) =>
  client.put<KeyListMembership>(`/api/projects/${project}/key-list/${year}`, body);
const members = async (year: number) => must(200, await verifier.get<KeyListPage>(`/api/key-list?year=${year}`));

it('moves the months of that year and no other', async () => {
  expect(must(200, await put('2023', { listed: true, reason: '2023 年市级计划' }))).toEqual({
    projectId: project,
    year: 2023,
    listed: true,
    changed: true,
    movedMonths: 2,
  });
  expect((await members(2023)).items).toMatchObject([
    { id: project, verified: '30.00', pending: '0.00', reason: '2023 年市级计划', listedByName: '赵敏' },
  ]);
  expect((await members(2024)).total).toBe(0);
});

it('said twice is said once', async () => {
  expect(must(200, await put('2023', { listed: true }))).toMatchObject({ changed: false, movedMonths: 0 });
  const rows: { n: string }[] = await world.app.dataSource.query(
    `SELECT count(*) AS n FROM key_list_changes WHERE project_id = $1`,
    [project],
  );
  expect(rows[0]?.n).toBe('1');
});

it('off the list again; both acts stay in its history', async () => {
  expect(must(200, await put('2023', { listed: false, reason: '调出' }))).toMatchObject({
    changed: true,
    movedMonths: 2,
  });
  expect((await members(2023)).total).toBe(0);
  const rows: { listed: boolean }[] = await world.app.dataSource.query(
    `SELECT listed FROM key_list_changes WHERE project_id = $1 ORDER BY id`,
    [project],
  );
  expect(rows.map((row) => row.listed)).toEqual([true, false]);
});

it.each(['1989', '2101', '20x3', '02023'])('the year %s is not found', async (year) => {
  expect((await put(year, { listed: true })).status).toBe(404);
});

it('is managed by the verifier alone', async () => {
  for (const username of ['officer', 'manager', 'leader']) {
    expect((await put('2023', { listed: true }, await world.login(username))).status).toBe(403);
  }
});
