import type { ProjectView } from '#landing/projects/dto/project-view.dto.js';
import { aProject, LandingWorld, must, refusal } from './landing-world.js';

describe('editing a project', () => {
  let world: LandingWorld;

  beforeAll(async () => {
    world = await LandingWorld.start();
  });
  afterAll(() => world.close());

  const patch = (id: string, version: number, body: unknown, by = world.officer) =>
    by.patch<ProjectView>(`/api/projects/${id}`, body, version);

  it('needs the version seen, and refuses a stale one', async () => {
    const { id, version } = await world.project();
    expect((await world.officer.get(`/api/projects/${id}`)).headers.get('etag')).toBe(`"${version}"`);
    const saved = must(200, await patch(id, version, { needs: '用电 2 万千伏安' }));
    expect(saved).toMatchObject({ needs: '用电 2 万千伏安', version: version + 1 });
    expect(refusal(await patch(id, version, { needs: '别的' }, world.manager))).toEqual([412, 'record.stale', {}]);
    const bare = await fetch(`${world.app.url}/api/projects/${id}`, {
      method: 'PATCH',
      headers: { authorization: `Bearer ${await world.app.tokenOf('officer')}`, 'content-type': 'application/json' },
      body: '{"needs":"x"}',
    });
    expect(bare.status).toBe(428);
    expect((await world.view(id)).needs).toBe('用电 2 万千伏安');
  });

  it('of two at once one is told', async () => {
    const { id, version } = await world.project();
    const answers = await Promise.all([
      patch(id, version, { needs: '甲' }),
      patch(id, version, { needs: '乙' }, world.manager),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 412]);
  });

  it('missing leaves, null clears, nothing changed writes nothing', async () => {
    const { id, version } = await world.project({ needs: '用地', promisedJobs: 5 });
    const cleared = must(200, await patch(id, version, { needs: null }));
    expect(cleared).toMatchObject({ needs: null, promisedJobs: 5, version: version + 1 });
    expect(must(200, await patch(id, cleared.version, { promisedJobs: 5, plannedTotal: '350000000' })).version).toBe(
      cleared.version,
    );
    for (const field of ['name', 'mode', 'officerId']) {
      expect(refusal(await patch(id, cleared.version, { [field]: null }))[2]).toEqual({ [field]: 'field.required' });
    }
  });

  it('checks what the change touches, so an old fault elsewhere does not stand in the way', async () => {
    const { id, version } = await world.project();
    await world.app.dataSource.query(
      `UPDATE projects SET contracted_amount = 1, contracted_fixed_amount = 2, promised_start_on = '2026-05-01',
              promised_production_on = '2025-01-01' WHERE id = $1`,
      [id],
    );
    const repaired = must(200, await patch(id, version, { needs: '修一处' }));
    expect(refusal(await patch(id, repaired.version, { contractedAmount: '1.50' }))[2]).toEqual({
      contractedFixedAmount: 'project.fixed_exceeds_contract',
    });
    expect(refusal(await patch(id, repaired.version, { promisedStartOn: '2026-06-01' }))[2]).toEqual({
      promisedProductionOn: 'project.production_before_start',
    });
    must(200, await patch(id, repaired.version, { contractedAmount: '2.00' }));
  });

  it('a fact a gate stands on, taken away, takes the stage with it', async () => {
    const { id, version } = await world.signed();
    const fallen = must(200, await patch(id, version, { contractedAmount: null }));
    expect(fallen.stage).toBe('appraisal');
    expect(fallen.nextStage).toMatchObject({
      stage: 'signed',
      missing: [{ code: 'signed.contracted_amount', field: 'contractedAmount' }],
    });
    expect(must(200, await patch(id, fallen.version, { contractedAmount: '300000000.00' })).stage).toBe('signed');
  });

  it('the construction mode decides what counts', async () => {
    const { id, version } = await world.project();
    const light = must(200, await patch(id, version, { mode: 'asset_light' }));
    expect(light.ladder.map((rung) => rung.stage)).not.toContain('building');
    expect(refusal(await world.officer.get(`/api/projects/${id}/advancement?to=building`))[1]).toBe(
      'project.not_on_ladder',
    );
  });

  it('an industry is named once by edit; later it takes a month and a reason', async () => {
    const { id, version } = await world.project({ industryCode: undefined });
    expect(refusal(await patch(id, version, { segmentCode: 'MED-BIO' }))[2]).toEqual({
      industryCode: 'field.required',
    });
    const named = must(200, await patch(id, version, { industryCode: 'MED', segmentCode: 'MED-BIO' }));
    expect(named.industries).toMatchObject([{ industryCode: 'MED', segmentCode: 'MED-BIO', fromMonth: '1990-01' }]);
    expect(refusal(await patch(id, named.version, { industryCode: 'MED', segmentCode: 'MED-TCM' }))[1]).toBe(
      'project.industry_set',
    );
  });

  it('changes hands with its team, to somebody who can answer for it', async () => {
    const { id, version } = await world.project();
    const userId = async (name: string) =>
      ((await world.app.dataSource.query('SELECT id FROM users WHERE username = $1', [name])) as { id: string }[])[0]!
        .id;
    expect(refusal(await patch(id, version, { officerId: await userId('leader') }))[2]).toEqual({
      officerId: 'project.officer_unfit',
    });
    const moved = must(200, await patch(id, version, { officerId: await userId('officer2') }));
    expect(moved.officerName).toBe('周启明');
    expect((await world.officer.get(`/api/projects/${id}`)).status).toBe(404);
    expect((await world.officer2.get(`/api/projects/${id}`)).status).toBe(200);
  });

  it('is told in the history, field by field', async () => {
    const { id, version } = await world.project({ needs: '旧' });
    await patch(id, version, { needs: '新' });
    const history = must(200, await world.leader.get<{ items: unknown[] }>(`/api/projects/${id}/history`));
    expect(history.items[0]).toMatchObject({
      action: 'project.edited',
      actorName: '陈晓岚',
      detail: { changes: [{ field: 'needs', from: '旧', to: '新' }] },
    });
  });

  const BAD: [string, unknown, string][] = [
    ['plannedTotal', '1.234', 'field.money'],
    ['plannedTotal', '-1', 'field.money_range'],
    ['plannedTotal', 'NaN', 'field.money'],
    ['plannedTotal', '1e309', 'field.money'],
    ['plannedTotal', '１２３', 'field.money'],
    ['plannedTotal', 1000, 'field.money'],
    ['plannedTotal', '12345678901234567', 'field.money'],
    ['promisedStartOn', '2026-02-30', 'field.date'],
    ['promisedStartOn', '1850-01-01', 'field.date'],
    ['promisedStartOn', '2026/1/1', 'field.date'],
    ['promisedJobs', 1.5, 'field.number_range'],
    ['promisedJobs', -1, 'field.number_range'],
    ['companyUscc', '91320700MA00000000', 'field.uscc'],
    ['mode', 'cloud', 'field.not_in_list'],
    ['name', ' ', 'field.required'],
    ['needs', 'a\u0000b', 'field.invalid'],
    ['stage', 'signed', 'field.unknown'],
    ['status', 'lost', 'field.unknown'],
    ['zoneCode', 'C-MAT', 'field.unknown'],
    ['version', 3, 'field.unknown'],
    ['sample', true, 'field.unknown'],
    ['planProjectCode', 'NONE', 'field.unknown_code'],
    ['industryCode', 'NONE', 'field.unknown_code'],
  ];
  it.each(BAD)('%s: %p is refused as %s', async (field, value, code) => {
    const { id, version } = await world.project({ industryCode: undefined });
    expect(refusal(await patch(id, version, { [field]: value }))).toEqual([400, 'request.invalid', { [field]: code }]);
    expect((await world.view(id)).version).toBe(version);
  });

  it('a new project answers for the same fields, and for its investor', async () => {
    const bad = { plannedTotal: '-1', zoneCode: '', mode: 'x', firstMeetingOn: '2027-01-01', extra: 1 };
    expect(refusal(await world.officer.post('/api/projects', aProject(bad)))[2]).toEqual({
      plannedTotal: 'field.money_range',
      zoneCode: 'field.required',
      mode: 'field.not_in_list',
      extra: 'field.unknown',
    });
    expect(refusal(await world.officer.post('/api/projects', aProject({ firstMeetingOn: '2027-01-01' })))[2]).toEqual({
      effectiveOn: 'field.future',
    });
    expect(refusal(await world.officer.post('/api/projects', aProject({ segmentCode: 'MED-NONE' })))[0]).toBe(400);
    expect(refusal(await world.officer.post('/api/projects', aProject({ investor: {} })))[1]).toBe(
      'investor.id_or_name',
    );
  });
});
