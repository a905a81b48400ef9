import type { ObligationPage, ObligationStory } from '#landing/obligations/dto/obligation.dto.js';
import { must, NOW, refusal, renewals } from './landing-world.js';
import { CONDITION, ReviewWorld } from './review-world.js';

describe('obligations', () => {
  let world: ReviewWorld;
  beforeAll(async () => {
    world = await ReviewWorld.start();
  });
  afterEach(() => world.clock.set(NOW));
  afterAll(() => world.close());

  const listOf = async (projectId: string, by = world.officer) =>
    must(200, await by.get<ObligationStory[]>(`/api/projects/${projectId}/obligations`));
  const due = async (by = world.officer, query = 'limit=200') =>
    must(200, await by.get<ObligationPage>(`/api/obligations?${query}`)).items.map(({ id }) => id);

  /** One condition of an approval. */
  const obligation = async (over: object = {}): Promise<ObligationStory> => {
    const { id, projectId } = await world.ready();
    const conditions = [{ ...CONDITION, ...over }];
    must(200, await world.decide(id, { verdict: 'approved_with_conditions', conditions }));
    return (await listOf(projectId))[0]!;
  };
  const report = async ({ id }: ObligationStory, by = world.officer, over: object = {}) => {
    const body = { note: '环评批复已取得', proofFileId: await world.evidence(by), ...over };
    return by.post<ObligationStory>(`/api/obligations/${id}/reports`, body);
  };
  const judge = ({ id }: ObligationStory, body: object, by = world.verifier) =>
    by.post<ObligationStory>(`/api/obligations/${id}/verdict`, body);

  it('are the conditions of a decision, one by one, named on both pages', async () => {
    const { id, projectId } = await world.ready();
    const conditions = [
      CONDITION,
      { side: 'zone', kind: 'power', text: '配套 10 千伏专线', amount: '3000000.00', dueOn: '2027-06-30' },
    ];
    const decided = must(200, await world.decide(id, { verdict: 'approved_with_conditions', conditions }));
    expect(decided.conditions).toMatchObject([{ text: CONDITION.text }, { side: 'zone', amount: '3000000.00' }]);
    expect(await listOf(projectId)).toMatchObject([
      {
        side: 'investor',
        kind: 'environment',
        dueOn: '2027-01-31',
        state: 'open',
        source: 'review_condition',
        sourceId: id,
        may: ['report'],
      },
      { side: 'zone', kind: 'power', steps: [] },
    ]);
  });

  it('are due within 90 days or overdue, of projects one may read', async () => {
    const soon = await obligation({ dueOn: '2027-02-22' });
    const later = await obligation({ dueOn: '2027-02-23' });
    expect(await due()).toContain(soon.id);
    expect(await due()).not.toContain(later.id);
    expect(await due(world.officer, 'limit=200&days=91')).toContain(later.id);
    expect(await due(world.officer2)).not.toContain(soon.id);
    expect(await due(world.manager2)).not.toContain(soon.id);
    expect(await due(world.verifier)).toContain(soon.id);
    expect((await world.officer.get('/api/obligations?days=-1')).status).toBe(400);
    world.clock.set(new Date('2027-03-01T02:00:00Z'));
    const page = must(200, await world.officer.get<ObligationPage>('/api/obligations?limit=200'));
    expect(page.items.find(({ id }) => id === soon.id)).toMatchObject({ overdue: true });
  });

  it('are reported kept with proof, and confirmed by somebody else', async () => {
    const open = await obligation();
    expect(refusal(await judge(open, { verdict: 'kept' })).slice(0, 2)).toEqual([409, 'obligation.not_reported']);
    expect(refusal(await report(open, world.officer, { proofFileId: undefined }))[2]).toEqual({
      proofFileId: 'field.required',
    });
    expect(refusal(await report(open, world.verifier))[0]).toBe(403);
    expect(refusal(await report(open, world.officer2))[0]).toBe(404);
    const reported = must(201, await report(open));
    expect(reported).toMatchObject({ state: 'open', reported: true, may: [] });
    expect(refusal(await report(open)).slice(0, 2)).toEqual([409, 'obligation.reported']);
    expect(refusal(await judge(open, { verdict: 'kept' }, world.manager))[0]).toBe(403);
    const kept = must(200, await judge(open, { verdict: 'kept' }));
    expect(kept).toMatchObject({ state: 'kept', reported: false, may: [] });
    expect(kept.steps.map(({ kind, by }) => [kind, by])).toEqual([
      ['reported', '陈晓岚'],
      ['kept', '赵敏'],
    ]);
    expect(refusal(await judge(open, { verdict: 'kept' })).slice(0, 2)).toEqual([409, 'obligation.closed']);
    expect(await due()).not.toContain(open.id);
    expect((await world.manager.bytes(`/api/files/${kept.steps[0]!.proofFileId}`)).status).toBe(200);
    expect((await world.officer2.bytes(`/api/files/${kept.steps[0]!.proofFileId}`)).status).toBe(404);
    const proof = kept.steps[0]!.proofFileId!;
    expect(await renewals(proof, world.officer2, world.verifier, world.manager)).toEqual([400, 403, 201]);
  });

  it('are never confirmed by who reported them', async () => {
    const open = await obligation();
    must(201, await report(open));
    await world.app.dataSource.query(`UPDATE obligations SET reported_by = $1 WHERE id = $2`, [
      world.ids['verifier'],
      open.id,
    ]);
    expect(refusal(await judge(open, { verdict: 'kept' })).slice(0, 2)).toEqual([403, 'obligation.own_report']);
  });

  it('sent back are open again, with a reason', async () => {
    const open = await obligation();
    must(201, await report(open));
    expect(refusal(await judge(open, { verdict: 'sent_back' }))[2]).toEqual({ reason: 'obligation.reason_required' });
    expect(must(200, await judge(open, { verdict: 'sent_back', reason: '材料不清' }))).toMatchObject({
      state: 'open',
      reported: false,
    });
    must(201, await report(open));
  });

  it('are broken once their day is over, reported or not', async () => {
    const open = await obligation({ dueOn: '2026-12-01' });
    const broken = { verdict: 'broken', reason: '逾期未取得' };
    world.clock.set(new Date('2026-12-01T10:00:00Z'));
    expect(refusal(await judge(open, broken)).slice(0, 2)).toEqual([409, 'obligation.not_reported']);
    world.clock.set(new Date('2026-12-01T16:30:00Z')); // the next day in Shanghai
    expect(must(200, await judge(open, broken))).toMatchObject({
      state: 'broken',
      steps: [{ kind: 'broken', note: '逾期未取得' }],
    });
  });

  it('are waived by leadership alone, with a reason', async () => {
    const open = await obligation();
    const waive = (by = world.leader) =>
      by.post<ObligationStory>(`/api/obligations/${open.id}/waiver`, { reason: '政策调整' });
    for (const by of [world.officer, world.verifier]) expect(refusal(await waive(by))[0]).toBe(403);
    expect(must(200, await waive())).toMatchObject({ state: 'waived' });
    expect(refusal(await waive()).slice(0, 2)).toEqual([409, 'obligation.closed']);
  });

  it('keep their steps: the database refuses to change one', async () => {
    const run = world.app.dataSource.query.bind(world.app.dataSource);
    for (const table of [
      'obligation_steps',
      'offer_clauses',
      'review_opinions',
      'review_decisions',
      'review_criteria_sets',
    ]) {
      await expect(run(`TRUNCATE ${table} CASCADE`)).rejects.toThrow('append-only');
    }
  });
});
