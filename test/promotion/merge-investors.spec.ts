import { DataSource } from 'typeorm';
import type { InvestorPage, InvestorView } from '#promotion/investors/dto/investor.dto.js';
import type { LeadPage } from '#promotion/leads/dto/lead-view.dto.js';
import type { MergePreview, MergeView } from '#promotion/merges/dto/merge.dto.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aKey, aName, aUscc, type Answer, Person, type ProblemBody } from './leads-client.js';

type Outcome = MergeView & ProblemBody;

describe('two records of one company', () => {
  let app: TestApp;
  let officer: Person;
  let officer2: Person;
  let verifier: Person;

  beforeAll(async () => {
    app = await startTestApp();
    [officer, officer2, verifier] = ['officer', 'officer2', 'verifier'].map((name) => new Person(app, name)) as [
      Person,
      Person,
      Person,
    ];
  });
  afterAll(() => app.close());

  async function registers(over: Record<string, unknown> = {}): Promise<InvestorView> {
    const answer = await officer.post<InvestorView>('investors', { name: aName(), ...over });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return answer.body;
  }
  const fresh = async (of: { id: string }) => (await officer.get<InvestorView>(`investors/${of.id}`)).body;
  const get = (of: { id: string }) => officer.get<InvestorView & ProblemBody>(`investors/${of.id}`);

  async function merges(from: { id: string }, into: { id: string }, by = officer, key?: string) {
    const [source, target] = [await fresh(from), await fresh(into)];
    return by.send<Outcome>('POST', `investors/${source.id}/merge`, {
      body: { intoId: target.id, intoVersion: target.version ?? 1 },
      version: source.version ?? 1,
      ...(key === undefined ? {} : { key }),
    });
  }
  const undoes = (merge: Answer<Outcome>, by = officer) => by.send<Outcome>('POST', `merges/${merge.body.id}/undo`);
  const moved = (merge: { relations: { relation: string; moved: number; stayed: number }[] }) =>
    Object.fromEntries(merge.relations.map((row) => [row.relation, [row.moved, row.stayed]]));

  it('become one: everything hangs on the one that stays, the other points to it', async () => {
    const source = await registers({ uscc: aUscc(), note: '老记录', lists: [{ code: 'listed' }, { code: 'unicorn' }] });
    const target = await registers({ lists: [{ code: 'listed', year: 2024 }], roles: ['intermediary'] });
    const child = await registers({ parentId: source.id });
    const lead = await officer.logs({ investor: { id: source.id }, contact: { name: '张伟', phone: '13812345678' } });
    const preview = await officer.get<MergePreview>(`investors/${source.id}/merge-preview?into=${target.id}`);
    expect(preview.status).toBe(200);
    const expected = {
      'leads.investor_id': [1, 0],
      'claims.investor_id': [1, 0],
      'investor_names.investor_id': [1, 0],
      'contacts.investor_id': [1, 0],
      'investors.parent_id': [1, 0],
      'investor_list_entries.investor_id': [1, 1],
    };
    expect(moved(preview.body)).toEqual(expected);
    expect(preview.body.fills.map(({ field }) => field).sort()).toEqual(['note', 'roles', 'uscc']);
    expect(await fresh(source)).toEqual(expect.objectContaining({ id: source.id, version: 1 }));

    const merge = await merges(source, target);
    expect([merge.status, moved(merge.body)]).toEqual([201, expected]);
    const gone = await get(source);
    expect([gone.status, gone.body.code, gone.body.params]).toEqual([
      404,
      'investor.merged',
      { investorId: target.id },
    ]);
    expect(await fresh(target)).toMatchObject({
      uscc: source.uscc,
      note: '老记录',
      roles: ['intermediary', 'investor'],
      leadCount: 1,
      subsidiaries: [{ id: child.id, name: child.name }],
      lists: [
        { code: 'listed', year: 2024 },
        { code: 'unicorn', year: null },
      ],
      version: 2,
    });
    const leads = (await officer.get<LeadPage>(`leads?investorId=${target.id}`)).body;
    expect(leads.items.map((row) => row.id)).toEqual([lead.id]);
    const found = (await officer.get<InvestorPage>(`investors?q=${encodeURIComponent(source.name)}`)).body;
    expect(found.items.map((row) => row.id)).not.toContain(source.id);
  });

  it('become two again, with all they had', async () => {
    const source = await registers({ uscc: aUscc(), lists: [{ code: 'listed' }], parentId: (await registers()).id });
    const target = await registers({ roles: ['intermediary'] });
    await officer.logs({ investor: { id: source.id }, contact: { name: '李娜' } });
    const before = [await fresh(source), await fresh(target)];
    const merge = await merges(source, target);
    const undone = await undoes(merge);
    expect([undone.status, undone.body.undoneByName]).toEqual([200, expect.any(String)]);
    for (const row of undone.body.relations) expect([row.returned, row.left]).toEqual([row.moved, 0]);
    const plain = (view: InvestorView) => ({ ...view, version: 0, updatedAt: '' });
    expect([await fresh(source), await fresh(target)].map(plain)).toEqual(before.map(plain));
    const twice = await undoes(merge);
    expect([twice.status, twice.body.code]).toEqual([409, 'merge.undone']);
  });

  it('are merged once, however often the request is sent', async () => {
    const [source, target] = [await registers(), await registers()];
    const key = aKey();
    const [first, again] = [await merges(source, target, officer, key), null];
    expect([first.status, again]).toEqual([201, null]);
    const body = { intoId: target.id, intoVersion: 1 };
    const repeated = await officer.send<Outcome>('POST', `investors/${source.id}/merge`, { body, version: 1, key });
    expect([repeated.status, repeated.body.id]).toEqual([201, first.body.id]);
    const once = await Promise.all([1, 2, 3].map(async () => merges(await registers(), target)));
    expect(once.filter((answer) => answer.status === 201).length).toBeGreaterThan(0);
  });

  it('are not merged by two people in two directions at once', async () => {
    for (let round = 0; round < 4; round += 1) {
      const [left, right] = [await registers(), await registers()];
      const body = (into: InvestorView) => ({ body: { intoId: into.id, intoVersion: 1 }, version: 1 });
      const answers = await Promise.all([
        officer.send('POST', `investors/${left.id}/merge`, body(right)),
        officer2.send('POST', `investors/${right.id}/merge`, body(left)),
      ]);
      expect(answers.map((answer) => answer.status).sort()).toEqual([201, 404]);
    }
  });

  it('are followed through a chain of merges, and undone from its end', async () => {
    const [first, second, third] = [await registers(), await registers(), await registers()];
    const lead = await officer.logs({ investor: { id: first.id } });
    const one = await merges(first, second);
    const two = await merges(second, third);
    expect((await get(first)).body.params).toEqual({ investorId: third.id });
    const early = await undoes(one);
    expect([early.status, early.body.code]).toEqual([409, 'merge.later_first']);
    expect((await undoes(two)).status).toBe(200);
    expect((await get(first)).body.params).toEqual({ investorId: second.id });
    expect((await undoes(one)).status).toBe(200);
    expect((await officer.get(`leads/${lead.id}`)).body.investorId).toBe(first.id);
    expect([(await fresh(first)).leadCount, (await fresh(third)).leadCount]).toEqual([1, 0]);
  });

  it('tell nobody how many leads of others went along', async () => {
    const leader = new Person(app, 'leader');
    const [source, target] = [await registers(), await registers()];
    for (let index = 0; index < 2; index += 1) await officer.logs({ investor: { id: source.id } });
    const merge = await merges(source, target);
    // No claim any more: everybody may know the company again, but not whose leads it has.
    await app.get(DataSource).query(`UPDATE claims SET state = 'lapsed' WHERE investor_id = $1`, [target.id]);
    const leadsSeenBy = async (who: Person) => {
      const told = (await who.get<MergeView[]>(`investors/${target.id}/merges`)).body;
      return moved(told[0]!)['leads.investor_id'];
    };
    expect(moved(merge.body)['leads.investor_id']).toEqual([2, 0]);
    expect(await leadsSeenBy(officer2)).toBeUndefined();
    expect(await leadsSeenBy(leader)).toEqual([2, 0]);
  });

  it('keep their group whole', async () => {
    const top = await registers();
    const source = await registers({ parentId: top.id });
    const target = await registers({ parentId: source.id });
    const merge = await merges(source, target);
    expect((await fresh(target)).parent?.id).toBe(top.id);
    expect((await undoes(merge)).status).toBe(200);
    expect([(await fresh(source)).parent?.id, (await fresh(target)).parent?.id]).toEqual([top.id, source.id]);
    const deep = await registers({ parentId: target.id });
    const refused = await merges(source, deep);
    expect([refused.status, refused.body.code]).toEqual([409, 'merge.group_between']);
    expect((await merges(deep, source)).status).toBe(201);
  });

  it('do not close a circle when a merge is undone under a group rebuilt since', async () => {
    const top = await registers();
    const source = await registers({ parentId: top.id });
    const child = await registers({ parentId: source.id });
    const target = await registers();
    const merge = await merges(source, target);
    await officer.patch(`investors/${target.id}`, (await fresh(target)).version, { parentId: null });
    const set = await officer.patch(`investors/${top.id}`, (await fresh(top)).version, { parentId: child.id });
    expect(set.status).toBe(200);
    const undone = await undoes(merge);
    expect(undone.status).toBe(200);
    const relation = undone.body.relations.find((row) => row.relation === 'investors.parent_id');
    expect([relation?.returned, relation?.left]).toEqual([0, 1]);
    const [circle]: { n: number }[] = await app.get(DataSource).query(
      `WITH RECURSIVE up AS (SELECT id, parent_id, ARRAY[id] AS seen FROM investors
         UNION ALL SELECT up.id, i.parent_id, seen || i.id FROM up JOIN investors i ON i.id = up.parent_id
          WHERE NOT i.id = ANY (seen))
       SELECT count(*)::int AS n FROM up WHERE parent_id = ANY (seen)`,
    );
    expect(circle?.n).toBe(0);
  });

  it('with two credit codes are two companies', async () => {
    const refused = await merges(await registers({ uscc: aUscc() }), await registers({ uscc: aUscc() }));
    expect([refused.status, refused.body.code]).toEqual([409, 'merge.different_codes']);
  });

  it('give the code back only if it is still free', async () => {
    const uscc = aUscc();
    const source = await registers({ uscc });
    const target = await registers();
    const merge = await merges(source, target);
    await officer.patch(`investors/${target.id}`, 2, { uscc: null });
    const other = await registers({ uscc });
    expect((await undoes(merge)).status).toBe(200);
    expect([(await fresh(source)).uscc, (await fresh(target)).uscc, (await fresh(other)).uscc]).toEqual([
      null,
      null,
      uscc,
    ]);
  });

  it('are merged as they were seen, by who may, and not with themselves', async () => {
    const [source, target] = [await registers(), await registers()];
    const send = (by: Person, path: string, intoId: string, version = 1, intoVersion = 1) =>
      by.send<Outcome>('POST', path, { body: { intoId, intoVersion }, version });
    const path = `investors/${source.id}/merge`;
    expect((await send(officer, path, target.id, 2)).body.code).toBe('record.stale');
    expect((await send(officer, path, target.id, 1, 2)).body.code).toBe('record.stale');
    expect((await send(officer, path, source.id)).body.code).toBe('merge.same_record');
    expect((await send(officer, path, source.id.toUpperCase())).body.code).toBe('merge.same_record');
    expect((await send(officer, path, '00000000-0000-4000-8000-000000000000')).status).toBe(404);
    expect((await send(officer, path, 'x')).status).toBe(400);
    expect((await send(verifier, path, target.id)).status).toBe(403);
    expect((await officer.send('POST', path, { body: { intoId: target.id, intoVersion: 1 } })).status).toBe(428);
    const merge = await send(officer, path, target.id.toUpperCase());
    expect(merge.status).toBe(201);
    expect((await undoes(merge, verifier)).status).toBe(403);
    expect((await officer.get(`investors/${source.id}/merge-preview`)).status).toBe(400);
    const shown = (await verifier.get<MergeView[]>(`investors/${target.id}/merges`)).body;
    expect(shown.map((row) => [row.id, row.mayUndo])).toEqual([[merge.body.id, false]]);
  });

  it('a merged one takes nothing more', async () => {
    const [source, target] = [await registers(), await registers()];
    await merges(source, target);
    for (const answer of [
      await officer.patch<ProblemBody>(`investors/${source.id}`, 2, { note: 'x' }),
      await officer.post<ProblemBody>(`investors/${source.id}/contacts`, { name: '张伟' }),
      await officer.get<ProblemBody>(`investors/${source.id}/history`),
      await officer.get<ProblemBody>(`investors/${source.id}/merges`),
      await officer.send<ProblemBody>('POST', `investors/${source.id}/merge`, {
        body: { intoId: target.id, intoVersion: 2 },
        version: 2,
      }),
    ]) {
      expect([answer.status, answer.body.code]).toEqual([404, 'investor.merged']);
    }
    const lead = await officer.post<ProblemBody>('leads', {
      investor: { id: source.id },
      source: 'own_visit',
      homeRegion: 'overseas',
    });
    expect([lead.status, lead.body.code]).toEqual([400, 'investor.unknown']);
  });

  it('are not merged while a table points to them that the merge does not know', async () => {
    const [source, target] = [await registers(), await registers()];
    const query = (sql: string) => app.get(DataSource).query(sql);
    for (const create of [
      'CREATE TABLE surprise (id int PRIMARY KEY, company uuid REFERENCES investors (id))',
      'CREATE TABLE surprise (id int PRIMARY KEY, investor_id uuid)',
    ]) {
      await query(create);
      try {
        const refused = await merges(source, target);
        const column = create.includes('company') ? 'company' : 'investor_id';
        expect([refused.status, refused.body.code, refused.body.params]).toEqual([
          409,
          'merge.unknown_relation',
          { relations: `surprise.${column}` },
        ]);
        expect((await officer.get(`investors/${source.id}/merge-preview?into=${target.id}`)).status).toBe(409);
        expect((await fresh(source)).version).toBe(1);
      } finally {
        await query('DROP TABLE surprise');
      }
    }
    expect((await merges(source, target)).status).toBe(201);
  });
});
