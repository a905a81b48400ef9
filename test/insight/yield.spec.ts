import { DataSource } from 'typeorm';
import type { OpenedFigure, OpenedRow } from '#insight/open/dto/opened.dto.js';
import type { YieldFigures, YieldRow, YieldTable } from '#insight/yield/dto/yield.dto.js';
import type { ProjectInvestment } from '#investment/entries/dto/entry.dto.js';
import type { ProjectPage, ProjectView } from '#landing/projects/dto/project-view.dto.js';
import { daysBetween } from '#platform/clock/calendar.js';
import { FixedClock } from '#platform/clock/clock.js';
import { add } from '#platform/money/money.js';
import type { EventView } from '#promotion/events/dto/event.dto.js';
import type { InvestorView } from '#promotion/investors/dto/investor.dto.js';
import type { LeadPage, LeadRow, LeadView } from '#promotion/leads/dto/lead-view.dto.js';
import { aName, Person, type ProblemBody } from '../promotion/leads-client.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const PEOPLE = ['officer', 'officer2', 'manager', 'leader', 'verifier'] as const;
const SOURCES = ['event', 'event', 'chamber', 'agency', 'own_visit', 'referral'] as const;
const LEADS = 44;

let app: TestApp;
let db: DataSource;
const who = {} as Record<(typeof PEOPLE)[number], Person>;
const events: EventView[] = [];
const intermediaries: InvestorView[] = [];

/** Repeatable chance. */
let seed = 11;
const chance = (of: number): number => (seed = (seed * 48271) % 2147483647) % of;
const day = (number: number) => new Date(Date.UTC(2025, 0, 1 + number)).toISOString().slice(0, 10);

/** A verified event of a project; `corrects` replaces another. */
async function milestone(projectId: string, kind: string, on: string, over: Record<string, unknown> = {}) {
  const { state = 'verified', correctsId = null, withdraws = false } = over;
  const [{ id }]: [{ id: string }] = await db.query(
    `INSERT INTO milestones (project_id, kind, effective_on, reported_by, recorded_at, corrects_id, withdraws)
     SELECT $1, $2, $3, officer_id, now(), $4, $5 FROM projects WHERE id = $1 RETURNING id`,
    [projectId, kind, on, correctsId, withdraws],
  );
  if (state === 'pending') return id;
  await db.query(
    `INSERT INTO milestone_verdicts (milestone_id, verdict, reason, by, recorded_at)
     SELECT $1, $2, '核', id, now() FROM users WHERE username = 'verifier'`,
    [id, state],
  );
  return id;
}

/** Signed, corrected, withdrawn, sent back, registered before signing: each of it on some project. */
async function live(projectId: string, mode: string): Promise<void> {
  const signedOn = day(60 + chance(200));
  const story = chance(8);
  if (story === 0) return;
  if (story === 1) await milestone(projectId, 'agreement_signed', signedOn, { state: 'pending' });
  else if (story === 2) await milestone(projectId, 'agreement_signed', signedOn, { state: 'sent_back' });
  else if (story === 3) {
    const first = await milestone(projectId, 'agreement_signed', signedOn);
    const second = await milestone(projectId, 'agreement_signed', day(300), { correctsId: first, state: 'pending' });
    await milestone(projectId, 'agreement_signed', day(320), { correctsId: second });
  } else if (story === 4) {
    const first = await milestone(projectId, 'agreement_signed', signedOn);
    await milestone(projectId, 'agreement_signed', signedOn, { correctsId: first, withdraws: true });
  } else if (story !== 5) await milestone(projectId, 'agreement_signed', signedOn);
  if (chance(2) === 0)
    await milestone(projectId, mode === 'retrofit' ? 'project_filed' : 'company_registered', day(290));
  if (chance(3) === 0)
    await milestone(projectId, mode === 'leased' ? 'fit_out_started' : 'construction_started', day(310));
  await db.query(`UPDATE projects SET contracted_amount = $2 WHERE id = $1`, [projectId, `${chance(900) + 1}00000.5`]);
}

async function invest(projectId: string, by: Person): Promise<void> {
  for (const month of ['2025-10', '2025-11'].slice(chance(3))) {
    const entry = await by.post<{ id: string }>(`projects/${projectId}/entries`, {
      kind: 'completed',
      month,
      amount: `${chance(90) + 1}0000.25`,
    });
    expect(entry.status).toBe(201);
    if (chance(4) > 0) await who.verifier.post(`entries/${entry.body.id}/verdict`, { verdict: 'verified' });
  }
}

async function bornLead(at: number): Promise<void> {
  const by = at % 3 === 0 ? who.officer2 : who.officer;
  const source = SOURCES[chance(SOURCES.length)]!;
  const through = ['chamber', 'agency', 'referral'].includes(source) && chance(3) > 0;
  const zoneCode = ['C-MED-W', 'C-MAT', null][chance(3)];
  const lead = await by.logs({
    source,
    zoneCode,
    industryCode: ['MED', 'MAT', null][chance(3)],
    plannedTotal: chance(4) === 0 ? null : `${chance(50) + 1}000000.25`,
    capturedOn: day(chance(120)),
    eventId: source === 'event' && chance(4) > 0 ? events[chance(3)]!.id : null,
    intermediaryId: through ? intermediaries[chance(2)]!.id : null,
  });
  const fate = chance(6);
  if (fate === 0) return;
  if (fate === 1) return void (await by.post(`leads/${lead.id}/dormancy`, {}));
  await by.post(`leads/${lead.id}/screening`, { opinion: '可行' });
  if (fate === 2) return void (await by.post(`leads/${lead.id}/rejection`, { reason: '能耗过高' }));
  if (fate === 3 && chance(2) === 0) return;
  const mode = ['greenfield', 'leased', 'retrofit'][chance(3)]!;
  const { status, body } = await by.post<ProjectView>(`leads/${lead.id}/conversion`, {
    // A project may stand where the reader of its lead does not see it.
    zoneCode: ['C-MED-W', 'C-MAT'][chance(2)],
    mode,
    plannedTotal: '100000000',
    firstMeetingOn: day(200),
    meetingNote: '洽谈',
  });
  expect(status).toBe(201);
  await live(body.id, mode);
  await invest(body.id, by);
}

beforeAll(async () => {
  const clock = new FixedClock(new Date('2026-01-20T02:00:00Z'));
  app = await startTestApp({ clock });
  db = app.get(DataSource);
  for (const name of PEOPLE) who[name] = new Person(app, name);
  for (const [at, spent] of ['600000', null, '90000.01', null].entries()) {
    const fromOn = day(at * 30);
    const body = { name: `展会${at}`, kind: 'fair', fromOn, spent };
    events.push((await who.officer.post<EventView>('events', body)).body);
  }
  for (const name of [aName(), aName()]) {
    intermediaries.push((await who.officer.post<InvestorView>('investors', { name, roles: ['intermediary'] })).body);
  }
  for (let at = 0; at < LEADS; at += 1) await bornLead(at);
  // One entered twice, and one whose project went on in another: each is counted where it goes on.
  const [one, two] = [await who.officer.logs(TWICE()), await who.officer.logs(TWICE())];
  await db.query(`UPDATE leads SET state = 'merged', merged_into_id = $2 WHERE id = $1`, [two.id, one.id]);
  await db.query(`UPDATE projects SET status = 'merged' WHERE id = (SELECT id FROM projects ORDER BY code LIMIT 1)`);
}, 240_000);
afterAll(() => app.close());

const TWICE = () => ({ source: 'event', eventId: events[0]!.id, capturedOn: day(3), plannedTotal: '77' });
const table = async (query: string, by = who.leader) => {
  const answer = await by.get<YieldTable>(`insight/yield?${query}`);
  expect(answer.status).toBe(200);
  return answer.body;
};

async function everything<Row>(path: string, by: Person): Promise<Row[]> {
  const rows: Row[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: { items: Row[]; nextCursor: string | null } = (
      await by.get<{ items: Row[]; nextCursor: string | null }>(
        `${path}&limit=200${cursor === '' ? '' : `&cursor=${cursor}`}`,
      )
    ).body;
    rows.push(...page.items);
    cursor = page.nextCursor;
  }
  return rows;
}

interface Story {
  lead: LeadView;
  project: ProjectView | null;
  completed: string;
}

const told = new Map<string, Promise<Story[]>>();

/** Read once for each reader, before the last specs add to the world. */
function storiesOf(by: Person): Promise<Story[]> {
  const stories = told.get(by.username) ?? readStories(by);
  told.set(by.username, stories);
  return stories;
}

/** All the reader may read, one record after the other, over HTTP. */
async function readStories(by: Person): Promise<Story[]> {
  const projects = await everything<{ id: string }>('projects?sort=-createdAt', by);
  const views = await Promise.all(projects.map(async ({ id }) => (await by.get<ProjectView>(`projects/${id}`)).body));
  const leads = await everything<LeadRow>('leads?sort=capturedOn', by);
  const stories: Story[] = [];
  for (const { id } of leads) {
    const lead = (await by.get(`leads/${id}`)).body;
    const project = views.find((view) => view.leadId === id && view.status !== 'merged') ?? null;
    const path = `projects/${project?.id}/investment?kind=completed`;
    const completed = project === null ? '0.00' : (await by.get<ProjectInvestment>(path)).body.verified;
    stories.push({ lead, project, completed });
  }
  return stories;
}

/** By the ladder the page shows: the day of the verified event that opened the rung. */
const reached = (project: ProjectView | null, stage: string): string | null =>
  project?.ladder.find((rung) => rung.stage === stage)?.effectiveOn ?? null;

function slowly(stories: Story[]): Omit<YieldFigures, 'small'> {
  const signed = stories.filter(({ project }) => reached(project, 'signed') !== null);
  const days = signed
    .map(({ lead, project }) => {
      const since = events.find((event) => event.id === lead.eventId)?.fromOn ?? lead.capturedOn;
      return daysBetween(since, reached(project, 'signed')!);
    })
    .sort((one, other) => one - other);
  const [low, high] = [days[Math.floor((days.length - 1) / 2)], days[Math.floor(days.length / 2)]];
  const sum = (amounts: (string | null | undefined)[]) => add('0.00', ...amounts.map((amount) => amount ?? '0.00'));
  return {
    leads: stories.length,
    leadsPlanned: sum(stories.map(({ lead }) => lead.plannedTotal)),
    screened: stories.filter(({ lead }) => lead.screenedAt !== null).length,
    accepted: stories.filter(({ lead }) => lead.state === 'accepted').length,
    rejected: stories.filter(({ lead }) => lead.state === 'rejected').length,
    projects: stories.filter(({ project }) => project !== null).length,
    signed: signed.length,
    contracted: sum(signed.map(({ project }) => project!.contractedAmount)),
    registered: stories.filter(({ project }) => reached(project, 'registered') !== null).length,
    started: stories.filter(({ project }) => reached(project, 'started') !== null).length,
    completed: sum(stories.map((story) => story.completed)),
    daysToSigning: low === undefined || high === undefined ? null : (low + high) / 2,
  };
}

const figures = ({ small: _small, ...row }: YieldFigures): Omit<YieldFigures, 'small'> => {
  const { key: _key, nameZh: _zh, nameEn: _en, event: _event, ...rest } = row as YieldRow;
  return rest;
};

describe('what the channels brought', () => {
  const KEYS: Record<string, (lead: LeadView) => string | null> = {
    event: (lead) => lead.eventId,
    source: (lead) => lead.source,
    intermediary: (lead) => lead.intermediaryId,
    team: (lead) => lead.teamId,
  };

  it('is a world in which something has happened', async () => {
    const { total } = await table('by=source');
    expect(total.leads).toBe(LEADS + 1);
    for (const figure of ['screened', 'rejected', 'projects', 'signed', 'registered', 'started'] as const) {
      expect([figure, total[figure] > 1]).toEqual([figure, true]);
    }
    expect(total.signed).toBeLessThan(total.projects);
    expect(total.completed).not.toBe('0.00');
  });

  it.each(
    PEOPLE.filter((name) => name !== 'verifier').flatMap((name) => Object.keys(KEYS).map((by) => [name, by] as const)),
  )(
    'for %s by %s: the same as counted one by one, within the rights to each',
    async (name, by) => {
      const stories = (await storiesOf(who[name])).filter(
        ({ lead }) => by === 'source' || by === 'team' || KEYS[by]!(lead) !== null,
      );
      const found = await table(`by=${by}`, who[name]);
      expect(figures(found.total)).toEqual(slowly(stories));
      expect(found.total.small).toBe(stories.length < 10);
      expect(found.partial).toBe(name !== 'leader');
      const rows = Object.fromEntries(found.rows.map((row) => [row.key, figures(row)]));
      const keys = by === 'event' ? events.map((event) => event.id) : stories.map(({ lead }) => KEYS[by]!(lead));
      const expected = [...new Set(keys)].map((key) => [
        key,
        slowly(stories.filter(({ lead }) => KEYS[by]!(lead) === key)),
      ]);
      expect(rows).toEqual(Object.fromEntries(expected));
    },
    60_000,
  );

  it('of a period, an industry and a zone, counts those leads; an event by its own day', async () => {
    const query = `from=${day(20)}&to=${day(70)}&industryCode=MED&zoneCode=C-MED`;
    const stories = (await storiesOf(who.leader)).filter(
      ({ lead }) => lead.industryCode === 'MED' && lead.zoneCode === 'C-MED-W',
    );
    const inPeriod = stories.filter(({ lead }) => lead.capturedOn >= day(20) && lead.capturedOn <= day(70));
    expect(inPeriod.length).toBeGreaterThan(0);
    expect(figures((await table(`by=source&${query}`)).total)).toEqual(slowly(inPeriod));
    const of = await table(`by=event&${query}`);
    expect(of.rows.map((row) => row.key)).toEqual([events[2]!.id, events[1]!.id]);
    const those = stories.filter(({ lead }) => [events[1]!.id, events[2]!.id].includes(lead.eventId ?? ''));
    expect(figures(of.total)).toEqual(slowly(those));
    const [alone, ...others] = (await table(`by=event&eventId=${events[3]!.id}`)).rows;
    expect([others, alone!.leads, alone!.small]).toEqual([[], 0, true]);
  });

  it('opens to exactly the rows it counted', async () => {
    const total = async (path: string, by: Person) => (await by.get<LeadPage | ProjectPage>(path)).body.total;
    for (const by of [who.leader, who.officer]) {
      for (const row of (await table('by=source', by)).rows) {
        const of = `source=${row.key}`;
        expect([row.key, await total(`leads?${of}`, by)]).toEqual([row.key, row.leads]);
        expect(await total(`leads?${of}&screened=true`, by)).toBe(row.screened);
        expect(await total(`leads?${of}&state=rejected`, by)).toBe(row.rejected);
        expect(await total(`projects?${of}`, by)).toBe(row.projects);
        for (const stage of ['signed', 'registered', 'started'] as const) {
          expect([stage, await total(`projects?${of}&reached=${stage}`, by)]).toEqual([stage, row[stage]]);
        }
      }
      for (const row of (await table('by=event', by)).rows) {
        expect(await total(`projects?eventId=${row.key}`, by)).toBe(row.projects);
      }
    }
    const period = `capturedFrom=${day(20)}&capturedTo=${day(70)}`;
    const { total: of } = await table(`by=team&from=${day(20)}&to=${day(70)}&industryCode=MED&zoneCode=C-MED`);
    expect(await total(`leads?${period}&industryCode=MED&zoneCode=C-MED`, who.leader)).toBe(of.leads);
    expect(await total(`projects?${period}&leadIndustryCode=MED&leadZoneCode=C-MED`, who.leader)).toBe(of.projects);
    const through = `intermediaryId=${intermediaries[0]!.id}`;
    const { rows } = await table('by=intermediary');
    const one = rows.find((row) => row.key === intermediaries[0]!.id)!;
    expect([await total(`leads?${through}`, who.leader), await total(`projects?${through}`, who.leader)]).toEqual([
      one.leads,
      one.projects,
    ]);
  });

  it.each(['leader', 'officer', 'manager'] as const)(
    'every figure of every row and of the foot opens to rows that add up to it, for %s',
    async (name) => {
      const sums = { leads: 'leadsPlanned', signed: 'contracted', completed: 'completed' } as const;
      const counts = [
        'leads',
        'screened',
        'accepted',
        'rejected',
        'projects',
        'signed',
        'registered',
        'started',
      ] as const;
      const opensTo = async (of: YieldFigures, query: string) => {
        for (const figure of [...counts, 'completed'] as const) {
          const rows: OpenedRow[] = [];
          let count = 0;
          for (let cursor: string | null = ''; cursor !== null;) {
            const page: string = cursor === '' ? '' : `&cursor=${cursor}`;
            const path = `insight/opened/yield?${query}&figure=${figure}&limit=7${page}`;
            const answer: { status: number; body: OpenedFigure } = await who[name].get<OpenedFigure>(path);
            expect([query, figure, answer.status]).toEqual([query, figure, 200]);
            rows.push(...answer.body.rows);
            ({ count, nextCursor: cursor } = answer.body);
          }
          if (figure !== 'completed')
            expect([query, figure, rows.length, count]).toEqual([query, figure, of[figure], of[figure]]);
          const sum = figure in sums ? of[sums[figure as keyof typeof sums]] : '0.00';
          expect([query, figure, add('0.00', ...rows.map(({ amount }) => amount ?? '0.00'))]).toEqual([
            query,
            figure,
            sum,
          ]);
          expect(rows.every(({ visible, id }) => visible && id !== null)).toBe(true);
        }
      };
      for (const by of ['source', 'intermediary', 'team', 'event']) {
        const { rows, total } = await table(`by=${by}`, who[name]);
        await opensTo(total, `by=${by}`);
        expect(rows.filter(({ key }) => key === null).length).toBeLessThan(2);
        for (const row of rows) await opensTo(row, `by=${by}&${row.key === null ? 'unnamed=true' : `key=${row.key}`}`);
        if (by !== 'event') continue;
        const period = `by=event&from=${day(20)}&to=${day(70)}&industryCode=MED&zoneCode=C-MED`;
        await opensTo((await table(period, who[name])).total, period);
      }
    },
    120_000,
  );

  it('says what a signing cost only where the whole is seen and the cost is known', async () => {
    const rows = (await table('by=event')).rows;
    for (const row of rows) {
      const { spent, costPerSigned } = row.event!;
      const expected = spent === null || row.signed === 0 ? null : (Number(spent) / row.signed).toFixed(2);
      expect([row.nameZh, costPerSigned]).toEqual([row.nameZh, expected]);
    }
    expect(rows.some((row) => row.event!.costPerSigned !== null)).toBe(true);
    const seen = (await table('by=event', who.officer)).rows.map((row) => row.event!.costPerSigned);
    expect(new Set(seen)).toEqual(new Set([null]));
  });

  it('counts the guests the reader may know', async () => {
    const event = events[3]!;
    const { body: company } = await who.officer.post<InvestorView>('investors', { name: aName() });
    const guests = [{ investorId: company.id }, { company: aName() }];
    await who.officer.post(`events/${event.id}/guests`, { guests });
    await who.officer.post(`events/${event.id}/guests`, { guests: [{ company: aName() }], walkIn: true });
    const of = async (by: Person) => (await table(`by=event&eventId=${event.id}`, by)).rows[0]!.event!;
    expect(await of(who.officer2)).toMatchObject({ invited: 2, attended: 0, walkIns: 1 });
    await who.officer.logs({ investor: { id: company.id } });
    expect(await of(who.officer2)).toMatchObject({ invited: 1, walkIns: 1 });
    expect(await of(who.leader)).toMatchObject({ invited: 2, walkIns: 1 });
  });

  it('does not name an intermediary the reader may not know', async () => {
    const [agency] = intermediaries;
    await who.officer2.logs({ investor: { id: agency!.id } });
    const named = (await table('by=intermediary', who.manager)).rows.map((row) => row.key);
    expect(named).toContain(null);
    expect(named).not.toContain(agency!.id);
    expect(JSON.stringify(await table('by=intermediary', who.manager))).not.toContain(agency!.name);
    expect((await table('by=intermediary')).rows.map((row) => row.key)).toContain(agency!.id);
    // Several of them are one row, so that it opens to what it counts.
    expect(named.filter((key) => key === null)).toHaveLength(1);
    const unnamed = await who.manager.get<OpenedFigure>(
      'insight/opened/yield?by=intermediary&unnamed=true&figure=leads',
    );
    const row = (await table('by=intermediary', who.manager)).rows.find(({ key }) => key === null)!;
    expect([unnamed.body.count, unnamed.body.sum]).toEqual([row.leads, row.leadsPlanned]);
  });

  it('is refused where the question is none, and to whoever reads no leads', async () => {
    expect((await who.leader.get('insight/yield')).status).toBe(400);
    expect((await who.leader.get('insight/yield?by=weather')).status).toBe(400);
    const wrong = await who.leader.get<ProblemBody>('insight/yield?by=source&from=2025-02-30');
    expect(wrong.body.errors.map((error) => error.code)).toEqual(['field.date']);
    expect((await who.verifier.get('insight/yield?by=source')).status).toBe(403);
  });
});
