import type { Advancement } from '#landing/projects/dto/project-view.dto.js';
import type { EntryView } from '#investment/entries/dto/entry.dto.js';
import { GATES } from '#landing/projects/domain/gate-table.js';
import { CONSTRUCTION_MODES } from '#landing/projects/domain/construction-mode.js';
import { LADDERS } from '#landing/projects/domain/project-stage.js';
import { STATUSES } from '#landing/projects/domain/project-status.js';
import { LandingWorld, must } from '../landing/landing-world.js';
import { runScheduled } from '../support/run-jobs.js';
import { monthEnds, plusDays, slowLight, type SlowProject } from './slow-lights.js';

/** BERTH_ZONE_PROJECTS plays a smaller zone. */
const PROJECTS = Number(process.env['BERTH_ZONE_PROJECTS'] ?? '150');
const FIRST = '2026-01-01';
const LAST = '2026-12-31';

interface Life extends SlowProject {
  id: string;
  sequence: Step[];
  /** Earliest day of the next step. */
  next: string;
  status: string;
  /** Left without it on purpose, so that its gate is seen to ask for it. */
  forgot: Set<string>;
}

interface Step {
  kind: string;
  fields?: Record<string, unknown>;
  evidence?: boolean;
  /** Days after the step before, at least and at most. */
  after: [number, number];
}

/** The registration number of the n-th project company, with its check character (GB 32100). */
function uscc(n: number): string {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const body = `91320700MA${String(n).padStart(7, '0')}`;
  const sum = [...body].reduce((total, letter, index) => total + alphabet.indexOf(letter) * (3 ** index % 31), 0);
  return body + alphabet[(31 - (sum % 31)) % 31];
}

describe('a year of a zone, played through the API', () => {
  let world: LandingWorld;
  let today = FIRST;
  const lives: Life[] = [];
  /** Which rule was seen at work. */
  const fired = new Set<string>();
  const escalated = new Set<string>();
  let seed = 20260101;
  const roll = (sides: number): number => {
    seed = (seed + 0x6d2b79f5) | 0;
    let value = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return Math.floor((((value ^ (value >>> 14)) >>> 0) / 4294967296) * sides);
  };
  const between = ([least, most]: [number, number]): number => least + roll(most - least + 1);

  beforeAll(async () => {
    world = await LandingWorld.start();
    at(today, '02:00');
    for (let index = 0; index < PROJECTS; index += 1) lives.push(await born(index));
  }, 120_000);
  afterAll(() => world.close());

  const at = (day: string, time: string) => world.clock.set(new Date(`${day}T${time}:00Z`));

  async function born(index: number): Promise<Life> {
    const mode = CONSTRUCTION_MODES[index % CONSTRUCTION_MODES.length]!;
    const forgettable = ['plannedTotal', 'industryCode', 'needs'];
    const forgot = new Set(index < 8 ? [forgettable[index % 3]!] : forgettable.filter(() => roll(8) === 0));
    const over: Record<string, unknown> = { mode, needs: '用地用能', firstMeetingOn: FIRST };
    for (const field of forgot) over[field] = null;
    const project = await world.project(over);
    if (index < 8) for (const stage of LADDERS[mode]) await askGate(project.id, stage);
    must(200, await world.verdict(project.milestones[0]!.id, { verdict: 'verified' }));
    const start = plusDays(FIRST, 60 + roll(120));
    const contract = {
      contractedAmount: '300000000.00',
      contractedFixedAmount: `${1 + roll(3)}00000000.00`,
      promisedStartOn: start,
      promisedProductionOn: plusDays(start, 150 + roll(300)),
      promisedOutput: '500000000.00',
      promisedTax: '30000000.00',
      promisedJobs: 120,
    };
    return {
      id: project.id,
      mode,
      sequence: stepsOf(mode, contract, uscc(index)),
      next: plusDays(FIRST, roll(60)),
      status: 'active',
      forgot,
      events: new Map(),
      fields: new Set(),
      promisedStart: null,
      promisedProduction: null,
      fixed: 0,
      done: 0,
      waivers: [],
      held: new Set(),
      running: true,
      shown: null,
      since: FIRST,
    };
  }

  function stepsOf(mode: string, contract: Record<string, unknown>, code: string): Step[] {
    const company = { companyName: `测试项目公司${code.slice(-5)}`, companyUscc: code };
    const filed = mode === 'asset_light' ? company : { ...company, filingCode: `2026-3207-${code.slice(-6)}` };
    const start = mode === 'greenfield' || mode === 'retrofit' ? 'construction_started' : 'fit_out_started';
    return [
      { kind: 'legal_review', after: [1, 10] },
      { kind: 'appraisal_passed', evidence: true, after: [1, 20] },
      { kind: 'agreement_signed', evidence: true, fields: contract, after: [1, 30] },
      {
        kind: mode === 'retrofit' ? 'project_filed' : 'company_registered',
        evidence: true,
        fields: filed,
        after: [1, 30],
      },
      ...(mode === 'greenfield' || mode === 'leased' ? [{ kind: 'land_obtained', after: [5, 40] } as Step] : []),
      ...(mode === 'greenfield' && roll(4) > 0 ? [{ kind: 'construction_permit', after: [5, 40] } as Step] : []),
      { kind: start, evidence: true, after: [5, 150] },
      ...(mode === 'asset_light' ? [] : [{ kind: 'in_statistics', evidence: true, after: [5, 90] } as Step]),
      { kind: 'trial_production', evidence: true, after: [60, 200] },
      { kind: 'capacity_accepted', evidence: true, after: [20, 60] },
      { kind: 'yearly_visit', after: [10, 40] },
    ];
  }

  /** After whatever may have turned this light. */
  function settle(life: Life): void {
    const { light, fired: rules } = slowLight(life, today);
    for (const rule of rules) fired.add(`light ${rule}`);
    if (light !== life.shown) Object.assign(life, { shown: light, since: today });
    const cause =
      light === 'red' ? 'red' : light === 'yellow' && monthEnds(life.since, today) >= 2 ? 'yellow_again' : null;
    if (cause === null) return;
    fired.add(`escalation ${cause}`);
    escalated.add(`${life.id} ${cause} ${life.since}`);
  }

  /** What the gate of the next rung, or of this one, still asks for, noted as seen at work. */
  async function askGate(id: string, to?: string): Promise<void> {
    const query = to === undefined ? '' : `?to=${to}`;
    const { missing } = must(200, await world.officer.get<Advancement>(`/api/projects/${id}/advancement${query}`));
    // A promise stands under its own id: what counts is the line of the table.
    for (const { code } of missing) fired.add(`gate ${code.split('.').slice(0, 2).join('.')}`);
  }

  async function supply(life: Life): Promise<void> {
    if (life.forgot.size === 0) return;
    const { version } = await world.view(life.id);
    const forgotten = { plannedTotal: '350000000.00', industryCode: 'MED', needs: '用地用能' };
    const fields = Object.fromEntries(Object.entries(forgotten).filter(([name]) => life.forgot.has(name)));
    if (life.forgot.has('industryCode')) delete fields['industryCode'];
    if (Object.keys(fields).length > 0)
      must(200, await world.officer.patch(`/api/projects/${life.id}`, fields, version));
    life.forgot.clear();
  }

  /** Reports the next event; now and then it comes back once, late or with a wrong day. */
  async function advance(life: Life): Promise<void> {
    const step = life.sequence[0];
    if (step === undefined) return;
    await askGate(life.id);
    if (life.sequence.length % 3 === 0) await supply(life);
    const on = plusDays(today, -roll(10));
    const body = async (effectiveOn: string): Promise<Record<string, unknown>> => ({
      kind: step.kind,
      effectiveOn,
      note: '按现场情况上报',
      ...(step.evidence ? { evidenceFileId: await world.evidence() } : {}),
    });
    let reported = must(201, await world.report(life.id, { ...(await body(on)), ...withFields(step, life) }));
    if (roll(12) === 0) {
      must(200, await world.verdict(reported.id, { verdict: 'sent_back', reason: '照片不清' }));
      fired.add('verdict sent_back');
      settle(life);
      reported = must(201, await world.report(life.id, await body(on)));
    }
    must(200, await world.verdict(reported.id, { verdict: 'verified' }));
    life.events.set(step.kind, on);
    settle(life);
    if (step.kind.endsWith('_started') && roll(6) === 0) await correct(life, step.kind, reported.id, on);
    // What the agreement promises waits for its verdicts: the gate of full capacity names them.
    if (step.kind === 'agreement_signed' && roll(3) === 0) {
      must(201, await world.officer.post(`/api/projects/${life.id}/obligations/from-agreement`, {}));
      await askGate(life.id, 'at_capacity');
    }
    life.sequence.shift();
    if (life.sequence[0] !== undefined) life.next = plusDays(today, between(life.sequence[0].after));
    if (step.kind.endsWith('_started') && !life.events.has('construction_permit') && life.mode === 'greenfield')
      await waive(life);
  }

  function withFields(step: Step, life: Life): { fields?: Record<string, unknown> } {
    if (step.fields === undefined) return {};
    if (step.kind === 'agreement_signed') {
      life.fields.add('contract');
      life.promisedStart = String(step.fields['promisedStartOn']);
      life.promisedProduction = String(step.fields['promisedProductionOn']);
      life.fixed = Number(step.fields['contractedFixedAmount']);
    } else for (const name of Object.keys(step.fields)) life.fields.add(name);
    return { fields: step.fields };
  }

  /** The day was another, as it turns out: a new report that corrects the first, verified like it. */
  async function correct(life: Life, kind: string, correctsId: string, on: string): Promise<void> {
    const effectiveOn = plusDays(on, -5);
    const evidenceFileId = await world.evidence();
    const body = { kind, effectiveOn, correctsId, evidenceFileId, note: '开工日期以监理日志为准' };
    const corrected = must(201, await world.report(life.id, body));
    must(200, await world.verdict(corrected.id, { verdict: 'verified' }));
    life.events.set(kind, effectiveOn);
    fired.add('milestone corrected');
    settle(life);
  }

  /** Works began without the permit: let through for a while, and the permit comes in time or does not. */
  async function waive(life: Life): Promise<void> {
    const until = plusDays(today, 20 + roll(30));
    const body = { stage: 'started', reason: '施工许可并联办理', expiresOn: until };
    must(201, await world.leader.post(`/api/projects/${life.id}/waivers`, body));
    life.waivers.push({ stage: 'started', until });
    fired.add('gate waived');
    if (roll(2) === 0) life.sequence.unshift({ kind: 'construction_permit', after: [5, 30] });
    settle(life);
  }

  async function status(life: Life, to: string, facts: Record<string, unknown> = {}): Promise<void> {
    const body = { status: to, reason: '市场变化，调整安排', ...facts };
    must(200, await world.leader.post(`/api/projects/${life.id}/status`, body));
    life.status = to;
    life.running = to === 'active';
    fired.add(`status ${to}`);
    settle(life);
  }

  /** An ending, or a pause, as fits how far the project got. */
  async function turn(life: Life): Promise<void> {
    const view = await world.view(life.id);
    const offered = view.nextStatuses.filter((one) => one !== 'active' && !fired.has(`status ${one}`));
    const to = offered.length > 0 ? offered[roll(offered.length)]! : 'paused';
    if (!view.nextStatuses.includes(to)) return;
    const facts: Record<string, Record<string, unknown>> = {
      paused: { reviewOn: plusDays(today, 90) },
      transferred: { destination: '徐圩新区' },
      merged: { mergedIntoId: lives.find((other) => other !== life && other.status === 'active')?.id },
    };
    await status(life, to, facts[to]);
  }

  async function invests(life: Life): Promise<void> {
    const month = plusDays(`${today.slice(0, 7)}-01`, -1).slice(0, 7);
    const amount = `${1 + roll(40)}000000.00`;
    const body = { kind: 'completed', month, amount, note: '按监理月报' };
    const entry = must(201, await world.officer.post<EntryView>(`/api/projects/${life.id}/entries`, body));
    if (roll(15) === 0) {
      const reason = '与监理月报不符';
      must(200, await world.verifier.post(`/api/entries/${entry.id}/verdict`, { verdict: 'sent_back', reason }));
      fired.add('entry sent_back');
      return;
    }
    must(200, await world.verifier.post(`/api/entries/${entry.id}/verdict`, { verdict: 'verified' }));
    life.done += Number(amount);
    settle(life);
  }

  async function live(life: Life): Promise<void> {
    if (life.status === 'paused') {
      if (roll(40) === 0) await status(life, 'active');
      return;
    }
    if (life.status !== 'active') return;
    if (life.next <= today) await advance(life);
    else if (roll(600) === 0) await turn(life);
    const started = life.events.has('construction_started') || life.events.has('fit_out_started');
    if (started && today.endsWith('-05') && life.sequence.length > 2) await invests(life);
  }

  const shown = async (): Promise<Map<string, { light: string | null; why: unknown }>> => {
    const rows: { id: string; light: string | null; why: unknown }[] = await world.app.dataSource.query(
      `SELECT project_id AS id, light, reading->'rules' AS why FROM project_lights`,
    );
    return new Map(rows.map(({ id, ...told }) => [id, told]));
  };

  it('shows every evening the lights a slow reckoning finds, escalates each once, and sees every rule at work', async () => {
    for (; today <= LAST; today = plusDays(today, 1)) {
      at(plusDays(today, -1), '16:20');
      await runScheduled(world.app, 'landing.close-expired-waivers');
      await runScheduled(world.app, 'landing.read-lights-nightly');
      for (const life of lives) settle(life);
      at(today, '02:00');
      for (const life of lives) await live(life);
      for (const life of lives) if (!life.running) life.held.add(today);
      const lights = await shown();
      const differing = lives
        .filter((life) => (lights.get(life.id)?.light ?? null) !== life.shown)
        .map((life) => ({ today, told: lights.get(life.id), life }));
      expect(differing).toEqual([]);
    }
    const opened: { told: string }[] = await world.app.dataSource.query(
      `SELECT concat_ws(' ', project_id, cause, light_since) AS told FROM light_escalations`,
    );
    expect(opened.map(({ told }) => told).sort()).toEqual([...escalated].sort());
    const rules = [
      ...['start_overdue', 'behind_schedule', 'not_in_statistics'].flatMap((rule) =>
        ['green', 'yellow', 'red'].map((colour) => `light ${rule} ${colour}`),
      ),
      ...['escalation red', 'escalation yellow_again', 'verdict sent_back', 'milestone corrected', 'gate waived'],
      ...STATUSES.map((one) => `status ${one}`),
      // Who is in charge and where is never open: a project cannot be opened without.
      ...Object.values(GATES)
        .flat()
        .map(({ code }) => `gate ${code}`)
        .filter((code) => !['gate negotiation.officer', 'gate negotiation.zone'].includes(code)),
    ];
    process.stdout.write(`${lives.length} projects, ${escalated.size} escalations, ${fired.size} rules seen\n`);
    expect(rules.filter((rule) => !fired.has(rule))).toEqual([]);
  }, 600_000);
});
