import type { ProjectReviews, ProposalPreview, ReviewPage, ReviewView } from '#landing/reviews/dto/review-view.dto.js';
import { hashOf } from '#landing/reviews/propose-review.service.js';
import { must, PDF, refusal, renewals, TODAY } from './landing-world.js';
import { CONDITION, FACTS, ReviewWorld, SCORES } from './review-world.js';

let world: ReviewWorld;
beforeAll(async () => {
  world = await ReviewWorld.start();
});
afterAll(() => world.close());

const rounds = async (projectId: string, by = world.officer) =>
  must(200, await by.get<ProjectReviews>(`/api/projects/${projectId}/reviews`));

describe('a proposal', () => {
  it('is prefilled from the project, drafted, edited and submitted with its facts frozen', async () => {
    const project = await world.project({ needs: '用地 80 亩', plannedTotal: '350000000.00' });
    expect(await rounds(project.id)).toMatchObject({
      rounds: [],
      mayPropose: true,
      prefill: { fixedInvestment: '350000000.00' },
    });
    const draft = must(201, await world.propose(project.id, { landMu: '80' }));
    expect(draft).toMatchObject({ round: 1, state: 'draft', criteria: { code: 'STD-GREENFIELD', version: 1 } });
    const edited = must(
      200,
      await world.send(world.officer, 'PATCH', `reviews/${draft.id}`, { facts: { ...FACTS, noOffer: true } }, 1),
    );
    expect(edited.measures).toContainEqual({ code: 'investment_per_mu', value: '300.00' });
    const submitted = must(200, await world.submit(edited));
    expect(submitted).toMatchObject({ state: 'submitted', factsHash: hashOf({ ...FACTS, noOffer: true }) });
    // The project says something else later; the round does not.
    must(200, await world.officer.patch(`/api/projects/${project.id}`, { plannedTotal: '1.00' }, project.version));
    expect((await world.one(draft.id)).facts.fixedInvestment).toBe('240000000.00');
    const again = await world.send(world.officer, 'PATCH', `reviews/${draft.id}`, { facts: {} }, submitted.version);
    expect(refusal(again).slice(0, 2)).toEqual([409, 'review.wrong_state']);
    const { query } = world.app.dataSource;
    await expect(
      query.call(world.app.dataSource, `UPDATE review_submissions SET facts = '{}' WHERE review_id = $1`, [draft.id]),
    ).rejects.toThrow('append-only');
  });

  it('wants the figures its criteria measure, and clauses or a word that there are none', async () => {
    const { id } = await world.project();
    const draft = must(201, await world.propose(id, { landMu: '80', output: '1.00' }));
    expect(refusal(await world.submit(draft))).toEqual([
      400,
      'review.facts_missing',
      {
        'facts.fixedInvestment': 'field.required',
        'facts.tax': 'field.required',
        'facts.energyTons': 'field.required',
        'facts.noOffer': 'review.offer_missing',
      },
    ]);
    expect((await world.one(draft.id)).state).toBe('draft');
  });

  it('shows what its figures come to while they are typed, and saves nothing', async () => {
    const { id } = await world.project();
    const preview = (by = world.officer) =>
      by.post<ProposalPreview>(`/api/projects/${id}/review-preview`, {
        facts: { fixedInvestment: '240000000.00', landMu: '80' },
      });
    const { measures, sheet, needs } = must(200, await preview());
    expect(measures).toEqual([{ code: 'investment_per_mu', value: '300.00' }]);
    expect(sheet[0]).toMatchObject({ code: 'investment_per_mu', auto: 20 });
    expect(needs).toEqual(['fixedInvestment', 'landMu', 'tax', 'output', 'energyTons']);
    expect((await preview(world.officer2)).status).toBe(404);
    expect((await preview(world.verifier)).status).toBe(403);
    expect((await rounds(id)).rounds).toEqual([]);
  });

  it('refuses figures that are none', async () => {
    const { id } = await world.project();
    const bad = await world.propose(id, { landMu: '-3', tax: 'viel', fixedInvestment: '0', jobs: 1.5, colour: 'red' });
    expect(refusal(bad)[0]).toBe(400);
    expect(refusal(bad)[2]).toMatchObject({
      'facts.landMu': 'field.invalid',
      'facts.tax': 'field.money',
      'facts.fixedInvestment': 'field.money_range',
      'facts.jobs': 'field.number_range',
    });
    expect((await rounds(id)).rounds).toEqual([]);
  });

  it('is one at a time; sent twice it is one; edited on a stale copy it is refused', async () => {
    const { id } = await world.project();
    const key = world.key();
    const first = must(201, await world.officer.post<ReviewView>(`/api/projects/${id}/reviews`, { facts: FACTS }, key));
    const twice = must(201, await world.officer.post<ReviewView>(`/api/projects/${id}/reviews`, { facts: FACTS }, key));
    expect(twice.id).toBe(first.id);
    expect(refusal(await world.propose(id)).slice(0, 2)).toEqual([409, 'review.open']);
    must(200, await world.send(world.officer, 'PATCH', `reviews/${first.id}`, { facts: FACTS }, first.version));
    const stale = await world.send(world.officer, 'PATCH', `reviews/${first.id}`, { facts: {} }, first.version);
    expect(refusal(stale).slice(0, 2)).toEqual([412, 'record.stale']);
    expect(refusal(await world.submit(first)).slice(0, 2)).toEqual([412, 'record.stale']);
  });

  it('is for who works the project: others are refused, strangers find nothing', async () => {
    const { id } = await world.project();
    expect(refusal(await world.propose(id, FACTS, world.officer2))[0]).toBe(404);
    expect(refusal(await world.propose(id, FACTS, world.manager2))[0]).toBe(404);
    expect(refusal(await world.propose(id, FACTS, world.verifier))[0]).toBe(403);
    expect(refusal(await world.propose(id, FACTS, world.leader))[0]).toBe(403);
    const draft = must(201, await world.propose(id, FACTS, world.manager));
    for (const by of [world.officer2, world.manager2, world.department]) {
      expect((await by.get(`/api/reviews/${draft.id}`)).status).toBe(404);
    }
    const others = await world.send(world.officer, 'PATCH', `reviews/${draft.id}`, { facts: {} }, draft.version);
    expect(refusal(others).slice(0, 2)).toEqual([403, 'review.not_proposer']);
    expect((await world.officer.get('/api/reviews/00000000-0000-4000-8000-000000000000')).status).toBe(404);
  });

  it('can be withdrawn, with a reason, until it is decided', async () => {
    const review = await world.inReview();
    const withdraw = (by = world.manager) =>
      world.send(by, 'POST', `reviews/${review.id}/withdrawal`, { reason: '方案调整' });
    expect(refusal(await withdraw(world.verifier))[0]).toBe(403);
    expect(must(200, await withdraw())).toMatchObject({ state: 'withdrawn', withdrawnReason: '方案调整', may: [] });
    expect(refusal(await withdraw()).slice(0, 2)).toEqual([409, 'review.wrong_state']);
    expect((await rounds(review.projectId)).mayPropose).toBe(true);
  });
});

describe('a panel', () => {
  it('is named by somebody else, of people without a hand in the proposal, as many as the quorum', async () => {
    const review = await world.submitted();
    const good = world.seats(['verifier', 'department', 'manager2']);
    expect(refusal(await world.name(review, good, world.officer))[0]).toBe(403);
    expect(refusal(await world.name(review, good, world.manager))[0]).toBe(403);
    expect(refusal(await world.name(review, world.seats(['verifier', 'department'])))[2]).toEqual({
      seats: 'review.panel_too_small',
    });
    const withOfficer = [...good, { userId: world.ids['officer'], seat: 'panel' }];
    expect(refusal(await world.name(review, withOfficer))[2]).toEqual({ 'seats[3]': 'review.reviewer_unfit' });
    const withAdmin = [...good, { userId: world.ids['sysadmin'], seat: 'legal' }];
    expect(refusal(await world.name(review, withAdmin))[2]).toEqual({ 'seats[3]': 'review.reviewer_unfit' });
    expect(refusal(await world.name(review, [...good, good[0]!]))[2]).toEqual({ 'seats[3]': 'criteria.duplicate' });
    const named = must(200, await world.name(review, good));
    expect(named).toMatchObject({ state: 'in_review', reviewers: [{ conflict: null }, {}, {}] });
    expect(refusal(await world.name(review, good)).slice(0, 2)).toEqual([412, 'record.stale']);
    const choices = must(
      200,
      await world.verifier.get<{ id: string; involved: boolean }[]>(`/api/reviews/${review.id}/judges`),
    );
    expect(choices.map(({ id }) => id)).not.toContain(world.ids['sysadmin']);
    expect(choices.every(({ involved }) => !involved)).toBe(true);
  });

  it('never includes a proposer who could judge elsewhere, nor is named by one', async () => {
    const project = await world.project();
    const draft = must(201, await world.propose(project.id, { ...FACTS, noOffer: true }, world.manager));
    const review = must(200, await world.submit(draft, world.manager));
    const seats = [
      ...world.seats(['verifier', 'department', 'manager2']),
      { userId: world.ids['manager'], seat: 'panel' },
    ];
    expect(refusal(await world.name(review, seats))[2]).toEqual({ 'seats[3]': 'review.reviewer_unfit' });
    // Promoted meanwhile: the officer in charge is a verifier now, and still may not convene.
    await world.app.dataSource.query(`UPDATE projects SET officer_id = $1 WHERE id = $2`, [
      world.ids['verifier'],
      project.id,
    ]);
    const named = await world.name(review, world.seats(['leader', 'department', 'manager2']));
    expect(refusal(named).slice(0, 2)).toEqual([403, 'review.involved']);
  });

  it('reads the round it is named for and no other, and is told', async () => {
    const review = await world.inReview();
    const other = await world.submitted();
    expect((await world.one(review.id, world.department)).projectName).toBe(review.projectName);
    expect((await world.department.get(`/api/reviews/${other.id}`)).status).toBe(404);
    const list = must(200, await world.department.get<ReviewPage>('/api/reviews?list=all'));
    expect(list.items.map(({ id }) => id)).toContain(review.id);
    expect(list.items.map(({ id }) => id)).not.toContain(other.id);
    const inbox = must(200, await world.department.get<{ items: { text: string }[] }>('/api/notices'));
    expect(JSON.stringify(inbox)).toContain(`请您评审“${review.projectName}”`);
  });

  it('may change until somebody has spoken', async () => {
    const review = await world.inReview();
    must(201, await world.declare(review.id, world.department));
    must(201, await world.opine(review.id, world.department));
    const without = world.seats(['verifier', 'manager3', 'manager2']);
    expect(refusal(await world.name(await world.one(review.id), without)).slice(0, 2)).toEqual([
      409,
      'review.seat_in_use',
    ]);
    const more = world.seats(['verifier', 'department', 'manager3']);
    expect(must(200, await world.name(await world.one(review.id), more)).reviewers).toHaveLength(3);
    expect((await world.manager2.get(`/api/reviews/${review.id}`)).status).toBe(404);
  });
});

describe('an opinion', () => {
  it('waits for a word on one’s own interest, and covers exactly what is judged by hand', async () => {
    const { id } = await world.inReview();
    expect(refusal(await world.opine(id, world.department)).slice(0, 2)).toEqual([409, 'review.declare_first']);
    must(201, await world.declare(id, world.department));
    const bad = [{ code: 'emission', points: 16 }, ...SCORES.slice(2), { code: 'tax_per_mu', points: 15 }];
    expect(refusal(await world.opine(id, world.department, { scores: bad }))[2]).toEqual({
      'scores.emission': 'review.score_range',
      'scores.tax_per_mu': 'review.score_range',
      'scores.safety': 'review.score_missing',
    });
    expect(refusal(await world.opine(id, world.leader)).slice(0, 2)).toEqual([403, 'review.not_named']);
    expect(refusal(await world.opine(id, world.officer))[0]).toBe(403);
    const given = must(201, await world.opine(id, world.department));
    expect(given.opinions).toMatchObject([{ name: '何静', opinion: 'support', total: 100, revised: false }]);
  });

  it('stays apart from the others until one’s own is given; the proposer sees none before the decision', async () => {
    const { id } = await world.inReview();
    await world.judge(id, world.department, { scores: SCORES.map((one) => ({ ...one, points: 5 })) });
    const seen = async (by = world.verifier) => {
      const { opinions, hiddenOpinions, score } = await world.one(id, by);
      return [opinions.length, hiddenOpinions, score];
    };
    expect(await seen(world.verifier)).toEqual([0, 1, null]); // convenes, too, but sits on the panel
    expect(await seen(world.leader)).toEqual([1, 0, '75.0']);
    expect(await seen(world.officer)).toEqual([0, 1, null]);
    await world.judge(id, world.verifier);
    expect(await seen(world.verifier)).toEqual([2, 0, '87.5']);
    expect(await seen(world.officer)).toEqual([0, 2, null]);
  });

  it('may be given again: the latest counts, the earlier stays on record', async () => {
    const { id } = await world.inReview();
    await world.judge(id, world.department);
    must(201, await world.opine(id, world.department, { opinion: 'oppose', text: '排放方案不可行' }));
    const { opinions } = await world.one(id);
    expect(opinions).toMatchObject([{ opinion: 'oppose', revised: true }]);
    const [{ count }] = await world.app.dataSource.query(
      `SELECT count(*)::int FROM review_opinions WHERE review_id = $1`,
      [id],
    );
    expect(count).toBe(2);
  });

  it('sent twice under one key is one', async () => {
    const { id } = await world.inReview();
    must(201, await world.declare(id, world.department));
    const body = { opinion: 'support', text: '同意准入', scores: SCORES };
    const key = world.key();
    for (const _ of [1, 2]) must(201, await world.department.post(`/api/reviews/${id}/opinions`, body, key));
    expect((await world.one(id)).opinions).toMatchObject([{ revised: false }]);
  });

  it('of who declares an interest is not heard, and what they said before no longer counts', async () => {
    const { id } = await world.inReview();
    await world.judge(id, world.department);
    const noted = await world.send(world.department, 'POST', `reviews/${id}/declarations`, { conflict: true });
    expect(refusal(noted)[2]).toEqual({ note: 'review.conflict_note' });
    const aside = must(201, await world.declare(id, world.department, true));
    expect(aside.may).toEqual([]);
    expect(refusal(await world.opine(id, world.department)).slice(0, 2)).toEqual([403, 'review.recused']);
    expect(refusal(await world.declare(id, world.department, false)).slice(0, 2)).toEqual([
      409,
      'review.conflict_stays',
    ]);
    expect((await world.one(id)).opinions).toEqual([]);
    expect((await world.one(id)).reviewers.find(({ name }) => name === '何静')).toMatchObject({
      conflict: true,
      conflictNote: '亲属在该企业任职',
    });
  });

  it('is not for who has become the project’s officer meanwhile', async () => {
    const review = await world.inReview();
    must(201, await world.declare(review.id, world.manager2));
    await world.app.dataSource.query(`UPDATE projects SET officer_id = $1 WHERE id = $2`, [
      world.ids['manager2'],
      review.projectId,
    ]);
    expect(refusal(await world.opine(review.id, world.manager2)).slice(0, 2)).toEqual([403, 'review.involved']);
  });
});

describe('a veto', () => {
  const raise = (id: string, by = world.department, code = 'high_energy_pollution') =>
    world.send(by, 'POST', `reviews/${id}/vetoes`, { code, grounds: '单位能耗超过上限一倍' });
  const rule = (id: string, vetoId: string, ruling: string, by = world.leader) =>
    world.send(by, 'POST', `reviews/${id}/vetoes/${vetoId}/ruling`, { ruling, reason: '经复核能耗口径' });

  it('is raised by a panel member from the list, once, and ruled on by another who may decide', async () => {
    const { id } = await world.inReview({}, ['verifier', 'department', 'leader2']);
    for (const by of [world.department, world.leader2]) must(201, await world.declare(id, by));
    expect(refusal(await raise(id, world.verifier)).slice(0, 2)).toEqual([409, 'review.declare_first']);
    expect(refusal(await raise(id, world.department, 'ugly'))[2]).toEqual({ code: 'review.veto_unknown' });
    const [veto] = must(201, await raise(id, world.leader2)).vetoes;
    expect(refusal(await raise(id)).slice(0, 2)).toEqual([409, 'review.veto_raised']);
    expect(refusal(await rule(id, veto!.id, 'lifted', world.department))[0]).toBe(403);
    expect(refusal(await rule(id, veto!.id, 'lifted', world.leader2)).slice(0, 2)).toEqual([403, 'review.own_veto']);
    expect(must(200, await rule(id, veto!.id, 'lifted')).vetoes).toMatchObject([
      { ruling: 'lifted', ruledBy: '郑国强' },
    ]);
    expect(refusal(await rule(id, veto!.id, 'stands')).slice(0, 2)).toEqual([409, 'review.veto_ruled']);
    expect((await rule(id, id, 'stands')).status).toBe(404);
  });

  it('must be ruled on before any verdict, and while it stands nothing is approved', async () => {
    const { id, projectId } = await world.ready();
    const [veto] = must(201, await raise(id)).vetoes;
    expect(refusal(await world.decide(id, { verdict: 'rejected' }))).toEqual([
      409,
      'review.not_ready',
      { verdict: 'review.veto_unruled' },
    ]);
    must(200, await rule(id, veto!.id, 'stands'));
    for (const over of [{}, { verdict: 'approved_with_conditions', conditions: [CONDITION] }]) {
      expect(refusal(await world.decide(id, over))).toEqual([
        409,
        'review.not_ready',
        { verdict: 'review.veto_stands' },
      ]);
    }
    const rejected = must(200, await world.decide(id, { verdict: 'rejected', reason: '高耗能' }));
    expect(rejected).toMatchObject({ state: 'decided', verdict: 'rejected', may: [] });
    // Offered on the page, not done behind anybody's back.
    expect(await world.view(projectId)).toMatchObject({ status: 'active', stage: 'negotiation' });
    expect((await world.view(projectId)).nextStatuses).toContain('rejected');
  });
});

describe('a decision', () => {
  it('says all that stands against it', async () => {
    const { id } = await world.inReview();
    await world.judge(id, world.department, { scores: SCORES.map((one) => ({ ...one, points: 0 })) });
    const answer = await world.decide(id);
    expect([answer.status, answer.body.errors.map(({ code }) => code)]).toEqual([
      409,
      ['review.quorum_missing', 'review.minutes_missing', 'review.below_pass_mark'],
    ]);
    expect((await world.one(id)).hindrances.map(({ code }) => code)).toEqual([
      'review.quorum_missing',
      'review.minutes_missing',
      'review.below_pass_mark',
    ]);
    expect((await world.one(id)).hindrances[0]).toMatchObject({ zh: '有效意见 1 份，至少应有 3 份' });
  });

  it('is never the proposer’s, the officer’s or of who stands aside, and only leadership’s', async () => {
    const { id, projectId } = await world.ready();
    for (const by of [world.verifier, world.manager, world.officer])
      expect(refusal(await world.decide(id, {}, by))[0]).toBe(403);
    const officer = (username: string) =>
      world.app.dataSource.query(`UPDATE projects SET officer_id = $1 WHERE id = $2`, [world.ids[username], projectId]);
    await officer('leader');
    expect(refusal(await world.decide(id)).slice(0, 2)).toEqual([403, 'review.involved']);
    await officer('officer');
    await world.app.dataSource.query(`UPDATE reviews SET proposed_by = $1 WHERE id = $2`, [world.ids['leader'], id]);
    expect(refusal(await world.decide(id)).slice(0, 2)).toEqual([403, 'review.involved']);
    await world.app.dataSource.query(`UPDATE reviews SET proposed_by = $1 WHERE id = $2`, [world.ids['officer'], id]);
    await world.app.dataSource.query(
      `INSERT INTO review_declarations (review_id, user_id, conflict, note, recorded_at) VALUES ($1, $2, true, '持股', now())`,
      [id, world.ids['leader']],
    );
    expect(refusal(await world.decide(id)).slice(0, 2)).toEqual([403, 'review.recused']);
    must(200, await world.decide(id, {}, world.leader2));
  });

  it('on what changed meanwhile is refused; sent twice it is one', async () => {
    const { id, version } = await world.ready();
    must(201, await world.opine(id, world.department, { opinion: 'oppose', text: '改变意见' }));
    expect(refusal(await world.decide(id, {}, world.leader, version)).slice(0, 2)).toEqual([412, 'record.stale']);
    const seen = (await world.one(id)).version;
    const body = { verdict: 'approved', reason: '同意', heldOn: TODAY, conditions: [] };
    const headers = { ...world.key(), 'if-match': `"${seen}"` };
    const answers = await Promise.all(
      [1, 2].map(() => world.leader.post<ReviewView>(`/api/reviews/${id}/decision`, body, headers)),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(refusal(await world.decide(id)).slice(0, 2)).toEqual([409, 'review.wrong_state']);
    const view = await world.view((await world.one(id)).projectId);
    expect(view.milestones.filter(({ kind }) => kind === 'appraisal_passed')).toHaveLength(1);
  });

  it('has conditions exactly when it says so, and a day between submission and today', async () => {
    const { id } = await world.ready();
    const fields = async (over: object) => refusal(await world.decide(id, over))[2];
    expect(await fields({ verdict: 'approved_with_conditions' })).toEqual({ conditions: 'review.conditions_needed' });
    expect(await fields({ conditions: [CONDITION] })).toEqual({ conditions: 'review.conditions_unfit' });
    expect(await fields({ heldOn: '2026-11-25' })).toEqual({ heldOn: 'field.future' });
    expect(await fields({ heldOn: '2026-11-23' })).toEqual({ heldOn: 'review.held_before_submission' });
  });

  it('of approval meets the gate at once: reported by the proposer, granted by the panel, proved by the minutes', async () => {
    const review = await world.ready();
    const { milestones } = await world.view(review.projectId);
    must(200, await world.verdict(milestones[0]!.id, { verdict: 'verified' }));
    const decided = must(200, await world.decide(review.id));
    expect(decided).toMatchObject({ verdict: 'approved', score: '100.0', decision: { by: '郑国强', heldOn: TODAY } });
    const view = await world.view(review.projectId);
    expect(view.stage).toBe('appraisal');
    const recorded = (kind: string) => view.milestones.find((one) => one.kind === kind);
    for (const kind of ['appraisal_passed', 'legal_review']) {
      expect(recorded(kind)).toMatchObject({
        state: 'verified',
        reportedBy: '陈晓岚',
        verdictBy: '郑国强',
        effectiveOn: TODAY,
        evidenceFileId: review.minutes!.id,
      });
    }
    expect((await rounds(review.projectId)).mayPropose).toBe(false);
    expect(refusal(await world.propose(review.projectId)).slice(0, 2)).toEqual([409, 'review.approved_already']);
    const history = must(
      200,
      await world.officer.get<{ items: { action: string }[] }>(`/api/projects/${review.projectId}/history`),
    );
    const actions = history.items.map(({ action }) => action);
    for (const action of ['review.proposed', 'review.submitted', 'review.panel_named', 'review.decided_approved']) {
      expect(actions).toContain(action);
    }
    const inbox = must(200, await world.officer.get('/api/notices'));
    expect(JSON.stringify(inbox)).toContain('评审结论：通过');
  });

  it('confirms what was reported by hand for the same day instead of reporting it twice', async () => {
    const review = await world.ready();
    const body = { kind: 'appraisal_passed', effectiveOn: TODAY, evidenceFileId: await world.evidence() };
    const byHand = must(201, await world.report(review.projectId, body));
    must(200, await world.decide(review.id));
    const { milestones } = await world.view(review.projectId);
    expect(milestones.filter(({ kind }) => kind === 'appraisal_passed')).toMatchObject([
      { id: byHand.id, state: 'verified' },
    ]);
  });

  it('is not of a project that has ended', async () => {
    const review = await world.ready();
    await world.app.dataSource.query(`UPDATE projects SET status = 'lost' WHERE id = $1`, [review.projectId]);
    expect(refusal(await world.decide(review.id)).slice(0, 2)).toEqual([409, 'project.closed']);
  });

  it('leaves no half: what fails in the milestones undoes it, conditions and all', async () => {
    const review = await world.ready();
    // Reported by the decider themselves: nobody confirms their own report, by no door.
    await world.app.dataSource.query(
      `INSERT INTO milestones (project_id, kind, effective_on, reported_by, recorded_at)
       VALUES ($1, 'appraisal_passed', $2, $3, now())`,
      [review.projectId, TODAY, world.ids['leader']],
    );
    const decided = await world.decide(review.id, { verdict: 'approved_with_conditions', conditions: [CONDITION] });
    expect(refusal(decided).slice(0, 2)).toEqual([403, 'milestone.own_report']);
    expect(await world.one(review.id)).toMatchObject({ state: 'in_review', decision: null, conditions: [] });
    expect((await world.view(review.projectId)).milestones.filter(({ kind }) => kind === 'legal_review')).toEqual([]);
  });

  it('does not touch the plain way: a project reviewed before the system reports its minutes', async () => {
    const { id } = await world.project({ needs: '用地' });
    must(200, await world.verdict((await world.view(id)).milestones[0]!.id, { verdict: 'verified' }));
    await world.verified(id, { kind: 'legal_review' });
    await world.verified(id, { kind: 'appraisal_passed', evidenceFileId: await world.evidence() });
    expect((await world.view(id)).stage).toBe('appraisal');
  });

  it('shows its minutes to who may read the project or was named, to nobody else', async () => {
    const review = await world.ready();
    const open = async (by = world.officer) => (await by.bytes(`/api/files/${review.minutes!.id}`)).status;
    expect(await open(world.officer)).toBe(200);
    expect(await open(world.department)).toBe(200);
    expect(await open(world.manager2)).toBe(200);
    expect(await open(world.manager3)).toBe(404);
    expect(await open(world.officer2)).toBe(404);
    const { officer2, officer, department, leader } = world;
    expect(await renewals(review.minutes!.id, officer2, officer, department, leader)).toEqual([400, 403, 403, 201]);
  });

  it('takes only minutes the convener may read', async () => {
    const { id } = await world.inReview();
    const foreign = must(201, await world.officer2.upload<{ id: string }>('/api/files', '别处.pdf', PDF));
    const answer = await world.send(world.verifier, 'PUT', `reviews/${id}/minutes`, { fileId: foreign.id });
    expect(refusal(answer)[2]).toEqual({ fileId: 'file.unknown' });
    expect(refusal(await world.send(world.officer, 'PUT', `reviews/${id}/minutes`, { fileId: foreign.id }))[0]).toBe(
      403,
    );
  });
});

describe('a re-submission', () => {
  it('is the next round beside the old one, which stays as it was', async () => {
    const first = await world.ready();
    must(200, await world.decide(first.id, { verdict: 'returned', reason: '补充能耗测算' }));
    const { mayPropose, prefill } = await rounds(first.projectId);
    expect([mayPropose, prefill.landMu]).toEqual([true, '80']);
    const second = must(201, await world.propose(first.projectId, { ...FACTS, energyTons: '2000', noOffer: true }));
    expect(second.round).toBe(2);
    must(200, await world.submit(second));
    const old = await world.one(first.id, world.officer);
    expect(old).toMatchObject({ round: 1, verdict: 'returned', facts: { energyTons: '3000' } });
    expect(old.opinions).toHaveLength(3);
    expect((await rounds(first.projectId)).rounds.map(({ round, verdict }) => [round, verdict])).toEqual([
      [2, null],
      [1, 'returned'],
    ]);
  });

  it('may be returned before a panel is named', async () => {
    const { id } = await world.submitted();
    expect(must(200, await world.decide(id, { verdict: 'returned', reason: '材料不全' }))).toMatchObject({
      verdict: 'returned',
      score: null,
    });
  });
});

describe('what waits for whom', () => {
  const waits = async (by: typeof world.officer, id: string) => {
    const page = must(200, await by.get<ReviewPage>('/api/reviews?limit=200'));
    return page.items.find((row) => row.id === id)?.waitsFor ?? null;
  };

  it('moves from desk to desk', async () => {
    const { id: projectId } = await world.project();
    const draft = must(201, await world.propose(projectId, { ...FACTS, noOffer: true }));
    const { id } = draft;
    expect([await waits(world.officer, id), await waits(world.verifier, id)]).toEqual(['submit', null]);
    const submitted = must(200, await world.submit(draft));
    expect([await waits(world.officer, id), await waits(world.verifier, id)]).toEqual([null, 'convene']);
    must(200, await world.name(submitted, world.seats(['verifier', 'department', 'manager2'])));
    expect(await waits(world.department, id)).toBe('declare');
    must(201, await world.declare(id, world.department));
    expect(await waits(world.department, id)).toBe('opinion');
    must(201, await world.opine(id, world.department));
    expect(await waits(world.department, id)).toBeNull();
    for (const by of [world.verifier, world.manager2]) await world.judge(id, by);
    expect(await waits(world.leader, id)).toBeNull();
    await world.minutes(id);
    expect(await waits(world.leader, id)).toBe('decide');
    const desk = must(
      200,
      await world.leader.get<{ items: { code: string; rows: { id: string }[] }[] }>('/api/insight/desk'),
    );
    expect(desk.items.find(({ code }) => code === 'reviews_waiting')?.rows.map((row) => row.id)).toContain(id);
  });
});
