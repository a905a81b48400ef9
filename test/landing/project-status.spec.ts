import type { ProjectView } from '#landing/projects/dto/project-view.dto.js';
import { LandingWorld, must, refusal, TODAY } from './landing-world.js';

describe('the status of a project', () => {
  let world: LandingWorld;

  beforeAll(async () => {
    world = await LandingWorld.start();
  });
  afterAll(() => world.close());

  const change = (id: string, body: Record<string, unknown>, by = world.manager, headers = {}) =>
    by.post<ProjectView>(`/api/projects/${id}/status`, { reason: '资金未到位', ...body }, headers);

  it('pauses with a review date and resumes, each with its reason kept', async () => {
    const { id } = await world.project();
    expect(refusal(await change(id, { status: 'paused' }))).toEqual([
      400,
      'project.status_facts',
      { reviewOn: 'field.required' },
    ]);
    expect(refusal(await change(id, { status: 'paused', reviewOn: TODAY }))[2]).toEqual({
      reviewOn: 'project.review_past',
    });
    const paused = must(200, await change(id, { status: 'paused', reviewOn: '2027-03-01' }));
    expect(paused).toMatchObject({
      status: 'paused',
      statusReason: '资金未到位',
      statusReviewOn: '2027-03-01',
      stage: 'negotiation',
    });
    must(201, await world.report(id, { kind: 'legal_review' }));
    expect(must(200, await change(id, { status: 'active', reason: '资金到位' }))).toMatchObject({
      status: 'active',
      statusReviewOn: null,
    });
    const rows: unknown[] = await world.app.dataSource.query(
      `SELECT from_status, to_status, reason FROM status_changes WHERE project_id = $1 ORDER BY id`,
      [id],
    );
    expect(rows).toEqual([
      { from_status: 'active', to_status: 'paused', reason: '资金未到位' },
      { from_status: 'paused', to_status: 'active', reason: '资金到位' },
    ]);
  });

  it('ends as fits its stage', async () => {
    const young = await world.project();
    expect(refusal(await change(young.id, { status: 'terminated' }))[1]).toBe('project.status_too_early');
    expect(young.nextStatuses).not.toContain('terminated');
    must(200, await change(young.id, { status: 'lost', destination: '外省' }));
    expect(refusal(await change(young.id, { status: 'paused', reviewOn: '2027-01-01' }))[1]).toBe(
      'project.status_not_allowed',
    );
    const signed = await world.signed();
    expect(refusal(await change(signed.id, { status: 'lost' }))[1]).toBe('project.status_too_late');
    expect(refusal(await change(signed.id, { status: 'exited' }))[1]).toBe('project.status_too_early');
    must(200, await change(signed.id, { status: 'terminated' }));
  });

  it('once ended takes no report, but can still be repaired', async () => {
    const { id } = await world.project();
    const lost = must(200, await change(id, { status: 'lost' }));
    expect(refusal(await world.report(id, { kind: 'legal_review' }))).toEqual([409, 'project.closed', {}]);
    must(200, await world.officer.patch(`/api/projects/${id}`, { needs: '补记' }, lost.version));
  });

  it('merges into another project that is alive', async () => {
    const [one, other, gone] = [await world.project(), await world.project(), await world.project()];
    must(200, await change(gone.id, { status: 'lost' }));
    expect(refusal(await change(one.id, { status: 'merged' }))[2]).toEqual({ mergedIntoId: 'field.required' });
    for (const mergedIntoId of [one.id, gone.id, '00000000-0000-4000-8000-000000000000']) {
      expect(refusal(await change(one.id, { status: 'merged', mergedIntoId }))[2]).toEqual({
        mergedIntoId: 'project.merge_target',
      });
    }
    expect(must(200, await change(one.id, { status: 'merged', mergedIntoId: other.id })).nextStatuses).toEqual([]);
  });

  it('is for those who hold the right on this zone, and for the version they saw', async () => {
    const { id, version } = await world.project();
    expect(refusal(await change(id, { status: 'lost' }, world.officer))[0]).toBe(403);
    expect(refusal(await change(id, { status: 'lost' }, world.manager2))[0]).toBe(404);
    expect(refusal(await change(id, { status: 'lost' }, world.manager, { 'if-match': `"${version + 1}"` }))[0]).toBe(
      412,
    );
    expect(refusal(await change(id, { status: 'lost', reason: '' }))[2]).toEqual({ reason: 'field.required' });
    must(200, await change(id, { status: 'lost' }, world.leader, { 'if-match': `"${version}"` }));
  });
});
