import type { ChainMap, ChainSegment } from '#insight/chain/dto/chain.dto.js';
import { add } from '#platform/money/money.js';
import { type LedgerWorld, must, startLedgerWorld } from '../investment/ledger-world.js';
import { Person } from '../promotion/leads-client.js';

interface LeadFact {
  segment: string | null;
  state: string;
  by: string;
}
interface ProjectFact {
  segment: string | null;
  stage: string;
  status: string;
  amount: string;
  by: string;
}

const SEGMENTS = ['MED-CHEM', 'MED-DEV', 'MED-COLD', null];
const TALKS = ['negotiation', 'appraisal'];
const SIGNED = ['signed', 'registered', 'started', 'building'];
const PRODUCING = ['producing', 'at_capacity', 'aftercare'];
const STAGES = [...TALKS, ...SIGNED, ...PRODUCING];

describe('the industry-chain map', () => {
  let world: LedgerWorld;
  const leads: LeadFact[] = [];
  const projects: ProjectFact[] = [];

  const map = async (username: string) =>
    must(200, await (await world.login(username)).get<ChainMap>('/api/insight/chain?plan=14FYP'));
  const medicine = async (username: string) =>
    (await map(username)).industries.find((industry) => industry.code === 'MED')!;
  const at = async (username: string, code: string): Promise<ChainSegment> =>
    (await medicine(username)).segments.find((segment) => segment.code === code)!;

  beforeAll(async () => {
    world = await startLedgerWorld();
    const states = ['captured', 'screening', 'rejected', 'dormant', 'accepted'];
    for (let index = 0; index < 24; index += 1) {
      const by = index % 3 === 0 ? 'officer2' : 'officer';
      const segment = SEGMENTS[index % 4] ?? null;
      const state = states[index % 5] ?? '';
      const lead = await new Person(world.app, by).logs({ industryCode: 'MED', segmentCode: segment });
      await world.app.dataSource.query(`UPDATE leads SET state = $2 WHERE id = $1`, [lead.id, state]);
      leads.push({ segment, state, by });
    }
    for (let index = 0; index < 36; index += 1) {
      const by = index % 2 === 0 ? 'officer2' : 'officer';
      const segment = SEGMENTS[index % 4] ?? null;
      const stage = STAGES[index % 9] ?? '';
      const status = index % 7 === 6 ? 'terminated' : index % 7 === 5 ? 'paused' : 'active';
      const amount = `${index}00.01`;
      const id = await world.project({ owner: by, segmentCode: segment, fields: { plannedTotal: amount } });
      await world.app.dataSource.query(`UPDATE projects SET stage = $2, status = $3 WHERE id = $1`, [
        id,
        stage,
        status,
      ]);
      projects.push({ segment, stage, status, amount, by });
    }
  });
  afterAll(() => world.close());

  /** By hand, from what was written down: who reads all, who reads their team's, who reads none. */
  const expected = (segment: string | null, mine: (by: string) => boolean, noLeads = false) => {
    const standing = projects.filter((one) => one.segment === segment && one.status !== 'terminated');
    const within = (stages: string[]) => standing.filter((one) => stages.includes(one.stage));
    return {
      leads: noLeads
        ? 0
        : leads.filter(
            (one) => one.segment === segment && ['captured', 'screening'].includes(one.state) && mine(one.by),
          ).length,
      talks: within(TALKS).filter((one) => mine(one.by)).length,
      signed: within(SIGNED).length,
      producing: within(PRODUCING).length,
      plannedTotal: add('0.00', ...within([...SIGNED, ...PRODUCING]).map((one) => one.amount)),
    };
  };

  it.each<[string, ChainMap['reach'], (by: string) => boolean]>([
    ['leader', 'all', () => true],
    ['officer', 'part', (by) => by === 'officer'],
    ['officer2', 'part', (by) => by === 'officer2'],
    ['verifier', 'none', () => true],
  ])('counts for %s what a slow count finds', async (username, reach, mine) => {
    expect((await map(username)).reach).toBe(reach);
    const { segments, unplaced } = await medicine(username);
    for (const code of SEGMENTS) {
      const counts = code === null ? unplaced : segments.find((segment) => segment.code === code);
      expect(counts).toMatchObject(expected(code, mine, reach === 'none'));
    }
  });

  it('has every segment of the plan once, with its chain action and the plan’s facts', async () => {
    const { industries } = await map('leader');
    const segments = industries.flatMap((industry) => industry.segments);
    expect(industries.map((industry) => industry.code)).toEqual(['MED', 'MAT', 'NEW', 'EQP']);
    expect(new Set(segments.map((segment) => segment.code)).size).toBe(31);
    expect(segments.every((segment) => segment.chainAction !== null)).toBe(true);
    expect(await at('leader', 'MED-CHEM')).toMatchObject({ enterprises: 2, leaders: 1, planProjects: 4 });
    expect(await at('leader', 'MED-DEV')).toMatchObject({ enterprises: 0, leaders: 0, planProjects: 1 });
  });

  it('shows a gap filling, and only to those who may know', async () => {
    expect(await at('officer2', 'MED-CARE')).toMatchObject({ gap: 'empty', gapZh: '空白' });
    await new Person(world.app, 'officer').logs({ industryCode: 'MED', segmentCode: 'MED-CARE' });
    expect(await at('officer', 'MED-CARE')).toMatchObject({ gap: 'coming', leads: 1 });
    expect(await at('leader', 'MED-CARE')).toMatchObject({ gap: 'coming', leads: 1 });
    expect(await at('officer2', 'MED-CARE')).toMatchObject({ gap: 'empty', leads: 0 });
    const id = await world.project({ owner: 'officer', segmentCode: 'MED-CARE' });
    expect(await at('officer2', 'MED-CARE')).toMatchObject({ gap: 'empty', talks: 0 });
    await world.app.dataSource.query(`UPDATE projects SET stage = 'signed' WHERE id = $1`, [id]);
    expect(await at('officer2', 'MED-CARE')).toMatchObject({ gap: 'held', signed: 1 });
  });

  it('marks enterprises nobody follows', async () => {
    const { industries } = await map('leader');
    const wind = industries.flatMap((industry) => industry.segments).find((segment) => segment.code === 'EQP-WIND');
    expect(wind).toMatchObject({ enterprises: 2, leads: 0, signed: 0, gap: 'untended' });
  });

  it('needs a plan', async () => {
    const leader = await world.login('leader');
    expect((await leader.get('/api/insight/chain')).status).toBe(400);
    expect(must(200, await leader.get<ChainMap>('/api/insight/chain?plan=NONE')).industries).toEqual([]);
  });
});
