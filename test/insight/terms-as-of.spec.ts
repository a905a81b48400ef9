import type { BlockerReference } from '#landing/blockers/dto/blocker.dto.js';
import type { LightRulesView } from '#landing/lights/dto/light.dto.js';
import type { CriteriaSets } from '#landing/reviews/dto/criteria.dto.js';
import type { PoolTermsView, RuleView } from '#promotion/assignments/dto/assignment.dto.js';
import type { ClaimTermsView } from '#promotion/claims/dto/claim.dto.js';
import type { ClockRuleView } from '#promotion/clocks/dto/clock.dto.js';
import { LandingWorld, must } from '../landing/landing-world.js';
import type { Answer } from '../support/http-client.js';
import { asOf, ToldThen } from '../support/told-then.js';

/** Terms and rules are edited in place or put beside their earlier versions: of a moment they are told as they stood. */
const done = <T>(answer: Answer<T>): T => must(answer.status < 300 ? answer.status : 200, answer);

let world: LandingWorld;
let told: { leader: ToldThen; officer: ToldThen };
let now: number;
const tick = () => world.clock.set(new Date((now += 60_000)));

const LEADERS = [
  'claim-terms',
  'clock-rules',
  'assignment-rules',
  'light-rules',
  'blocker-kinds',
  'review-criteria',
].map((page) => `/api/${page}`);
const OFFICERS = ['/api/lead-pool/terms', ...LEADERS.filter((page) => !page.includes('assignment'))];

async function remember(): Promise<void> {
  tick();
  await told.leader.remember(world.clock.now(), LEADERS);
  await told.officer.remember(world.clock.now(), OFFICERS);
  tick();
}

const read = async <T>(page: string, by = world.leader) => done(await by.get<T>(`/api/${page}`));
const edit = async (page: string, body: object, version: number) => {
  tick();
  done(await world.leader.patch(`/api/${page}`, body, version));
};

/** Everything is set to what the number says. */
async function set(number: number): Promise<void> {
  await edit(
    'claim-terms',
    { firstDays: 90 + number, warnDays: number },
    (await read<ClaimTermsView>('claim-terms')).version,
  );
  const [clock] = await read<ClockRuleView[]>('clock-rules');
  await edit(`clock-rules/${clock!.code}`, { days: 5 + number }, clock!.version);
  const pool = await read<PoolTermsView>('lead-pool/terms', world.officer);
  await edit('lead-pool/terms', { mostOpen: 50 + number }, pool.version);
  const lights = await read<LightRulesView>('light-rules');
  const rule = lights.rules.find(({ code, mode }) => code === 'start_overdue' && mode === 'greenfield')!;
  await edit(`light-rules/${rule.code}/modes/${rule.mode}`, { yellowFrom: number, redFrom: 20 + number }, rule.version);
  await edit('light-rules/escalation', { answerDays: 10 + number }, lights.escalation.version);
  const { kinds, teams } = await read<BlockerReference>('blocker-kinds');
  const land = kinds.find(({ code }) => code === 'land')!;
  await edit('blocker-kinds/land', { days: 30 + number, teamId: teams[number]!.id, active: number > 1 }, land.version);
  const rules = await read<RuleView[]>('assignment-rules');
  for (const { id } of rules) {
    tick();
    done(await world.leader.delete(`/api/assignment-rules/${id}`));
  }
  tick();
  done(await world.leader.post('/api/assignment-rules', { industryCode: 'MED', teamId: teams[number]!.id }));
  const { sets } = await read<CriteriaSets>('review-criteria');
  const { id: _id, code, version, setBy: _by, recordedAt: _at, ...body } = sets[0]!;
  tick();
  const next = { ...body, passMark: 60 + number, fromOn: '2026-12-01' };
  done(await world.leader.post(`/api/review-criteria/${code}/versions`, next, { 'if-match': `"${version}"` }));
}

beforeAll(async () => {
  world = await LandingWorld.start();
  now = world.clock.now().getTime();
  // A version of then opens no edit.
  told = { leader: new ToldThen(world.leader, ['version']), officer: new ToldThen(world.officer, ['version']) };
  await remember();
  await set(1);
  await remember();
  await set(2);
  await remember();
  await set(3);
}, 60_000);
afterAll(() => world.close());

const moments = () => [...told.leader.told.keys()];
const each = <T>(page: string, by = world.leader) =>
  Promise.all(moments().map(async (at) => done(await by.get<T>(asOf(`/api/${page}`, at)))));

it('terms and rules are told of a past moment as they were told at it', async () => {
  for (const each of [told.leader, told.officer]) {
    const { wrong, different } = await each.compare();
    expect(wrong).toEqual([]);
    expect(different).toBe(3 * each.told.get(moments()[0]!)!.size);
  }
});

it('each with what had been set by then', async () => {
  expect(
    (await each<ClaimTermsView>('claim-terms')).slice(1).map(({ firstDays, warnDays }) => [firstDays, warnDays]),
  ).toEqual([
    [91, 1],
    [92, 2],
  ]);
  expect((await each<ClockRuleView[]>('clock-rules')).slice(1).map(([first]) => first!.days)).toEqual([6, 7]);
  expect(
    (await each<PoolTermsView>('lead-pool/terms', world.officer)).slice(1).map(({ mostOpen }) => mostOpen),
  ).toEqual([51, 52]);
  const lights = (await each<LightRulesView>('light-rules')).slice(1);
  expect(lights.map(({ escalation }) => escalation.answerDays)).toEqual([11, 12]);
  expect(
    lights.map(
      ({ rules }) => rules.find(({ code, mode }) => code === 'start_overdue' && mode === 'greenfield')!.redFrom,
    ),
  ).toEqual([21, 22]);
  const kinds = (await each<BlockerReference>('blocker-kinds')).slice(1);
  expect(
    kinds.map((each) => each.kinds.find(({ code }) => code === 'land')!).map(({ days, active }) => [days, active]),
  ).toEqual([
    [31, false],
    [32, true],
  ]);
  const rules = await each<RuleView[]>('assignment-rules');
  expect(rules.slice(1).map((all) => all.map(({ industryCode }) => industryCode))).toEqual([['MED'], ['MED']]);
  expect(rules[1]![0]!.teamId).not.toBe(rules[2]![0]!.teamId);
  const sets = await each<CriteriaSets>('review-criteria');
  expect(
    sets.map(({ sets: all }) => all.filter(({ code }) => code === all[0]!.code).map(({ passMark }) => passMark)),
  ).toEqual([[expect.any(Number)], [61, expect.any(Number)], [62, 61, expect.any(Number)]]);
});

it('and asked twice, with writes in between, the same bytes', async () => {
  const ask = () => Promise.all(LEADERS.map((page) => world.leader.bytes(asOf(page, moments()[1]!))));
  const before = await ask();
  await set(0);
  const after = await ask();
  expect(after.map(({ body }, index) => (body.equals(before[index]!.body) ? '' : LEADERS[index]))).toEqual(
    LEADERS.map(() => ''),
  );
});
