import type { ReviewView } from '#landing/reviews/dto/review-view.dto.js';
import { must, refusal } from './landing-world.js';
import { FACTS, ReviewWorld } from './review-world.js';

const SUBSIDY = { kind: 'subsidy', text: '设备投资按 8% 给予奖励，最高 2000 万元', amount: '20000000.00' };

describe('the clauses of an offer', () => {
  let world: ReviewWorld;
  beforeAll(async () => {
    world = await ReviewWorld.start();
  });
  afterAll(() => world.close());

  const add = (id: string, body: object = SUBSIDY, by = world.officer) =>
    world.send(by, 'POST', `reviews/${id}/clauses`, body);
  const edit = (line: string, version: number, over: object = {}, by = world.officer) =>
    world.send(by, 'PATCH', `offer-clauses/${line}`, { ...SUBSIDY, ...over }, version);
  const verdict = (line: string, aspect: string, over: object = {}, by = world.department, version = 1) =>
    world.send(
      by,
      'POST',
      `offer-clauses/${line}/verdicts`,
      { aspect, verdict: 'passed', reason: '依据充分', ...over },
      version,
    );

  /** In review with one clause: department in law, manager3 for fair competition. */
  const withClause = async (): Promise<{ review: ReviewView; line: string }> => {
    const { id: projectId } = await world.project({ needs: '用地' });
    const draft = must(201, await world.propose(projectId, FACTS));
    const submitted = must(200, await world.submit(must(201, await add(draft.id))));
    const seats = world.seats(['verifier', 'department', 'manager2'], 'department', 'manager3');
    const review = must(200, await world.name(submitted, seats));
    for (const by of [world.department, world.manager3]) must(201, await world.declare(review.id, by));
    return { review, line: review.clauses[0]!.id };
  };
  const verdictsOf = async (id: string) =>
    (await world.one(id)).clauses[0]!.verdicts.map((one) => [one.aspect, one.verdict]);

  it('are written by the proposing side while the round is open, in plain amounts', async () => {
    const { id: projectId } = await world.project();
    const { id } = must(201, await world.propose(projectId));
    expect(refusal(await add(id, { ...SUBSIDY, amount: '2000万' }))[2]).toEqual({ amount: 'field.money' });
    expect(refusal(await add(id, { ...SUBSIDY, kind: 'gift' }))[2]).toEqual({ kind: 'field.not_in_list' });
    expect(refusal(await add(id, SUBSIDY, world.verifier))[0]).toBe(403);
    expect(refusal(await add(id, SUBSIDY, world.officer2))[0]).toBe(404);
    const key = world.key();
    for (const _ of [1, 2]) must(201, await world.officer.post(`/api/reviews/${id}/clauses`, SUBSIDY, key));
    const { clauses } = must(201, await add(id, { kind: 'rent', text: '厂房租金前两年减半' }, world.manager));
    expect(clauses).toMatchObject([
      { version: 1, amount: '20000000.00', writtenBy: '陈晓岚', verdicts: [] },
      { version: 1, kind: 'rent', amount: null, writtenBy: '王海平' },
    ]);
  });

  it('want seats in law and for fair competition before the panel is named', async () => {
    const { id: projectId } = await world.project();
    const draft = must(201, await world.propose(projectId));
    const review = must(200, await world.submit(must(201, await add(draft.id))));
    const panel = ['verifier', 'department', 'manager2'] as const;
    for (const seats of [world.seats(panel), world.seats(panel, 'department')]) {
      expect(refusal(await world.name(review, seats))[2]).toEqual({ seats: 'review.clause_seats_missing' });
    }
    must(200, await world.name(review, world.seats(panel, 'department', 'department')));
  });

  it('are reviewed twice, each aspect by who is named for it, once', async () => {
    const { review, line } = await withClause();
    expect(refusal(await verdict(line, 'fair_competition')).slice(0, 2)).toEqual([403, 'review.not_named']);
    expect(refusal(await verdict(line, 'legal', {}, world.manager2)).slice(0, 2)).toEqual([403, 'review.not_named']);
    expect(refusal(await verdict(line, 'legal', {}, world.officer))[0]).toBe(403);
    expect(refusal(await verdict(line, 'legal', { reason: '' }))[2]).toEqual({ reason: 'field.required' });
    must(201, await verdict(line, 'legal'));
    expect(refusal(await verdict(line, 'legal')).slice(0, 2)).toEqual([409, 'clause.reviewed']);
    must(201, await verdict(line, 'fair_competition', { verdict: 'passed_with_change' }, world.manager3));
    expect(await verdictsOf(review.id)).toEqual([
      ['legal', 'passed'],
      ['fair_competition', 'passed_with_change'],
    ]);
    expect((await world.one(review.id)).hindrances.map(({ code }) => code)).not.toContain('review.clauses_open');
  });

  it('changed after a verdict are another version, to be reviewed anew; the old one stays readable', async () => {
    const { review, line } = await withClause();
    must(201, await verdict(line, 'legal'));
    must(201, await verdict(line, 'fair_competition', {}, world.manager3));
    const changed = must(200, await edit(line, 1, { text: '设备投资按 12% 给予奖励' }));
    expect(changed.clauses).toMatchObject([
      { version: 2, text: '设备投资按 12% 给予奖励', verdicts: [], before: [{ version: 1, verdicts: [{}, {}] }] },
    ]);
    expect((await world.one(review.id)).hindrances.map(({ code }) => code)).toContain('review.clauses_open');
    expect(refusal(await verdict(line, 'legal')).slice(0, 2)).toEqual([412, 'record.stale']);
    must(201, await verdict(line, 'legal', {}, world.department, 2));
    expect(refusal(await edit(line, 1)).slice(0, 2)).toEqual([412, 'record.stale']);
    const inbox = must(200, await world.manager3.get('/api/notices'));
    expect(JSON.stringify(inbox)).toContain(`“${review.projectName}”的条款有修改`);
  });

  it('are never reviewed by who wrote them, whatever seat they hold', async () => {
    const { review, line } = await withClause();
    // The legal reviewer takes over the project and words the clause: from then on it is theirs.
    await world.app.dataSource.query(
      `INSERT INTO offer_clauses (review_id, line_id, no, version, kind, text, written_by, recorded_at)
       VALUES ($1, $2, 1, 2, 'subsidy', '代为改写', $3, now())`,
      [review.id, line, world.ids['department']],
    );
    expect(refusal(await verdict(line, 'legal', {}, world.department, 2)).slice(0, 2)).toEqual([403, 'clause.own']);
    expect(refusal(await world.opine(review.id, world.department)).slice(0, 2)).toEqual([403, 'review.involved']);
  });

  it('are not reviewed by who stands aside', async () => {
    const { review, line } = await withClause();
    must(201, await world.declare(review.id, world.department, true));
    expect(refusal(await verdict(line, 'legal')).slice(0, 2)).toEqual([403, 'review.recused']);
  });

  it('refused or open keep the project from being approved, removed ones do not', async () => {
    const { review, line } = await withClause();
    const { id } = review;
    for (const by of [world.department, world.manager2, world.verifier]) await world.judge(id, by);
    await world.minutes(id);
    const against = async () => (await world.one(id)).hindrances.map(({ code }) => code);
    expect(await against()).toEqual(['review.clauses_open']);
    expect(refusal(await world.decide(id))).toEqual([409, 'review.not_ready', { verdict: 'review.clauses_open' }]);
    must(201, await verdict(line, 'legal', { verdict: 'refused', reason: '超出法定权限' }));
    expect(await against()).toEqual(['review.clauses_refused']);
    expect(refusal(await world.decide(id))).toEqual([409, 'review.not_ready', { verdict: 'review.clauses_refused' }]);
    const removed = await world.send(world.officer, 'DELETE', `offer-clauses/${line}`, undefined, 1);
    expect(must(200, removed).clauses).toMatchObject([{ version: 2, removed: true }]);
    expect(refusal(await edit(line, 2)).slice(0, 2)).toEqual([409, 'clause.removed']);
    expect(await against()).toEqual([]);
    must(200, await world.decide(id));
    expect(refusal(await add(id)).slice(0, 2)).toEqual([409, 'review.wrong_state']);
  });

  it('come along into the next round, without their verdicts', async () => {
    const { review, line } = await withClause();
    must(201, await verdict(line, 'legal'));
    must(200, await world.decide(review.id, { verdict: 'returned', reason: '重新测算' }));
    const next = must(201, await world.propose(review.projectId));
    expect(next.clauses).toMatchObject([{ text: SUBSIDY.text, version: 1, verdicts: [] }]);
    expect(next.clauses[0]!.id).not.toBe(line);
    expect(await verdictsOf(review.id)).toEqual([['legal', 'passed']]);
  });

  it('are not found by who may not read the round', async () => {
    const { line } = await withClause();
    expect((await edit(line, 1, {}, world.officer2)).status).toBe(404);
    expect((await verdict('00000000-0000-4000-8000-000000000000', 'legal')).status).toBe(404);
  });
});
