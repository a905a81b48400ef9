import { CloseWaiverWhenItExpires } from '#landing/milestones/close-waiver-when-it-expires.processor.js';
import type { ProjectView } from '#landing/projects/dto/project-view.dto.js';
import { LandingWorld, must, NOW, refusal, TODAY } from './landing-world.js';

describe('a gate waiver', () => {
  let world: LandingWorld;

  beforeAll(async () => {
    world = await LandingWorld.start();
  });
  afterEach(() => world.clock.set(NOW));
  afterAll(() => world.close());

  const gap = async () => {
    const { id, version } = await world.signed();
    must(200, await world.officer.patch(`/api/projects/${id}`, { promisedTax: null }, version));
    return id;
  };
  const waive = (id: string, over: Record<string, unknown> = {}, by = world.leader) =>
    by.post<ProjectView>(`/api/projects/${id}/waivers`, {
      stage: 'signed',
      reason: '税收另行约定',
      expiresOn: '2026-12-31',
      ...over,
    });

  it('lets the project pass for a time, and shows it', async () => {
    const id = await gap();
    expect((await world.view(id)).stage).toBe('appraisal');
    const view = must(201, await waive(id));
    expect(view).toMatchObject({ stage: 'signed', waived: true });
    expect(view.waivers).toMatchObject([
      { stage: 'signed', reason: '税收另行约定', approvedBy: '郑国强', expiresOn: '2026-12-31', closed: false },
    ]);
    expect(view.ladder.find((rung) => rung.stage === 'signed')).toMatchObject({ state: 'current', waived: true });
    expect(must(200, await world.officer.get(`/api/projects/${id}/advancement?to=signed`))).toMatchObject({
      mayAdvance: true,
      missing: [{ code: 'signed.promised_tax', waived: true }],
    });
  });

  it('is for leadership alone, of a stage on the ladder, ending after today', async () => {
    const id = await gap();
    for (const by of [world.officer, world.manager, world.verifier])
      expect(refusal(await waive(id, {}, by))[0]).toBe(403);
    expect(refusal(await waive(id, { expiresOn: TODAY }))[2]).toEqual({ expiresOn: 'waiver.expiry_past' });
    expect(refusal(await waive(id, { stage: 'nowhere' }))[2]).toEqual({ stage: 'field.not_in_list' });
    expect(refusal(await waive(id, { reason: '' }))[2]).toEqual({ reason: 'field.required' });
    const light = await world.project({ mode: 'asset_light' });
    expect(refusal(await waive(light.id, { stage: 'building' }))[1]).toBe('project.not_on_ladder');
  });

  it('does not replace the event itself', async () => {
    const { id } = await world.project();
    expect(must(201, await waive(id, { stage: 'appraisal' })).stage).toBe('negotiation');
  });

  it('ends on its day: the nightly job closes it and the stage falls back', async () => {
    const id = await gap();
    await waive(id);
    const night = world.app.get(CloseWaiverWhenItExpires);
    world.clock.set(new Date('2026-12-31T10:00:00Z'));
    await night.run();
    expect((await world.view(id)).stage).toBe('signed');
    world.clock.set(new Date('2026-12-31T16:05:00Z')); // five past midnight in Shanghai
    await night.run();
    await night.run();
    world.clock.set(NOW);
    const view = await world.view(id);
    expect(view).toMatchObject({ stage: 'appraisal', waived: false, waivers: [{ closed: true }] });
    const moves: unknown[] = await world.app.dataSource.query(
      `SELECT to_stage, cause, actor_id FROM project_stage_log WHERE project_id = $1 ORDER BY id DESC LIMIT 1`,
      [id],
    );
    expect(moves).toEqual([{ to_stage: 'appraisal', cause: 'waiver_expired', actor_id: null }]);
  });

  it('can be taken back before its time, once', async () => {
    const id = await gap();
    const { waivers } = must(201, await waive(id));
    const close = () => world.leader.post<ProjectView>(`/api/projects/${id}/waivers/${waivers[0]!.id}/closure`);
    expect(must(200, await close()).stage).toBe('appraisal');
    expect(refusal(await close())[1]).toBe('waiver.closed');
  });
});
