import type { ScheduleView, TemplateStepView } from '#landing/schedule/dto/schedule.dto.js';
import type { ProjectView } from '#landing/projects/dto/project-view.dto.js';
import { CONTRACT, LandingWorld, must, NOW, refusal } from './landing-world.js';

describe('the schedule of a project', () => {
  let world: LandingWorld;
  let signed: ProjectView;

  beforeAll(async () => {
    world = await LandingWorld.start();
    signed = await world.signed();
  });
  afterAll(() => world.close());
  afterEach(() => world.clock.set(NOW));

  const read = async (id = signed.id, by = world.leader) =>
    must(200, await by.get<ScheduleView>(`/api/projects/${id}/schedule`));
  const set = (dates: object[], reason?: string, by = world.manager, id = signed.id) =>
    by.post<ScheduleView>(`/api/projects/${id}/schedule/dates`, { dates, ...(reason === undefined ? {} : { reason }) });
  const step = (view: ScheduleView, kind: string) => view.steps.find((each) => each.kind === kind);

  it('shows what happened and what the agreement promises, and what has no date yet', async () => {
    const view = await read();
    expect(view.baseOn).toBe('2026-11-20');
    expect(step(view, 'agreement_signed')).toMatchObject({ actualOn: '2026-11-20', slipDays: null, overdue: false });
    expect(step(view, 'construction_started')).toMatchObject({
      plannedOn: CONTRACT.promisedStartOn,
      expectedOn: '2027-03-01',
    });
    expect(step(view, 'production_started')?.plannedOn).toBe(CONTRACT.promisedProductionOn);
    expect(view.unplanned).toBe(15);
    expect(view.steps.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([
        'meeting',
        'eia_approved',
        'energy_reviewed',
        'planning_permit',
        'trial_production',
        'above_scale',
      ]),
    );
  });

  it('is planned by the mode’s template around what stands, once', async () => {
    const plan = () =>
      world.manager.post<ScheduleView>(`/api/projects/${signed.id}/schedule/plan`, { baseOn: '2026-11-20' });
    const view = must(200, await plan());
    expect(view.unplanned).toBe(0);
    expect(step(view, 'company_registered')?.plannedOn).toBe('2026-12-20');
    expect(step(view, 'land_obtained')?.plannedOn).toBe('2027-04-04');
    // Built upon the promised start, not upon what the template alone would give.
    expect(step(view, 'topped_out')?.plannedOn).toBe('2027-10-27');
    // The template's own steps do not fit before the promised start, and it says so.
    expect(step(view, 'construction_started')).toMatchObject({
      plannedOn: '2027-03-01',
      expectedOn: '2027-07-03',
      pushedBy: 'construction_permit',
      slipDays: 124,
    });
    expect(refusal(await plan())[1]).toBe('schedule.nothing_to_plan');
  });

  it('keeps every forecast with its reason: the slippage as it was told', async () => {
    must(200, await set([{ kind: 'land_obtained', what: 'forecast', on: '2027-05-01' }]));
    const again = [{ kind: 'land_obtained', what: 'forecast', on: '2027-06-15' }];
    expect(refusal(await set(again))[2]).toEqual({ reason: 'schedule.change_needs_reason' });
    const view = must(200, await set(again, '土地指标未下达'));
    expect(step(view, 'land_obtained')).toMatchObject({
      plannedOn: '2027-04-04',
      expectedOn: '2027-06-15',
      slipDays: 72,
    });
    expect(step(view, 'planning_permit')).toMatchObject({ expectedOn: '2027-07-30', pushedBy: 'land_obtained' });
    expect(view.changes.slice(0, 2)).toMatchObject([
      {
        kind: 'land_obtained',
        what: 'forecast',
        was: '2027-05-01',
        on: '2027-06-15',
        reason: '土地指标未下达',
        byName: '王海平',
      },
      { kind: 'land_obtained', what: 'forecast', was: null, on: '2027-05-01' },
    ]);
    const { changes } = must(200, await set(again, '再说一遍'));
    expect(changes).toHaveLength(view.changes.length);
    const cleared = must(200, await set([{ kind: 'land_obtained', what: 'forecast', on: null }], '指标已下达'));
    expect(step(cleared, 'land_obtained')?.expectedOn).toBe('2027-04-04');
    await expect(world.app.dataSource.query(`UPDATE milestone_dates SET reason = 'x'`)).rejects.toThrow();
  });

  it('counts what is late on, and ends with what is verified', async () => {
    world.clock.set(new Date('2027-01-10T02:00:00Z'));
    expect(step(await read(), 'company_registered')).toMatchObject({ overdue: true, slipDays: 21 });
    const fields = { companyName: '测试公司', filingCode: '2026-1' };
    const report = {
      kind: 'company_registered',
      effectiveOn: '2027-01-05',
      evidenceFileId: await world.evidence(),
      fields,
    };
    const { id } = must(201, await world.report(signed.id, report));
    expect(step(await read(), 'company_registered')).toMatchObject({ reportedOn: '2027-01-05', actualOn: null });
    must(200, await world.verdict(id, { verdict: 'verified' }));
    expect(step(await read(), 'company_registered')).toMatchObject({
      actualOn: '2027-01-05',
      slipDays: 16,
      overdue: false,
    });
    const done = await set([{ kind: 'company_registered', what: 'forecast', on: '2027-02-01' }], '不应接受');
    expect(refusal(done)[1]).toBe('schedule.already_done');
  });

  it('refuses what cannot be meant', async () => {
    expect(refusal(await set([{ kind: 'party', what: 'planned', on: '2027-01-01' }]))[2]).toEqual({
      'dates[0].kind': 'field.not_in_list',
    });
    expect(refusal(await set([{ kind: 'topped_out', what: 'planned', on: '2027-02-30' }]))[2]).toEqual({
      'dates[0].on': 'field.date',
    });
    const key = { 'idempotency-key': 'schedule-once' };
    const body = { dates: [{ kind: 'framework_agreement', what: 'planned', on: '2027-01-15' }] };
    const path = `/api/projects/${signed.id}/schedule/dates`;
    const first = must(200, await world.manager.post<ScheduleView>(path, body, key));
    expect(must(200, await world.manager.post<ScheduleView>(path, body, key))).toEqual(first);
    expect(step(first, 'framework_agreement')?.plannedOn).toBe('2027-01-15');
  });

  it('belongs to those who report of the project, while it is under way', async () => {
    const date = [{ kind: 'topped_out', what: 'forecast', on: '2027-12-01' }];
    expect((await world.manager2.get(`/api/projects/${signed.id}/schedule`)).status).toBe(404);
    expect((await set(date, undefined, world.manager2)).status).toBe(404);
    expect((await set(date, undefined, world.leader)).status).toBe(403);
    expect((await read(signed.id, world.leader)).mayPlan).toBe(false);
    expect((await read(signed.id, world.officer)).mayPlan).toBe(true);
    const lost = await world.project();
    must(200, await world.manager.post(`/api/projects/${lost.id}/status`, { status: 'lost', reason: '去了别处' }));
    expect(refusal(await set(date, undefined, world.manager, lost.id))[1]).toBe('project.closed');
  });

  it('follows a template the leadership keeps free of circles', async () => {
    const path = '/api/milestone-templates/leased/steps/fit_out_started';
    expect((await world.manager.patch(path, { days: 10 }, 1)).status).toBe(403);
    expect(refusal(await world.leader.patch(path, { afterKinds: ['production_started'] }, 1))[2]).toEqual({
      afterKinds: 'schedule.circle',
    });
    expect(refusal(await world.leader.patch(path, { afterKinds: ['planning_permit'] }, 1))[2]).toEqual({
      afterKinds: 'schedule.unknown_step',
    });
    const steps = must(200, await world.leader.patch<TemplateStepView[]>(path, { days: 10 }, 1));
    expect(steps.find(({ mode, kind }) => mode === 'leased' && kind === 'fit_out_started')).toMatchObject({
      days: 10,
      version: 2,
    });
    expect((await world.leader.patch(path, { days: 20 }, 1)).status).toBe(412);
    expect((await world.leader.patch('/api/milestone-templates/none/steps/meeting', { days: 1 }, 1)).status).toBe(404);
    expect(must(200, await world.officer.get<TemplateStepView[]>('/api/milestone-templates'))).toHaveLength(54);
  });
});
