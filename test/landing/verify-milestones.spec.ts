import type { PendingMilestonePage } from '#landing/milestones/dto/milestone.dto.js';
import { LandingWorld, must, NOW, refusal, TODAY } from './landing-world.js';

describe('reporting and verifying milestones', () => {
  let world: LandingWorld;

  beforeAll(async () => {
    world = await LandingWorld.start();
  });
  afterAll(() => world.close());

  it('nobody verifies their own report, whatever their roles', async () => {
    const { id } = await world.project();
    const own = must(201, await world.report(id, { kind: 'meeting' }, world.manager));
    expect(refusal(await world.verdict(own.id, { verdict: 'verified' }, world.manager))).toEqual([
      403,
      'milestone.own_report',
      {},
    ]);
    expect(must(200, await world.verdict(own.id, { verdict: 'verified' }))).toMatchObject({
      state: 'verified',
      verdictBy: '赵敏',
    });
  });

  it('a kind that counts outside is for the verifier, not for the zone manager', async () => {
    const { id } = await world.project();
    const signed = must(201, await world.report(id, { kind: 'agreement_signed' }));
    expect(refusal(await world.verdict(signed.id, { verdict: 'verified' }, world.manager))[1]).toBe(
      'milestone.not_yours_to_verify',
    );
    expect(refusal(await world.verdict(signed.id, { verdict: 'verified' }, world.manager2))[0]).toBe(404);
    expect(refusal(await world.verdict(signed.id, { verdict: 'verified' }, world.officer))[0]).toBe(403);
  });

  it('is sent back with a reason, and once decided stays decided', async () => {
    const { id } = await world.project();
    const report = must(201, await world.report(id, { kind: 'legal_review' }));
    expect(refusal(await world.verdict(report.id, { verdict: 'sent_back' }))).toEqual([
      400,
      'request.invalid',
      { reason: 'milestone.reason_required' },
    ]);
    expect(must(200, await world.verdict(report.id, { verdict: 'sent_back', reason: '意见书未盖章' }))).toMatchObject({
      state: 'sent_back',
      verdictReason: '意见书未盖章',
    });
    expect(refusal(await world.verdict(report.id, { verdict: 'verified' }))[1]).toBe('milestone.already_decided');
    // It can be reported again, on the same day too.
    must(201, await world.report(id, { kind: 'legal_review' }));
  });

  it('two verdicts at once: one stands', async () => {
    const { id } = await world.project();
    const report = must(201, await world.report(id, { kind: 'meeting' }));
    const answers = await Promise.all([
      world.verdict(report.id, { verdict: 'verified' }, world.manager),
      world.verdict(report.id, { verdict: 'sent_back', reason: '时间不对' }),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
  });

  it('the queue holds what others reported, of kinds and zones that are mine, oldest first', async () => {
    const mine = await world.project();
    world.clock.set(new Date(NOW.getTime() + 1000));
    const elsewhere = await world.project({ zoneCode: 'C-MAT' });
    world.clock.set(new Date(NOW.getTime() + 2000));
    const signed = must(201, await world.report(mine.id, { kind: 'agreement_signed' }));
    const queueOf = async (name: 'manager' | 'verifier') =>
      must(200, await world[name].get<PendingMilestonePage>('/api/milestones/pending?limit=200')).items.filter((item) =>
        [mine.id, elsewhere.id].includes(item.projectId),
      );
    expect((await queueOf('manager')).map((item) => [item.projectId, item.kind])).toEqual([[mine.id, 'meeting']]);
    expect((await queueOf('verifier')).map((item) => [item.projectId, item.kind])).toEqual([
      [mine.id, 'meeting'],
      [elsewhere.id, 'meeting'],
      [mine.id, 'agreement_signed'],
    ]);
    expect((await queueOf('verifier'))[2]).toMatchObject({
      id: signed.id,
      projectName: mine.name,
      projectCode: mine.code,
      zoneCode: 'C-MED-W',
      stage: 'negotiation',
      state: 'pending',
    });
    must(200, await world.verdict(signed.id, { verdict: 'verified' }));
    expect(await queueOf('verifier')).toHaveLength(2);
  });

  it('lies in the past, and a late report says why', async () => {
    const { id } = await world.project();
    expect(refusal(await world.report(id, { kind: 'legal_review', effectiveOn: '2026-11-25' }))[2]).toEqual({
      effectiveOn: 'field.future',
    });
    must(201, await world.report(id, { kind: 'legal_review', effectiveOn: TODAY }));
    must(201, await world.report(id, { kind: 'legal_review', effectiveOn: '2026-09-25' }));
    expect(refusal(await world.report(id, { kind: 'legal_review', effectiveOn: '2026-09-24' }))[2]).toEqual({
      note: 'milestone.late_needs_note',
    });
    must(201, await world.report(id, { kind: 'legal_review', effectiveOn: '2026-09-24', note: '资料移交时遗漏' }));
  });

  it('is reported once for a day, and once for a key', async () => {
    const { id } = await world.project();
    must(201, await world.report(id, { kind: 'legal_review' }));
    expect(refusal(await world.report(id, { kind: 'legal_review' }))[1]).toBe('milestone.duplicate');
    const send = () =>
      world.officer.post<{ id: string }>(
        `/api/projects/${id}/milestones`,
        { kind: 'land_obtained', effectiveOn: TODAY },
        { 'idempotency-key': `report-${id}` },
      );
    const [first, again] = [must(201, await send()), must(201, await send())];
    expect(again.id).toBe(first.id);
  });

  describe('a correction', () => {
    it('replaces the date once verified, and keeps both', async () => {
      const { id } = await world.signed();
      const wrong = (await world.view(id)).milestones.find((milestone) => milestone.kind === 'agreement_signed')!;
      const body = { kind: 'agreement_signed', effectiveOn: '2026-10-30', correctsId: wrong.id };
      expect(refusal(await world.report(id, body))[2]).toEqual({ note: 'milestone.correction_needs_note' });
      const right = must(
        201,
        await world.report(id, { ...body, note: '日期抄错', evidenceFileId: await world.evidence() }),
      );
      expect((await world.view(id)).stageSince).toBe('2026-11-20');
      expect(refusal(await world.report(id, { ...body, note: '再改' }))[1]).toBe('milestone.already_corrected');
      must(200, await world.verdict(right.id, { verdict: 'verified' }));
      const view = await world.view(id);
      expect(view).toMatchObject({ stage: 'signed', stageSince: '2026-10-30' });
      expect(view.milestones.filter((milestone) => milestone.kind === 'agreement_signed')).toHaveLength(2);
    });

    it('can say that it never happened: the stage falls back, in the log too', async () => {
      const { id } = await world.signed();
      const wrong = (await world.view(id)).milestones.find((milestone) => milestone.kind === 'agreement_signed')!;
      const body = { kind: 'agreement_signed', withdraws: true, note: '仅为框架协议' };
      expect(refusal(await world.report(id, body))[2]).toEqual({ correctsId: 'milestone.nothing_to_withdraw' });
      const gone = must(201, await world.report(id, { ...body, correctsId: wrong.id }));
      must(200, await world.verdict(gone.id, { verdict: 'verified' }));
      expect((await world.view(id)).stage).toBe('appraisal');
      const rows: unknown[] = await world.app.dataSource.query(
        `SELECT from_stage, to_stage, cause FROM project_stage_log WHERE project_id = $1 ORDER BY id DESC LIMIT 1`,
        [id],
      );
      expect(rows).toEqual([{ from_stage: 'signed', to_stage: 'appraisal', cause: 'milestone' }]);
    });

    it('names a report of the same project', async () => {
      const [one, other] = [await world.project(), await world.project()];
      const foreign = other.milestones[0]!.id;
      const answer = await world.report(one.id, { kind: 'meeting', correctsId: foreign, note: '更正' });
      expect(refusal(answer)[2]).toEqual({ correctsId: 'milestone.unknown_correction' });
    });
  });

  it('cites only a file the reporter can see', async () => {
    const { id } = await world.project();
    const foreign = await world.evidence(world.verifier);
    for (const evidenceFileId of [foreign, '00000000-0000-4000-8000-000000000000']) {
      expect(refusal(await world.report(id, { kind: 'legal_review', evidenceFileId }))[2]).toEqual({
        evidenceFileId: 'file.unknown',
      });
    }
  });

  it('a refused report saves none of its fields', async () => {
    const { id, version } = await world.project();
    const fields = { contractedAmount: '1.00', contractedFixedAmount: '2.00' };
    expect(refusal(await world.report(id, { kind: 'agreement_signed', fields }))[2]).toEqual({
      contractedFixedAmount: 'project.fixed_exceeds_contract',
    });
    const late = { kind: 'agreement_signed', effectiveOn: '2020-01-01', fields: { contractedAmount: '5.00' } };
    expect(refusal(await world.report(id, late))[0]).toBe(400);
    expect(await world.view(id)).toMatchObject({ version, contractedAmount: null });
  });
});
