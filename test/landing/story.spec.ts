import type { PendingMilestonePage } from '#landing/milestones/dto/milestone.dto.js';
import type { ProjectHistory, ProjectView } from '#landing/projects/dto/project-view.dto.js';
import { aUscc } from '../promotion/leads-client.js';
import { CONTRACT, LandingWorld, must, refusal } from './landing-world.js';

describe('from a lead to a project under construction', () => {
  let world: LandingWorld;

  beforeAll(async () => {
    world = await LandingWorld.start();
  });
  afterAll(() => world.close());

  const aLead = async (over: Record<string, unknown> = {}) => {
    const body = {
      investor: { name: `线索投资${Math.random()}有限公司` },
      source: 'own_visit',
      homeRegion: 'yangtze_delta',
      ...over,
    };
    const lead = must(201, await world.officer.post<{ id: string; title: string }>('/api/leads', body));
    must(200, await world.officer.post(`/api/leads/${lead.id}/screening`, { opinion: '符合强链方向' }));
    return lead;
  };
  const CONVERSION = {
    zoneCode: 'C-MED-W',
    mode: 'greenfield',
    plannedTotal: '350000000.00',
    needs: '用地 80 亩',
    firstMeetingOn: '2026-11-10',
    meetingNote: '与董事长首次洽谈',
  };

  it('plays through', async () => {
    const lead = await aLead({ title: '创新药制剂', industryCode: 'MED' });
    const opened = must(201, await world.officer.post<ProjectView>(`/api/leads/${lead.id}/conversion`, CONVERSION));
    expect(opened).toMatchObject({
      code: expect.stringMatching(/^P-2026-\d{6}$/),
      name: '创新药制剂',
      leadId: lead.id,
      industryCode: 'MED',
      officerName: '陈晓岚',
      stage: 'negotiation',
      stageSince: '2026-11-10',
      status: 'active',
      milestones: [{ kind: 'meeting', state: 'pending', reportedBy: '陈晓岚', note: '与董事长首次洽谈' }],
      zones: [{ zoneCode: 'C-MED-W', fromMonth: '1990-01' }],
      industries: [{ industryCode: 'MED', fromMonth: '1990-01' }],
      nextStage: { stage: 'appraisal', mayAdvance: false },
    });
    const id = opened.id;
    expect((await world.officer.get<{ state: string }>(`/api/leads/${lead.id}`)).body.state).toBe('accepted');
    expect(must(200, await world.officer.get(`/api/projects/${id}/advancement?to=negotiation`))).toMatchObject({
      mayAdvance: false,
      missing: [{ code: 'negotiation.opened', kind: 'verification', suppliedBy: ['zone_manager', 'verifier'] }],
    });

    // Negotiation is granted by the zone manager.
    must(200, await world.verdict(opened.milestones[0]!.id, { verdict: 'verified' }, world.manager));
    expect(must(200, await world.officer.get(`/api/projects/${id}/advancement?to=negotiation`))).toEqual({
      stage: 'negotiation',
      mayAdvance: true,
      missing: [],
    });

    await world.verified(id, { kind: 'legal_review' });
    await world.verified(id, {
      kind: 'appraisal_passed',
      evidenceFileId: await world.evidence(),
      effectiveOn: '2026-11-12',
    });
    expect(await world.view(id)).toMatchObject({ stage: 'appraisal', stageSince: '2026-11-12' });

    // Signing without the contract's figures: the event stands, the gate does not.
    await world.verified(id, {
      kind: 'agreement_signed',
      evidenceFileId: await world.evidence(),
      effectiveOn: '2026-11-15',
    });
    const unsigned = await world.view(id);
    expect(unsigned.stage).toBe('appraisal');
    expect(unsigned.nextStage?.missing.map((item) => item.code)).toEqual([
      'signed.contracted_amount',
      'signed.contracted_fixed_amount',
      'signed.promised_start',
      'signed.promised_production',
      'signed.promised_output',
      'signed.promised_tax',
      'signed.promised_jobs',
    ]);
    const signed = must(200, await world.officer.patch<ProjectView>(`/api/projects/${id}`, CONTRACT, unsigned.version));
    expect(signed).toMatchObject({ stage: 'signed', stageSince: '2026-11-15' });

    const ladder = (await world.view(id)).ladder.map((rung) => [rung.stage, rung.state]);
    expect(ladder.slice(0, 3)).toEqual([
      ['negotiation', 'done'],
      ['appraisal', 'done'],
      ['signed', 'current'],
    ]);
  });

  it('a greenfield project climbs on to construction, each step verified by another person', async () => {
    const { id } = await world.signed();
    const registration = { companyName: '示例药业（连云港）有限公司', companyUscc: aUscc(), filingCode: '2611-320700' };
    const bad = await world.report(id, {
      kind: 'company_registered',
      fields: { ...registration, companyUscc: '91320700MA1N0AL0O0' },
    });
    expect(refusal(bad)).toEqual([400, 'request.invalid', { 'fields.companyUscc': 'field.uscc' }]);
    await world.verified(id, {
      kind: 'company_registered',
      evidenceFileId: await world.evidence(),
      fields: registration,
    });
    expect((await world.view(id)).stage).toBe('registered');
    await world.verified(id, { kind: 'land_obtained' });
    await world.verified(id, { kind: 'construction_permit' });
    await world.verified(id, { kind: 'construction_started', evidenceFileId: await world.evidence() });
    expect((await world.view(id)).stage).toBe('started');
    await world.verified(id, { kind: 'in_statistics', evidenceFileId: await world.evidence() });
    await world.verified(id, { kind: 'production_started', evidenceFileId: await world.evidence() });
    await world.verified(id, { kind: 'capacity_accepted', evidenceFileId: await world.evidence() });
    await world.verified(id, { kind: 'yearly_visit' });
    const top = await world.view(id);
    expect(top).toMatchObject({ stage: 'aftercare', nextStage: null });
    expect(top.ladder.map((rung) => rung.state)).toEqual([...Array(8).fill('done'), 'current']);

    const history = must(200, await world.officer.get<ProjectHistory>(`/api/projects/${id}/history`));
    expect(history.stages.map((move) => move.toStage).reverse()).toEqual(top.ladder.map((rung) => rung.stage));
    expect(history.items.map((event) => event.action)).toEqual(
      expect.arrayContaining([
        'project.opened',
        'milestone.reported',
        'milestone.verified',
        'project.stage_changed',
        'project.edited',
      ]),
    );
    expect(history.items.at(-1)).toMatchObject({ action: 'project.opened', actorName: '陈晓岚' });
  });

  it('a lead is converted once, and only after its screening', async () => {
    const raw = must(
      201,
      await world.officer.post<{ id: string }>('/api/leads', {
        investor: { name: '未研判投资有限公司' },
        source: 'own_visit',
        homeRegion: 'overseas',
      }),
    );
    expect(refusal(await world.officer.post(`/api/leads/${raw.id}/conversion`, CONVERSION))[1]).toBe(
      'lead.transition_refused',
    );
    const lead = await aLead();
    must(201, await world.officer.post(`/api/leads/${lead.id}/conversion`, CONVERSION));
    expect(refusal(await world.officer.post(`/api/leads/${lead.id}/conversion`, CONVERSION))[0]).toBe(409);
  });

  it('opens nothing when the lead cannot be accepted, and accepts nothing when the project cannot open', async () => {
    const lead = await aLead();
    const answer = await world.officer.post(`/api/leads/${lead.id}/conversion`, { ...CONVERSION, zoneCode: 'NOWHERE' });
    expect(refusal(answer)).toEqual([400, 'request.invalid', { zoneCode: 'field.unknown_code' }]);
    expect((await world.officer.get<{ state: string }>(`/api/leads/${lead.id}`)).body.state).toBe('screening');
    const found: unknown[] = await world.app.dataSource.query('SELECT 1 FROM projects WHERE lead_id = $1', [lead.id]);
    expect(found).toEqual([]);
  });

  it('the same key sent again opens one project', async () => {
    const lead = await aLead();
    const key = { 'idempotency-key': `conversion-${lead.id}` };
    const first = must(201, await world.officer.post<ProjectView>(`/api/leads/${lead.id}/conversion`, CONVERSION, key));
    const again = must(201, await world.officer.post<ProjectView>(`/api/leads/${lead.id}/conversion`, CONVERSION, key));
    expect(again.id).toBe(first.id);
    const other = await world.officer.post(`/api/leads/${lead.id}/conversion`, { ...CONVERSION, needs: '别的' }, key);
    expect(refusal(other)[1]).toBe('idempotency.key_reused');
  });

  it("another team's lead is not there, and a manager's own conversion waits for somebody else", async () => {
    const lead = await aLead();
    expect(refusal(await world.officer2.post(`/api/leads/${lead.id}/conversion`, CONVERSION))[0]).toBe(404);
    const zoned = await aLead({ zoneCode: 'C-MED' });
    const opened = must(201, await world.manager.post<ProjectView>(`/api/leads/${zoned.id}/conversion`, CONVERSION));
    expect(opened).toMatchObject({ officerName: '陈晓岚', milestones: [{ reportedBy: '王海平' }] });
    const meeting = opened.milestones[0]!.id;
    expect(refusal(await world.verdict(meeting, { verdict: 'verified' }, world.manager))[1]).toBe(
      'milestone.own_report',
    );
    const queue = must(200, await world.manager.get<PendingMilestonePage>('/api/milestones/pending?limit=200'));
    expect(queue.items.map((item) => item.id)).not.toContain(meeting);
  });
});
