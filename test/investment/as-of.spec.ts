import { readFile } from 'node:fs/promises';
import type { MonthView } from '#investment/months/dto/month.dto.js';
import type { Answer, HttpClient } from '../support/http-client.js';
import { concrete } from '../support/routes.js';
import { asOf, ToldThen } from '../support/told-then.js';
import { type LedgerWorld, must, NOW, type ProblemBody, startLedgerWorld } from './ledger-world.js';

/**
 * What is told of a past moment is what was told at it: every page that answers as of is read at a moment, and asked
 * again about that moment after everything has moved on.
 */
let world: LedgerWorld;
let taker: HttpClient;
let verifier: HttpClient;
let leader: HttpClient;
let project: string;
let other: string;
let entry: string;
let now = NOW.getTime();
const tick = () => world.clock.set(new Date((now += 60_000)));

const pages = (): string[] => [
  '/api/entries?limit=200',
  '/api/entries?state=pending',
  '/api/entries?state=verified&zoneCode=C-MED&listed=true&sort=month',
  '/api/entries?state=sent_back,superseded&sort=-amount',
  `/api/projects/${project}/entries?limit=200`,
  `/api/projects/${project}/investment`,
  `/api/projects/${other}/investment?kind=foreign_capital`,
  '/api/targets/KEY-INVEST-14/progress?asOf=2023-12',
  `/api/targets/KEY-INVEST-14/entries?projectId=${project}`,
  '/api/months?year=2023',
  '/api/projects?sort=code',
  '/api/projects?sort=-stageSince&zoneCode=C-MED&status=active',
  `/api/projects/${project}`,
  `/api/projects/${other}`,
];

/**
 * Whatever is told of the moment itself, says what may be done, or is kept of now alone. `stageSince` of the past is the
 * day of the log's last move: within a stage an earlier event may since have moved the day itself.
 */
const NOT_OF_THE_MOMENT = ['knownAt', 'asOfReason', 'closable', 'next', 'may', 'nextStage', 'nextStatuses'].concat([
  'version',
  'updatedAt',
  'stageSince',
]);

let told: ToldThen;

async function remember(): Promise<void> {
  tick();
  await told.remember(world.clock.now(), pages());
  tick();
}

beforeAll(async () => {
  world = await startLedgerWorld();
  taker = await world.login('officer');
  verifier = await world.login('verifier');
  leader = await world.login('leader');
  told = new ToldThen(leader, NOT_OF_THE_MOMENT);
  project = await world.project();
  other = await world.project({ zoneCode: 'N-CBZ', industryCode: null });
  await world.list(project, 2023);
  tick();
  const first = await world.completed(project, '2023-01', '10.00');
  await world.report(project, '2023-02', '20.00');
  const usd = {
    currency: 'USD',
    originalAmount: '7.00',
    rate: '7.1',
    rateOn: '2023-01-31',
    kind: 'foreign_capital',
  } as const;
  await world.completed(other, '2023-01', '', usd);
  await remember();
  const second = await world.report(project, '2023-01', '8.00', { expectedVerified: first.id, reason: '核减' });
  entry = second.id;
  const bad = await world.report(other, '2023-03', '5.00');
  must(200, await verifier.post(`/api/entries/${bad.id}/verdict`, { verdict: 'sent_back', reason: '缺凭证' }));
  must(200, await verifier.post<MonthView>('/api/months/2023-01/close', { note: '关账' }));
  await remember();
  await world.verify(second.id);
  must(
    200,
    await leader.post(`/api/projects/${project}/zone`, { zoneCode: 'C-MAT', fromMonth: '2023-02', reason: '移交' }),
  );
  await world.list(other, 2023);
  must(
    200,
    await leader.post(`/api/projects/${other}/industry`, { industryCode: 'MAT', fromMonth: '2023-01', reason: '归类' }),
  );
  await remember();
  await world.completed(other, '2023-03', '6.00');
  const officer = await world.login('officer');
  const meeting = { kind: 'meeting', effectiveOn: '2026-11-20', note: '面谈' };
  must(201, await officer.post(`/api/projects/${other}/milestones`, meeting));
  must(
    200,
    await leader.post(`/api/projects/${project}/status`, { status: 'paused', reason: '缓建', reviewOn: '2026-12-31' }),
  );
  must(200, await verifier.put(`/api/projects/${project}/key-list/2023`, { listed: false, reason: '调出' }));
  must(200, await verifier.post<MonthView>('/api/months/2023-02/close', { note: '关账' }));
  await world.project();
  await remember();
  await world.completed(other, '2023-09', '1.00');
}, 90_000);
afterAll(() => world.close());

it('every page tells of a past moment what it told at it', async () => {
  expect(told.told.size).toBe(4);
  const { wrong, different } = await told.compare();
  expect(wrong).toEqual([]);
  // The moments differ, or nothing would have been tried.
  expect(different).toBeGreaterThan(25);
});

it('and asked twice, with writes in between, the same bytes', async () => {
  const at = [...told.told.keys()][1]!;
  // A board's cards stand in the order of their last change, which is kept of now alone.
  const asked = [...pages(), '/api/projects/board'];
  const ask = () => Promise.all(asked.map((page) => leader.bytes(asOf(page, at))));
  const before = await ask();
  tick();
  await world.completed(project, '2023-05', '77.00');
  must(
    200,
    await leader.post(`/api/projects/${project}/zone`, { zoneCode: 'N-CBZ', fromMonth: '2023-01', reason: '移交' }),
  );
  const after = await ask();
  expect(after.map(({ body }, index) => body.equals(before[index]!.body))).toEqual(asked.map(() => true));
});

it('an entry is what it was then, and before it was reported it is not there', async () => {
  const [first, second, third] = told.told.keys();
  expect((await leader.get(`/api/entries/${entry}?knownAt=${first}`)).status).toBe(404);
  const of = async (at?: string) => must(200, await leader.get(`/api/entries/${entry}?knownAt=${at}`));
  expect(await of(second)).toMatchObject({
    state: 'pending',
    verdictByName: null,
    verifiedNow: { amount: '10.00' },
    rulesVersion: 1,
  });
  expect(await of(third)).toMatchObject({ state: 'verified', verdictByName: '赵敏', verifiedNow: null });
});

/** Every read the documented API tells as of a moment. */
async function readsAsOf(): Promise<string[]> {
  const { paths } = JSON.parse(await readFile('docs/openapi.json', 'utf8')) as OpenApi;
  const asked = Object.entries(paths).filter(([, { get }]) => get?.parameters?.some(({ name }) => name === 'knownAt'));
  return asked.map(([path]) => concrete(path.replace(/\{(\w+)\}/g, ':$1')));
}

/** By the first of these who may ask it at all. */
async function askedBy([first, ...others]: HttpClient[], page: string): Promise<Answer<ProblemBody>> {
  const answer = await first!.get<ProblemBody>(page);
  return answer.status === 403 && others.length > 0 ? askedBy(others, page) : answer;
}

interface OpenApi {
  paths: Record<string, { get?: { parameters?: { name: string }[] } }>;
}

describe('no moment to tell of', () => {
  it.each([
    ['yesterday', 'field.instant'],
    ['2026-11-24', 'field.instant'],
    ['2026-02-30T00:00:00Z', 'field.instant'],
    ['2026-11-24T00:00:00', 'field.instant'],
    ['0000-01-01T00:00:00Z', 'field.instant'],
    ['2026-01-01T10:00:00%2B16:00', 'field.instant'],
    ['2026-01-01T10:00:00+08:00', 'field.instant'], // An unescaped plus is a space.
    ['2026-01-01T10:00:00Z&knownAt=2026-01-01T10:00:00Z', 'field.instant'],
    ['', 'field.required'],
    ['2027-01-01T00:00:00Z', 'field.moment_future'],
  ])('%s', async (at, code) => {
    const reads = await readsAsOf();
    expect(reads.length).toBeGreaterThan(12);
    for (const read of reads) {
      const { status, body } = await askedBy([leader, verifier, taker], `${read}?knownAt=${at}`);
      expect([read, status, body.code]).toEqual([read, 400, 'request.invalid']);
      expect(body.errors).toContainEqual(expect.objectContaining({ field: 'knownAt', code }));
    }
  });

  it('a millisecond ahead is ahead, this very one is not; whatever the offset it is written with', async () => {
    const ahead = (ms: number) => new Date(world.clock.now().getTime() + ms).toISOString();
    const shanghai = (instant: string) =>
      new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().replace('Z', encodeURIComponent('+08:00'));
    const ask = async (at: string) => (await leader.get(`/api/entries?knownAt=${at}`)).status;
    expect([await ask(ahead(0)), await ask(shanghai(ahead(0)))]).toEqual([200, 200]);
    expect([await ask(ahead(1)), await ask(shanghai(ahead(1)))]).toEqual([400, 400]);
  });

  it('says so in both languages', async () => {
    const ask = async (language: string) => {
      const read = '/api/entries?knownAt=2027-01-01T00:00:00Z';
      return (await leader.get<ProblemBody>(read, { 'accept-language': language })).body.errors[0]?.message;
    };
    expect([await ask('zh-CN'), await ask('en')]).toEqual([
      '时点不能晚于现在',
      'The moment must not lie in the future',
    ]);
  });
});
