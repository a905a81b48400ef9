import { MissingItemRow } from '#landing/missing/missing-item.entity.js';
import type { ToSupplyPage } from '#landing/missing/dto/to-supply.dto.js';
import { RenewMissingNightly } from '#landing/missing/renew-missing-nightly.processor.js';
import type { Desk } from '#insight/desk/dto/desk.dto.js';
import type { ObligationStory } from '#landing/obligations/dto/obligation.dto.js';
import type { HttpClient } from '../support/http-client.js';
import { runScheduled } from '../support/run-jobs.js';
import { CONTRACT, must, NOW } from './landing-world.js';
import { ReviewWorld } from './review-world.js';

/** "What is missing and who can supply it", as each person's own list. */
describe('the to-do of what is missing', () => {
  let world: ReviewWorld;
  beforeAll(async () => {
    world = await ReviewWorld.start();
  });
  afterEach(() => world.clock.set(NOW));
  afterAll(() => world.close());

  const list = async (by: HttpClient, query = 'limit=200') =>
    must(200, await by.get<ToSupplyPage>(`/api/to-supply?${query}`));
  const of = async (by: HttpClient, projectId: string): Promise<string[]> => {
    const { items } = await list(by);
    return (items.find((each) => each.projectId === projectId)?.items ?? []).map(({ code, act }) => `${act} ${code}`);
  };
  const setUp = () => world.project({ industryCode: undefined, needs: '用地 80 亩' });

  it('shows each person only what they can bring, where they reach', async () => {
    const { id } = await setUp();
    const meeting = (await world.view(id)).milestones[0]!;
    must(200, await world.verdict(meeting.id, { verdict: 'verified' }));
    expect(await of(world.officer, id)).toEqual([
      'supply appraisal.opened',
      'supply appraisal.minutes',
      'supply appraisal.legal_review',
      'supply appraisal.industry',
    ]);
    expect(await of(world.manager, id)).not.toContain('supply appraisal.industry');
    expect(await of(world.manager, id)).toContain('supply appraisal.legal_review');
    for (const by of [world.officer2, world.manager2, world.verifier, world.leader, world.department]) {
      expect(await of(by, id)).toEqual([]);
    }
    const desk = must(200, await world.officer.get<Desk>('/api/insight/desk'));
    expect(
      desk.items.find(({ code }) => code === 'to_supply')!.rows.map((row) => [row.id, row.subtitle]),
    ).toContainEqual([id, 'appraisal · 4']);
    const reported = must(201, await world.report(id, { kind: 'legal_review' }));
    expect(await of(world.officer, id)).not.toContain('supply appraisal.legal_review');
    expect(await of(world.verifier, id)).toEqual(['supply appraisal.legal_review']);
    const shown = (await list(world.verifier)).items.find(({ projectId }) => projectId === id)!;
    expect(shown.items[0]).toMatchObject({ kind: 'verification', milestoneId: reported.id });
    must(200, await world.verdict(reported.id, { verdict: 'verified' }));
    expect(await of(world.verifier, id)).toEqual([]);
  });

  it('asks nobody to confirm their own report', async () => {
    const { id } = await world.signed();
    const report = async (by: HttpClient) => {
      const body = { kind: 'company_registered', evidenceFileId: await world.evidence(by) };
      return must(201, await world.report(id, body, by));
    };
    const own = await report(world.manager);
    expect(await of(world.manager, id)).not.toContain('supply registered.opened');
    expect(await of(world.verifier, id)).toEqual(['supply registered.opened']);
    must(200, await world.verdict(own.id, { verdict: 'sent_back', reason: '缺盖章' }));
    expect(await of(world.manager, id)).toContain('supply registered.opened');
    await report(world.officer);
    expect(await of(world.manager, id)).toContain('supply registered.opened');
    expect(await of(world.officer, id)).not.toContain('supply registered.opened');
  });

  it('asks the leadership where the event has happened and papers alone are missing', async () => {
    const { id } = await world.project({ needs: '用地 80 亩' });
    const meeting = (await world.view(id)).milestones[0]!;
    must(200, await world.verdict(meeting.id, { verdict: 'verified' }));
    await world.verified(id, { kind: 'legal_review' });
    await world.verified(id, { kind: 'appraisal_passed', evidenceFileId: await world.evidence() });
    const { promisedTax: _, ...fields } = CONTRACT;
    await world.verified(id, { kind: 'agreement_signed', evidenceFileId: await world.evidence(), fields });
    expect(await of(world.leader, id)).toEqual(['waive signed.promised_tax']);
    expect(await of(world.officer, id)).toEqual(['supply signed.promised_tax']);
    const waiver = { stage: 'signed', reason: '税收待补充协议', expiresOn: '2026-12-31' };
    must(201, await world.leader.post(`/api/projects/${id}/waivers`, waiver));
    expect(await of(world.leader, id)).toEqual([]);
    // When the waiver ends, the gap is back on the lists of both.
    world.clock.set(new Date('2027-01-01T02:00:00Z'));
    await runScheduled(world.app, 'landing.close-expired-waivers');
    expect(await of(world.leader, id)).toEqual(['waive signed.promised_tax']);
    const status = { status: 'paused', reason: '资金未到位', reviewOn: '2027-06-01' };
    must(200, await world.leader.post(`/api/projects/${id}/status`, status));
    expect(await of(world.officer, id)).toEqual([]);
  });

  it('names requests to a department and reviews beside the gates', async () => {
    const review = await world.inReview();
    expect(await of(world.department, review.projectId)).toEqual(['supply review.declare']);
    const [team]: { id: string }[] = await world.app.dataSource.query(`SELECT id FROM teams WHERE code = 'office'`);
    const blocker = { kindCode: 'power', title: '双回路用电', teamId: team!.id };
    const path = `/api/projects/${review.projectId}/blockers`;
    const { id } = must(201, await world.officer.post<{ id: string }>(path, blocker));
    expect(await of(world.department, review.projectId)).toEqual([`supply blocker.${id}`, 'supply review.declare']);
    expect((await of(world.officer, review.projectId)).join()).not.toContain('blocker');
  });

  it('comes in pages, and is refused to whom it does not concern', async () => {
    const first = await list(world.officer, 'limit=1');
    const second = await list(world.officer, `limit=1&cursor=${first.nextCursor}`);
    expect(first.total).toBeGreaterThan(1);
    expect(second.items[0]!.projectId).not.toBe(first.items[0]!.projectId);
    expect((await world.officer.get('/api/to-supply?sort=name')).status).toBe(400);
    expect((await (await world.app.login('auditor')).get('/api/to-supply')).status).toBe(403);
  });

  it('equals, after random operations, what a page derives from scratch', async () => {
    const random = seeded(20261124);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
    const projects: string[] = [];
    for (const mode of ['greenfield', 'leased', 'asset_light'] as const) {
      projects.push((await world.project({ mode, needs: random() > 0.5 ? '用地' : undefined })).id);
    }
    const evidence = [await world.evidence(), undefined];
    const kinds = ['legal_review', 'appraisal_passed', 'agreement_signed', 'company_registered', 'fit_out_started'];
    const steps: ((id: string) => Promise<unknown>)[] = [
      (id) =>
        world.report(id, {
          kind: pick([...kinds, 'production_started', 'capacity_accepted']),
          evidenceFileId: pick(evidence),
          effectiveOn: `2026-11-${String(1 + Math.floor(random() * 20)).padStart(2, '0')}`,
        }),
      async (id) => {
        const waiting = (await world.view(id)).milestones.filter(({ state }) => state === 'pending');
        if (waiting.length === 0) return;
        const verdict = random() > 0.2 ? { verdict: 'verified' } : { verdict: 'sent_back', reason: '材料不全' };
        await world.verdict(pick(waiting).id, verdict);
      },
      async (id) => {
        const field = pick(['needs', 'promisedTax', 'contractedAmount', 'companyName']);
        const value = random() > 0.4 ? (/Amount|Tax/.test(field) ? '100.00' : '有') : null;
        const patch = { [field]: value };
        await world.officer.patch(`/api/projects/${id}`, patch, (await world.view(id)).version);
      },
      (id) =>
        world.leader.post(`/api/projects/${id}/waivers`, {
          stage: pick(['signed', 'started', 'producing']),
          reason: '补录',
          expiresOn: '2026-12-31',
        }),
      (id) =>
        world.officer.post(`/api/projects/${id}/obligations`, {
          side: 'investor',
          kind: pick(['tax', 'jobs']),
          text: '承诺',
          amount: '10',
          dueOn: '2026-11-20',
        }),
      async (id) => {
        const all = must(200, await world.officer.get<ObligationStory[]>(`/api/projects/${id}/obligations`));
        const open = all.filter(({ state }) => state === 'open');
        if (open.length === 0) return;
        const one = pick(open).id;
        if (random() > 0.5)
          await world.officer.post(`/api/obligations/${one}/reports`, { note: '已完成', proofFileId: evidence[0] });
        else await world.verifier.post(`/api/obligations/${one}/verdict`, { verdict: 'broken', reason: '逾期' });
      },
    ];
    for (let step = 0; step < 90; step += 1) await pick(steps)(pick(projects));
    for (const id of projects) await equalsThePage(id);
    const { dataSource } = world.app;
    const before = await dataSource.query(`SELECT * FROM missing_items ORDER BY project_id, code`);
    await world.app.get(RenewMissingNightly).run();
    expect(await dataSource.query(`SELECT * FROM missing_items ORDER BY project_id, code`)).toEqual(before);
    // And from nothing: the nightly run alone writes the same down again.
    await dataSource.query(`DELETE FROM missing_items`);
    await world.app.get(RenewMissingNightly).run();
    const again = await dataSource.query(`SELECT * FROM missing_items ORDER BY project_id, code`);
    expect(again.map(without)).toEqual(before.map(without));
  });

  async function equalsThePage(id: string): Promise<void> {
    const stored = await world.app.dataSource.getRepository(MissingItemRow).find({
      where: { projectId: id },
      order: { sort: 'ASC' },
    });
    const page = (await world.view(id)).nextStage?.missing ?? [];
    expect(
      stored.map(({ code, kind, waived, milestoneId, obligationId, suppliedBy }) => ({
        code,
        kind,
        waived,
        milestoneId,
        obligationId,
        suppliedBy,
      })),
    ).toEqual(
      page.map(({ code, kind, waived, milestoneId, obligationId, suppliedBy }) => ({
        code,
        kind,
        waived,
        milestoneId,
        obligationId,
        suppliedBy,
      })),
    );
  }
});

const without = ({ since: _, ...row }: Record<string, unknown>): Record<string, unknown> => row;

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
