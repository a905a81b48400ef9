import type { Pipeline } from '#insight/pipeline/dto/pipeline.dto.js';
import type { CapitalIncreaseView } from '#landing/capital/dto/capital.dto.js';
import type { ChildProjects } from '#landing/phases/dto/child.dto.js';
import type { ProjectHistory, ProjectPage, ProjectView } from '#landing/projects/dto/project-view.dto.js';
import type { InvestorView } from '#promotion/investors/dto/investor.dto.js';
import { CONTRACT, LandingWorld, must, NOW, refusal } from './landing-world.js';

describe('what a project grows into, counted once', () => {
  let world: LandingWorld;
  beforeAll(async () => {
    world = await LandingWorld.start();
  });
  afterEach(() => world.clock.set(NOW));
  afterAll(() => world.close());

  const pipeline = async () => must(200, await world.leader.get<Pipeline>('/api/insight/pipeline'));
  const child = (id: string, over: object = {}, by = world.officer, headers = {}) =>
    by.post<ProjectView>(`/api/projects/${id}/children`, { relation: 'phase', mode: 'greenfield', ...over }, headers);
  const children = async (id: string, by = world.officer) =>
    must(200, await by.get<ChildProjects>(`/api/projects/${id}/children`));
  const increase = async (id: string, over: object = {}, by = world.officer, headers = {}) =>
    by.post<CapitalIncreaseView[]>(
      `/api/projects/${id}/capital-increases`,
      {
        on: '2026-11-22',
        planned: '50000000.00',
        contracted: '40000000.00',
        fixed: '30000000.00',
        agreementFileId: await world.evidence(),
        reason: '扩大产能',
        ...over,
      },
      headers,
    );
  const actions = async (id: string) =>
    must(200, await world.leader.get<ProjectHistory>(`/api/projects/${id}/history`)).items.map(({ action }) => action);

  it('a project counts at its first verified agreement, whatever is signed, split or added later', async () => {
    const before = await pipeline();
    const signed = await world.signed();
    const told = async () => {
      const { count, plannedTotal, signedThisYear } = await pipeline();
      return {
        projects: count - before.count,
        planned: Number(plannedTotal) - Number(before.plannedTotal),
        signings: signedThisYear.count - before.signedThisYear.count,
        contracted: Number(signedThisYear.contracted) - Number(before.signedThisYear.contracted),
        increases: Number(signedThisYear.increases) - Number(before.signedThisYear.increases),
      };
    };
    const first = { projects: 1, planned: 350000000, signings: 1, contracted: 300000000, increases: 0 };
    expect(await told()).toEqual(first);

    // A second ceremony is an event.
    await world.verified(signed.id, {
      kind: 'agreement_signed',
      effectiveOn: '2026-11-23',
      evidenceFileId: await world.evidence(),
    });
    expect(await told()).toEqual(first);

    // A phase is part of it, with its own agreement and amounts.
    const phase = must(201, await child(signed.id, { plannedTotal: '100000000.00' }));
    await world.verified(phase.id, {
      kind: 'agreement_signed',
      evidenceFileId: await world.evidence(),
      fields: { ...CONTRACT, contractedAmount: '90000000.00', contractedFixedAmount: '80000000.00' },
    });
    expect(await told()).toEqual(first);

    // An increase adds itself alone.
    must(201, await increase(signed.id));
    const grown = { ...first, planned: 400000000, contracted: 340000000, increases: 40000000 };
    expect(await told()).toEqual(grown);

    // Merged into another it is no longer counted.
    const other = await world.project();
    must(
      200,
      await world.leader.post(`/api/projects/${signed.id}/status`, {
        status: 'merged',
        reason: '同一项目',
        mergedIntoId: other.id,
      }),
    );
    expect(await told()).toMatchObject({ signings: 0, contracted: 0, increases: 0 });
    const { total, sums } = must(200, await world.leader.get<ProjectPage>(`/api/projects?q=${signed.code}`));
    expect([total, sums?.plannedTotal]).toEqual([1, '0.00']);
  });

  it('a signing of last year is not this year’s; its increase of this year is', async () => {
    const { id, milestones } = await world.signed();
    await world.verified(id, {
      kind: 'agreement_signed',
      effectiveOn: '2025-12-20',
      note: '更正日期',
      correctsId: milestones.find(({ kind }) => kind === 'agreement_signed')!.id,
      evidenceFileId: await world.evidence(),
    });
    const before = (await pipeline()).signedThisYear;
    must(201, await increase(id));
    const after = (await pipeline()).signedThisYear;
    expect([after.count - before.count, Number(after.contracted) - Number(before.contracted)]).toEqual([0, 40000000]);
  });

  it('an increase moves the totals with it, and is withdrawn with its reason', async () => {
    const { id, version } = await world.signed();
    const [added] = must(201, await increase(id, {}, world.officer, { 'if-match': `"${version}"` }));
    expect(added).toMatchObject({
      on: '2026-11-22',
      contracted: '40000000.00',
      agreementName: '证明.pdf',
      withdrawnReason: null,
    });
    expect(await world.view(id)).toMatchObject({
      plannedTotal: '400000000.00',
      contractedAmount: '340000000.00',
      contractedFixedAmount: '230000000.00',
      version: version + 1,
    });
    const withdraw = (body: object, by = world.officer) =>
      by.post<CapitalIncreaseView[]>(`/api/projects/${id}/capital-increases/${added!.id}/withdrawal`, body);
    expect(refusal(await withdraw({}))[2]).toEqual({ reason: 'field.required' });
    expect(refusal(await withdraw({ reason: '误录' }, world.officer2))[0]).toBe(404);
    const [withdrawn] = must(201, await withdraw({ reason: '重复登记' }));
    expect(withdrawn).toMatchObject({ withdrawnReason: '重复登记', withdrawnByName: '陈晓岚' });
    expect(await world.view(id)).toMatchObject({
      plannedTotal: '350000000.00',
      contractedAmount: '300000000.00',
      contractedFixedAmount: '200000000.00',
    });
    expect(refusal(await withdraw({ reason: '重复登记' })).slice(0, 2)).toEqual([409, 'capital.withdrawn']);
    expect(await actions(id)).toEqual(expect.arrayContaining(['capital.increased', 'capital.withdrawn']));
    await expect(world.app.dataSource.query(`UPDATE capital_increases SET reason = ''`)).rejects.toThrow('append-only');
    await expect(world.app.dataSource.query(`DELETE FROM project_owners`)).rejects.toThrow('append-only');
  });

  it('an increase asks for an agreement after the signing, a day that has come, and amounts that fit', async () => {
    const { id, version } = await world.signed();
    const bad = async (over: object) => refusal(await increase(id, over));
    expect((await bad({ on: '2026-11-25' }))[2]).toEqual({ on: 'field.future' });
    expect((await bad({ planned: '0.00', contracted: '0.00', fixed: '0.00' }))[2]).toEqual({
      contracted: 'capital.nothing',
    });
    expect((await bad({ fixed: '40000000.01' }))[2]).toEqual({ fixed: 'capital.fixed_exceeds' });
    expect((await bad({ contracted: '-1.00' }))[0]).toBe(400);
    expect((await bad({ on: '2026-11-19' }))[1]).toBe('capital.before_signing');
    expect((await bad({ agreementFileId: null }))[2]).toEqual({ agreementFileId: 'field.required' });
    expect((await bad({ agreementFileId: '00000000-0000-4000-8000-000000000000' }))[2]).toEqual({
      agreementFileId: 'file.unknown',
    });
    expect(refusal(await increase(id, {}, world.officer, { 'if-match': '"1"' }))[0]).toBe(version === 1 ? 201 : 412);
    expect(refusal(await increase(id, {}, world.verifier))[0]).toBe(403);
    expect(refusal(await increase(id, {}, world.officer2))[0]).toBe(404);
    const young = await world.project();
    expect(refusal(await increase(young.id))[1]).toBe('capital.no_base');
    const key = { 'idempotency-key': `cap-${id}` };
    const body = { agreementFileId: await world.evidence() };
    must(201, await increase(id, body, world.officer, key));
    must(201, await increase(id, body, world.officer, key));
    expect((await world.view(id)).contractedAmount).toBe('340000000.00');
  });

  it('a phase takes over what its parent is, within its planned total, and one level deep', async () => {
    const parent = await world.project({ segmentCode: 'MED-BIO' });
    const one = must(201, await child(parent.id, { plannedTotal: '200000000.00' }));
    expect(one).toMatchObject({
      name: `${parent.name}·分期 1`,
      parentId: parent.id,
      parentName: parent.name,
      relation: 'phase',
      relationNo: 1,
      investorId: parent.investorId,
      zoneCode: 'C-MED-W',
      industryCode: 'MED',
      segmentCode: 'MED-BIO',
    });
    expect(refusal(await child(parent.id, { plannedTotal: '150000000.01' }))[2]).toEqual({
      plannedTotal: 'project.phase_exceeds',
    });
    must(201, await child(parent.id, { name: '二期', plannedTotal: '150000000.00' }));
    const { items, sums, mayOpen } = await children(parent.id);
    expect(items.map(({ name, number }) => [name, number])).toEqual([
      [`${parent.name}·分期 1`, 1],
      ['二期', 2],
    ]);
    expect(sums).toEqual([
      { relation: 'phase', count: 2, planned: '350000000.00', contracted: '0.00', completed: '0.00' },
    ]);
    expect(mayOpen).toEqual(['phase']);
    expect(refusal(await child(one.id))[1]).toBe('project.child_of_child');
    expect(refusal(await child(parent.id, { relation: 'expansion' }))[1]).toBe('project.expansion_early');
    expect(refusal(await child(parent.id, { relation: 'twin' }))[2]).toEqual({ relation: 'field.not_in_list' });
    expect(refusal(await child(parent.id, {}, world.officer2))[0]).toBe(404);
    expect(refusal(await child(parent.id, {}, world.verifier))[0]).toBe(403);
    expect(await actions(parent.id)).toContain('project.child_opened');
    const twice = await Promise.all([child(parent.id), child(parent.id)]);
    expect(twice.map((answer) => must(201, answer).relationNo).sort()).toEqual([3, 4]);
  });

  it('an expansion comes after full capacity and counts as a project', async () => {
    const parent = await world.project();
    await world.app.dataSource.query(`UPDATE projects SET stage = 'at_capacity' WHERE id = $1`, [parent.id]);
    const before = (await pipeline()).count;
    const expansion = must(201, await child(parent.id, { relation: 'expansion', plannedTotal: '900000000.00' }));
    expect(expansion).toMatchObject({ relation: 'expansion', relationNo: 1, name: `${parent.name}·扩建 1` });
    expect((await pipeline()).count).toBe(before + 1);
    must(200, await world.manager.post(`/api/projects/${parent.id}/status`, { status: 'exited', reason: '关停' }));
    expect(refusal(await child(parent.id))[1]).toBe('project.closed');
  });

  it('another investor owns it from a month on; what was before stays readable', async () => {
    const { id, investorName, version } = await world.project();
    const own = (over: object = {}, by = world.manager, headers = {}) =>
      by.post<ProjectView>(
        `/api/projects/${id}/owner`,
        { investor: { name: `接手投资${id.slice(0, 6)}有限公司` }, fromMonth: '2026-08', reason: '股权转让', ...over },
        headers,
      );
    expect(refusal(await own({ fromMonth: '2026-12' }))[2]).toEqual({ fromMonth: 'field.future' });
    expect(refusal(await own({ reason: '' }))[2]).toEqual({ reason: 'field.required' });
    expect(refusal(await own({}, world.officer))[0]).toBe(403);
    expect(refusal(await own({}, world.manager2))[0]).toBe(404);
    expect(refusal(await own({}, world.manager, { 'if-match': `"${version + 5}"` }))[0]).toBe(412);
    const changed = must(200, await own());
    expect(changed.investorName).toBe(`接手投资${id.slice(0, 6)}有限公司`);
    expect(changed.owners.map((held) => [held.fromMonth, held.investorName, held.reason])).toEqual([
      ['1990-01', investorName, null],
      ['2026-08', changed.investorName, '股权转让'],
    ]);
    expect(refusal(await own({ investor: { id: changed.investorId } }))[1]).toBe('project.same_owner');
    // Put in between, it says nothing about today.
    const between = must(
      200,
      await own({ investor: { name: `过渡投资${id.slice(0, 6)}有限公司` }, fromMonth: '2026-05' }),
    );
    expect(between.investorName).toBe(changed.investorName);
    expect(await actions(id)).toContain('project.owner_changed');
  });

  it('a merger of investors keeps who owned it, and the project follows the one that stays', async () => {
    const [one, other] = [await world.project(), await world.project()];
    const versionOf = async (id: string) =>
      must(200, await world.officer.get<InvestorView>(`/api/investors/${id}`)).version;
    const body = { intoId: other.investorId, intoVersion: await versionOf(other.investorId!) };
    const seen = { 'if-match': `"${await versionOf(one.investorId!)}"` };
    must(201, await world.officer.post(`/api/investors/${one.investorId}/merge`, body, seen));
    const after = await world.view(one.id);
    expect(after).toMatchObject({ investorId: other.investorId, owners: [{ investorName: one.investorName }] });
    const again = { investor: { id: other.investorId }, fromMonth: '2026-09', reason: '股权转让' };
    expect(refusal(await world.manager.post(`/api/projects/${one.id}/owner`, again))[1]).toBe('project.same_owner');
    // A change put in before the line in force leaves the project with the company that stays.
    const past = { investor: { name: `早期投资${one.id.slice(0, 6)}有限公司` }, fromMonth: '2026-03', reason: '补记' };
    must(200, await world.manager.post(`/api/projects/${one.id}/owner`, past));
    const back = { investor: { id: other.investorId }, fromMonth: '2026-06', reason: '股权回购' };
    expect(must(200, await world.manager.post<ProjectView>(`/api/projects/${one.id}/owner`, back)).investorId).toBe(
      other.investorId,
    );
  });
});
