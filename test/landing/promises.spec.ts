import { randomUUID } from 'node:crypto';
import type { ObligationPage, ObligationStory, ProjectPromises } from '#landing/obligations/dto/obligation.dto.js';
import { LandingWorld, must, NOW, refusal } from './landing-world.js';

/** 双兑现: promises set on the project's page, changed, kept in part, and checked at capacity. */
describe('promises of both sides', () => {
  let world: LandingWorld;
  let office: string;
  beforeAll(async () => {
    world = await LandingWorld.start();
    const [team]: { id: string }[] = await world.app.dataSource.query(`SELECT id FROM teams WHERE code = 'office'`);
    office = team!.id;
  });
  afterEach(() => world.clock.set(NOW));
  afterAll(() => world.close());

  const TAX = { side: 'investor', kind: 'tax', text: '达产后年税收', amount: '1000000.00', dueOn: '2027-01-31' };
  const POWER = { side: 'zone', kind: 'power', text: '专线接至红线', amount: '3000000.00', dueOn: '2027-01-15' };

  const set = (id: string, body: object = TAX, by = world.officer, headers: Record<string, string> = {}) =>
    by.post<ObligationStory>(`/api/projects/${id}/obligations`, body, headers);
  const change = ({ id, version }: ObligationStory, body: object, by = world.officer, seen = version) =>
    by.patch<ObligationStory>(`/api/obligations/${id}`, body, seen);
  const withdraw = ({ id }: ObligationStory, by = world.officer) =>
    by.post<ObligationStory>(`/api/obligations/${id}/withdrawal`, { reason: '重复登记' });
  const report = async ({ id }: ObligationStory, over: object = {}, by = world.officer) =>
    by.post<ObligationStory>(`/api/obligations/${id}/reports`, {
      note: '已兑现',
      proofFileId: await world.evidence(by),
      ...over,
    });
  const judge = ({ id }: ObligationStory, body: object, by = world.verifier) =>
    by.post<ObligationStory>(`/api/obligations/${id}/verdict`, body);
  const promises = async (id: string, by = world.officer) =>
    must(200, await by.get<ProjectPromises>(`/api/projects/${id}/promises`));
  const fromAgreement = (id: string, by = world.officer) =>
    by.post<ObligationStory[]>(`/api/projects/${id}/obligations/from-agreement`, {});

  it('are set by who works the project, once for each time they mean it', async () => {
    const { id } = await world.project();
    const key = { 'idempotency-key': randomUUID() };
    const first = must(201, await set(id, TAX, world.officer, key));
    expect(must(201, await set(id, TAX, world.officer, key)).id).toBe(first.id);
    expect(first).toMatchObject({ source: 'by_hand', amount: '1000000.00', may: ['report', 'change', 'withdraw'] });
    const power = must(201, await set(id, { ...POWER, teamId: office }, world.manager));
    expect(power).toMatchObject({ side: 'zone', teamId: office, teamNameZh: '管委会办公室（示例）' });
    expect(refusal(await set(id, TAX, world.officer2))[0]).toBe(404);
    expect(refusal(await set(id, TAX, world.verifier))[0]).toBe(403);
    expect(refusal(await set(randomUUID()))[0]).toBe(404);
    const sides = (await promises(id)).sides.map(({ side, count, judged, rate }) => [side, count, judged, rate]);
    expect(sides).toEqual([
      ['investor', 1, 0, null],
      ['zone', 1, 0, null],
    ]);
  });

  it('refuse terms that make no sense, and write nothing', async () => {
    const { id } = await world.project();
    for (const [body, field, code] of [
      [{ ...TAX, side: 'zone' }, 'kind', 'obligation.other_side'],
      [{ ...TAX, amount: null }, 'amount', 'field.required'],
      [{ ...TAX, amount: '-1' }, 'amount', 'field.money_range'],
      [{ ...TAX, kind: 'jobs', amount: '1.5' }, 'amount', 'obligation.whole_people'],
      [{ ...TAX, kind: 'dates' }, 'amount', 'obligation.no_amount'],
      [{ ...TAX, teamId: office }, 'teamId', 'obligation.team_of_zone'],
      [{ ...POWER, teamId: randomUUID() }, 'teamId', 'obligation.team_unknown'],
      [{ ...TAX, dueOn: '2027-02-30' }, 'dueOn', 'field.date'],
      [{ ...TAX, kind: 'gold' }, 'kind', 'field.not_in_list'],
      [{ ...TAX, text: '' }, 'text', 'field.required'],
    ] as const) {
      expect(refusal(await set(id, body)).slice(2)).toEqual([{ [field]: code }]);
    }
    expect(must(200, await world.officer.get(`/api/projects/${id}/obligations`))).toEqual([]);
  });

  it('are changed with a reason that stays in their story, and withdrawn', async () => {
    const { id } = await world.project();
    const first = must(201, await set(id));
    expect(refusal(await change(first, { dueOn: '2027-06-30' }))[2]).toEqual({ reason: 'field.required' });
    const body = { dueOn: '2027-06-30', amount: '900000', reason: '补充协议顺延' };
    const changed = must(200, await change(first, body));
    expect(changed).toMatchObject({
      dueOn: '2027-06-30',
      version: 2,
      steps: [
        {
          kind: 'changed',
          note: '补充协议顺延',
          changes: [
            { field: 'dueOn', from: '2027-01-31', to: '2027-06-30' },
            { field: 'amount', from: '1000000.00', to: '900000.00' },
          ],
        },
      ],
    });
    expect(refusal(await change(first, body)).slice(0, 2)).toEqual([412, 'record.stale']);
    expect(refusal(await change(changed, { kind: 'land', reason: '改类' }))[2]).toEqual({
      kind: 'obligation.other_side',
    });
    expect(refusal(await withdraw(changed, world.manager2))[0]).toBe(404);
    expect(must(200, await withdraw(changed))).toMatchObject({ state: 'withdrawn', may: [] });
    expect(refusal(await withdraw(changed)).slice(0, 2)).toEqual([409, 'obligation.closed']);
    const reported = must(201, await set(id));
    must(201, await report(reported));
    expect(refusal(await withdraw(reported)).slice(0, 2)).toEqual([409, 'obligation.reported']);
  });

  it('come from the agreement with one click, and never twice', async () => {
    const { id } = await world.signed();
    expect((await promises(id)).proposed).toHaveLength(6);
    const answers = await Promise.all([fromAgreement(id), fromAgreement(id), fromAgreement(id)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    const all = must(201, await fromAgreement(id));
    expect(all.map(({ kind, amount, dueOn }) => [dueOn, kind, amount]).sort()).toEqual([
      ['2027-03-01', 'dates', null],
      ['2028-12-01', 'dates', null],
      ['2028-12-01', 'investment', '300000000.00'],
      ['2030-12-01', 'jobs', '120.00'],
      ['2030-12-01', 'output', '500000000.00'],
      ['2030-12-01', 'tax', '30000000.00'],
    ]);
    expect((await promises(id)).proposed).toEqual([]);
    must(200, await withdraw(all.find(({ kind }) => kind === 'tax')!));
    expect((await promises(id)).proposed.map(({ term }) => term)).toEqual(['promisedTax']);
    expect(refusal(await fromAgreement(id, world.manager2))[0]).toBe(404);
  });

  it('are kept in part, by so much, by another person’s word', async () => {
    const { id } = await world.project();
    const tax = must(201, await set(id));
    const power = must(201, await set(id, POWER));
    const reported = must(201, await report(tax, { amount: '700000' }));
    expect(reported).toMatchObject({ reportedAmount: '700000.00', reported: true });
    const part = { verdict: 'partly', reason: '完税证明为 60 万元' };
    expect(refusal(await judge(tax, part))[2]).toEqual({ amount: 'field.required' });
    expect(refusal(await judge(tax, { ...part, amount: '1000000' }))[2]).toEqual({ amount: 'obligation.not_a_part' });
    expect(refusal(await judge(tax, { verdict: 'kept', amount: '1' }))[2]).toEqual({
      amount: 'obligation.amount_unasked',
    });
    expect(must(200, await judge(tax, { ...part, amount: '600000' }))).toMatchObject({
      state: 'partly',
      keptAmount: '600000.00',
    });
    must(201, await report(power));
    expect(must(200, await judge(power, { verdict: 'kept' })).keptAmount).toBe('3000000.00');
    expect((await promises(id)).sides).toEqual([
      { side: 'investor', count: 1, judged: 1, rate: '0.6000' },
      { side: 'zone', count: 1, judged: 1, rate: '1.0000' },
    ]);
  });

  it('count as kept only on a proof that has passed the scan', async () => {
    const { id } = await world.project();
    const tax = must(201, await set(id));
    const reported = must(201, await report(tax));
    const proof = reported.steps[0]!.proofFileId;
    const state = (to: string) =>
      world.app.dataSource.query(`UPDATE files SET scan_state = $1 WHERE id = $2`, [to, proof]);
    await state('pending');
    expect((await judge(tax, { verdict: 'kept' })).status).toBe(409);
    await state('clean');
    must(200, await judge(tax, { verdict: 'kept' }));
  });

  it('are listed by side, kind, zone and department, with what was promised and kept by then', async () => {
    const { id } = await world.project({ zoneCode: 'C-MED-W' });
    must(201, await set(id, { ...POWER, teamId: office, text: '部门名下的承诺' }));
    const kept = must(201, await set(id, { ...TAX, amount: '40.00' }));
    must(201, await report(kept));
    must(200, await judge(kept, { verdict: 'kept' }));
    must(201, await set(id, { ...TAX, kind: 'jobs', amount: '77' }));
    const due = async (query: string) =>
      must(200, await world.officer.get<ObligationPage>(`/api/obligations?limit=200&${query}`));
    const mine = (page: ObligationPage) => page.items.filter(({ projectId }) => projectId === id);
    expect(mine(await due(`teamId=${office}`)).map(({ text }) => text)).toEqual(['部门名下的承诺']);
    expect(mine(await due('side=zone'))).toHaveLength(1);
    expect(mine(await due('kind=jobs,tax')).map(({ kind }) => kind)).toEqual(['jobs']);
    expect(mine(await due('zoneCode=C-MED'))).toHaveLength(2);
    expect(mine(await due('zoneCode=C-MAT'))).toHaveLength(0);
    expect((await world.officer.get('/api/obligations?side=both')).status).toBe(400);
    const totals = async () => (await due('side=investor&kind=tax,jobs')).totals;
    const before = await totals();
    const more = must(201, await set(id, { ...TAX, amount: '100.00' }));
    must(201, await report(more));
    must(200, await judge(more, { verdict: 'partly', reason: '只到一半', amount: '50.00' }));
    const after = await totals();
    // Jobs are not money: they count as promises, and never in the sums.
    expect(Number(after.promised) - Number(before.promised)).toBe(100);
    expect(Number(after.kept) - Number(before.kept)).toBe(50);
    expect([after.count - before.count, after.judged - before.judged]).toEqual([1, 1]);
    expect((await due('kind=jobs')).totals).toMatchObject({ promised: '0.00', kept: '0.00', judged: 0, rate: null });
  });

  describe('at capacity', () => {
    it('wait for a verdict on each, name the open ones, and let the project up with the last', async () => {
      const { id } = await world.project({ mode: 'asset_light', needs: '办公用房' });
      await world.app.dataSource.query(
        `UPDATE projects SET promised_output = 100, promised_tax = 10, promised_jobs = 5, contracted_amount = 200,
                promised_production_on = '2026-01-01' WHERE id = $1`,
        [id],
      );
      await world.verified(id, { kind: 'production_started', evidenceFileId: await world.evidence() });
      const waived = { stage: 'producing', reason: '补录', expiresOn: '2027-12-31' };
      must(201, await world.leader.post(`/api/projects/${id}/waivers`, waived));
      must(201, await fromAgreement(id));
      await world.verified(id, { kind: 'capacity_accepted', evidenceFileId: await world.evidence() });
      const waiting = await world.view(id);
      expect(waiting.stage).toBe('producing');
      const open = waiting.nextStage!.missing.filter(({ kind }) => kind === 'promise');
      expect(open.map(({ zh }) => zh).sort()).toEqual([
        '承诺兑现：完成协议投资额',
        '承诺兑现：达产后就业人数',
        '承诺兑现：达产后年产值',
        '承诺兑现：达产后年税收',
      ]);
      const list = must(200, await world.officer.get<ObligationStory[]>(`/api/projects/${id}/obligations`));
      const checked = list.filter(({ kind }) => kind !== 'dates');
      for (const each of checked) must(201, await report(each));
      expect((await world.view(id)).nextStage!.missing.map(({ kind, suppliedBy }) => [kind, suppliedBy])).toEqual(
        checked.map(() => ['verification', ['verifier', 'leadership']]),
      );
      for (const each of checked.slice(1)) must(200, await judge(each, { verdict: 'kept' }));
      expect((await world.view(id)).stage).toBe('producing');
      must(200, await judge(checked[0]!, { verdict: 'broken', reason: '未足额' }));
      expect((await world.view(id)).stage).toBe('at_capacity');
      expect((await promises(id)).check.map(({ kind, actual, actualFrom }) => [kind, actual, actualFrom])).toEqual(
        expect.arrayContaining([
          ['investment', '0.00', 'ledger'],
          ['tax', '10.00', 'verdict'],
        ]),
      );
      // Promised only after capacity: it belongs to aftercare and takes nothing back.
      must(201, await set(id));
      expect((await world.view(id)).stage).toBe('at_capacity');
    });
  });
});
