import { DataSource } from 'typeorm';
import { FixedClock } from '#platform/clock/clock.js';
import type { BulkActView } from '#promotion/bulk/dto/bulk.dto.js';
import { RUN_BULK_ACT } from '#promotion/bulk/run-bulk-act.processor.js';
import type { ClaimStory } from '#promotion/claims/dto/claim.dto.js';
import type { LeadBoard, LeadPage, LeadView } from '#promotion/leads/dto/lead-view.dto.js';
import { JobRegistry } from '#platform/jobs/job-registry.js';
import { runJobs } from '../support/run-jobs.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aKey, Person, type ProblemBody } from './leads-client.js';

describe('many leads at once', () => {
  let app: TestApp;
  let clock: FixedClock;
  const people = new Map<string, Person>();
  const as = (name: string) => people.get(name) ?? people.set(name, new Person(app, name)).get(name)!;
  const idOf = async (name: string) => (await as(name).get<{ id: string }>('auth/me')).body.id;
  const read = async (lead: LeadView, by = 'officer') => (await as(by).get(`leads/${lead.id}`)).body;
  const rowsOf = (leads: LeadView[]) => leads.map(({ id, version }) => ({ id, version }));
  const bulk = (body: object, by = 'officer', key?: string) =>
    as(by).post<BulkActView>('leads/bulk', body, key === undefined ? {} : { key });
  const undo = (act: BulkActView, by = 'officer') => as(by).post<BulkActView>(`leads/bulk/${act.id}/undo`, {});
  const some = (count: number, over: object = {}, by = 'officer') =>
    Promise.all(Array.from({ length: count }, () => as(by).logs({ ...over })));

  beforeAll(async () => {
    clock = new FixedClock(new Date('2026-03-02T02:00:00Z'));
    app = await startTestApp({ clock });
  });
  afterAll(() => app.close());

  it('judges every row by its own right and version, and is blind for what may not be read', async () => {
    const [mine, stale] = await some(2);
    const colleagues = await as('officer2').logs();
    await as('officer').patch(`leads/${stale!.id}`, stale!.version, { note: '改过了' });
    const nowhere = '00000000-0000-4000-8000-00000000dead';
    const rows = [...rowsOf([mine!, stale!, colleagues]), { id: nowhere }];
    const { status, body } = await bulk({ action: 'set_source', rows, values: { source: 'chamber' } });
    expect([status, body.phase, body.total, body.done, body.refused]).toEqual([201, 'done', 4, 1, 3]);
    const blank = { code: null, title: null, outcome: 'refused', problem: 'record.not_found' };
    expect(body.rows).toEqual([
      { leadId: mine!.id, code: mine!.code, title: mine!.title, outcome: 'done', problem: null },
      { leadId: stale!.id, code: stale!.code, title: stale!.title, outcome: 'refused', problem: 'record.stale' },
      { ...blank, leadId: colleagues.id },
      { ...blank, leadId: nowhere },
    ]);
    expect((await read(mine!)).source).toBe('chamber');
    expect((await read(stale!)).source).toBe('own_visit');
    // A colleague of the team is read, not edited.
    await app
      .get(DataSource)
      .query(
        `UPDATE users SET team_id = (SELECT team_id FROM users WHERE username = 'officer') WHERE username = 'manager3'`,
      );
    const teammates = await as('manager3').logs();
    const edited = await bulk({ action: 'set_source', rows: rowsOf([teammates]), values: { source: 'chamber' } });
    expect(edited.body.rows).toMatchObject([
      { title: teammates.title, outcome: 'refused', problem: 'access.forbidden' },
    ]);
    // Leadership reads every lead and edits none.
    expect((await bulk({ action: 'set_source', rows, values: { source: 'event' } }, 'leader')).status).toBe(403);
    const assign = await bulk({
      action: 'hand_over',
      rows: rowsOf([colleagues]),
      values: { toOwnerId: await idOf('manager') },
    });
    expect(assign.body.rows[0]?.problem).toBe('record.not_found');
  });

  it('refuses what it does not understand before anything is done', async () => {
    const [lead] = await some(1);
    const rows = rowsOf([lead!]);
    const refused = async (body: object) => {
      const answer = await as('officer').post<ProblemBody>('leads/bulk', body);
      return [answer.status, answer.body.code, answer.body.errors[0]?.field, answer.body.errors[0]?.code];
    };
    expect(await refused({ action: 'set_zone', rows, values: { zoneCode: 'nowhere' } })).toEqual([
      400,
      'request.invalid',
      'zoneCode',
      'field.unknown_code',
    ]);
    expect(await refused({ action: 'set_zone', rows, values: { source: 'event' } })).toEqual([
      400,
      'request.invalid',
      'values.source',
      'field.unknown',
    ]);
    expect(await refused({ action: 'set_zone', rows: [], values: { zoneCode: null } })).toEqual([
      400,
      'request.invalid',
      'rows',
      'field.required',
    ]);
    expect(await refused({ action: 'rest', rows, filter: {} })).toEqual([
      400,
      'request.invalid',
      'rows',
      'field.required',
    ]);
    expect(await refused({ action: 'erase', rows })).toEqual([400, 'request.invalid', 'action', 'field.not_in_list']);
    expect(
      (await refused({ action: 'hand_over', rows, values: { toOwnerId: await idOf('verifier') } })).slice(0, 3),
    ).toEqual([400, 'assignment.not_an_officer', 'values.toOwnerId']);
    expect((await read(lead!)).version).toBe(lead!.version);
  });

  it('is done once, however often it is sent', async () => {
    const leads = await some(2);
    const body = { action: 'set_source', rows: rowsOf(leads), values: { source: 'referral' } };
    const key = aKey();
    const [one, two] = await Promise.all([bulk(body, 'officer', key), bulk(body, 'officer', key)]);
    expect(two.body.id).toBe(one.body.id);
    expect((await read(leads[0]!)).version).toBe(leads[0]!.version + 1);
  });

  it('restores every field it changed, but where somebody has changed the lead since', async () => {
    const [kept, changed] = await some(2, { zoneCode: null });
    const before = { industryCode: kept!.industryCode, segmentCode: kept!.segmentCode };
    const codeOf = async (table: 'zones' | 'industries') => {
      const found: { code: string }[] = await app
        .get(DataSource)
        .query(`SELECT code FROM ${table} WHERE active ORDER BY code LIMIT 1`);
      return found[0]!.code;
    };
    const [zone, industry] = [await codeOf('zones'), await codeOf('industries')];
    const zoned = await bulk({ action: 'set_zone', rows: rowsOf([kept!, changed!]), values: { zoneCode: zone } });
    expect(zoned.body.undoUntil).toBe('2026-03-02T02:10:00.000Z');
    expect((await read(kept!)).zoneCode).toBe(zone);
    const now = await read(changed!);
    await as('officer').patch(`leads/${now.id}`, now.version, { note: '后来补充' });
    const { body } = await undo(zoned.body);
    expect([body.phase, body.undone, body.kept, body.undoUntil]).toEqual(['undone', 1, 1, null]);
    expect(body.rows.map(({ outcome, problem }) => [outcome, problem])).toEqual([
      ['undone', null],
      ['kept', 'record.stale'],
    ]);
    expect([(await read(kept!)).zoneCode, (await read(changed!)).zoneCode]).toEqual([null, zone]);
    const sorted = await bulk({
      action: 'set_industry',
      rows: rowsOf([await read(kept!)]),
      values: { industryCode: industry },
    });
    expect(await read(kept!)).toMatchObject({ industryCode: industry, segmentCode: null });
    await undo(sorted.body);
    expect(await read(kept!)).toMatchObject(before);
  });

  it('brings a lead put to rest back to where it stood, with its opinion and its claim', async () => {
    const [fresh, screened] = await some(2);
    await as('officer').post(`leads/${screened!.id}/screening`, { opinion: '可行' });
    const rested = await bulk({
      action: 'rest',
      rows: rowsOf([fresh!, await read(screened!)]),
      values: { reason: '明年再议' },
    });
    expect(rested.body.done).toBe(2);
    expect((await read(screened!)).state).toBe('dormant');
    expect((await undo(rested.body)).body.undone).toBe(2);
    expect((await read(fresh!)).state).toBe('captured');
    expect(await read(screened!)).toMatchObject({ state: 'screening', screeningOpinion: '可行' });
    const claims = (await as('officer').get<ClaimStory[]>(`leads/${screened!.id}/claims`)).body;
    expect(claims.filter(({ state }) => state === 'held')).toHaveLength(1);
  });

  it('leaves a lead at rest that somebody else has reported meanwhile', async () => {
    const [lead] = await some(1);
    const rested = await bulk({ action: 'rest', rows: rowsOf([lead!]) });
    await as('officer2').logs({ investor: { id: lead!.investorId } });
    const { body } = await undo(rested.body);
    expect(body.rows.map(({ outcome, problem }) => [outcome, problem])).toEqual([['kept', 'claim.held']]);
    expect((await read(lead!)).state).toBe('dormant');
  });

  it('hands over, and takes back with claim, team and the news of it', async () => {
    const [lead] = await some(1);
    const other = await idOf('officer2');
    const handed = await bulk({
      action: 'hand_over',
      rows: rowsOf([lead!]),
      values: { toOwnerId: other, note: '转给您' },
    });
    expect(handed.body.done).toBe(1);
    expect((await as('officer').get(`leads/${lead!.id}`)).status).toBe(404);
    expect((await as('officer2').post(`leads/bulk/${handed.body.id}/undo`, {})).status).toBe(404);
    expect((await undo(handed.body)).body.undone).toBe(1);
    expect(await read(lead!)).toMatchObject({ ownerName: lead!.ownerName, teamId: lead!.teamId });
    const claims = (await as('officer').get<ClaimStory[]>(`leads/${lead!.id}/claims`)).body;
    expect(claims.find(({ state }) => state === 'held')?.holderName).toBe(lead!.ownerName);
    const told: unknown[] = await app
      .get(DataSource)
      .query(
        `SELECT 1 FROM notices WHERE subject_id = $1 AND user_id = $2 AND kind = 'lead.handed_to_you' AND withdrawn_at IS NULL`,
        [lead!.id, other],
      );
    expect(told).toEqual([]);
  });

  it('watches, and stops watching only what it began to', async () => {
    const [lead, followed] = await some(2, {}, 'officer');
    await as('leader').send('PUT', `discussion/lead/${followed!.id}/watch`);
    const watching = async (each: LeadView) => {
      const rows: { watching: boolean }[] = await app
        .get(DataSource)
        .query(`SELECT watching FROM watches WHERE subject_id = $1 AND user_id = $2`, [each.id, await idOf('leader')]);
      return rows[0]?.watching ?? false;
    };
    expect(await watching(followed!)).toBe(true);
    const act = await bulk({ action: 'watch', rows: rowsOf([lead!, followed!]) }, 'leader');
    expect([act.body.done, await watching(lead!), await watching(followed!)]).toEqual([2, true, true]);
    await undo(act.body, 'leader');
    expect([await watching(lead!), await watching(followed!)]).toEqual([false, true]);
  });

  it('cannot be taken back after ten minutes, nor by anybody else', async () => {
    const leads = await some(1);
    const { body } = await bulk({ action: 'set_source', rows: rowsOf(leads), values: { source: 'event' } });
    clock.set(new Date('2026-03-02T02:10:01Z'));
    const late = await as('officer').post<ProblemBody>(`leads/bulk/${body.id}/undo`, {});
    clock.set(new Date('2026-03-02T02:00:00Z'));
    expect([late.status, late.body.code]).toEqual([409, 'bulk.undo_over']);
    expect((await as('leader').get(`leads/bulk/${body.id}`)).status).toBe(404);
  });

  describe('of a filter', () => {
    let leads: LeadView[];
    const filter = { source: ['walk_in'], homeRegion: ['overseas'] };

    beforeAll(async () => {
      leads = await some(60, { source: 'walk_in', homeRegion: 'overseas', plannedTotal: '1.10' });
    });

    it('holds what the asker saw, or is refused', async () => {
      const moved = await as('officer').post<ProblemBody>('leads/bulk', { action: 'watch', filter, expected: 59 });
      expect([moved.body.code, moved.body.params]).toEqual(['bulk.other_rows', { total: 60, expected: 59 }]);
    });

    it('goes on where a worker was killed, each row once, and can be watched and stopped', async () => {
      const begun = (await bulk({ action: 'set_source', filter, expected: 60, values: { source: 'other' } })).body;
      expect(begun).toMatchObject({ phase: 'doing', total: 60, waiting: 60, rows: [] });
      expect((await as('officer').post<ProblemBody>(`leads/bulk/${begun.id}/undo`, {})).body.code).toBe(
        'bulk.not_finished',
      );
      const job = app.get(JobRegistry).handlerOf(RUN_BULK_ACT);
      const killed = new AbortController();
      const running = job({ actId: begun.id }, { attempt: 1, signal: killed.signal });
      await new Promise((resolve) => setTimeout(resolve, 60));
      killed.abort();
      await expect(running).rejects.toThrow('stopping');
      const half = (await as('officer').get<BulkActView>(`leads/bulk/${begun.id}`)).body;
      expect([half.phase, half.done > 0, half.waiting > 0]).toEqual(['doing', true, true]);
      const signal = new AbortController().signal;
      await Promise.all([1, 2, 3].map((attempt) => job({ actId: begun.id }, { attempt, signal })));
      await runJobs(app, { twice: true });
      const done = (await as('officer').get<BulkActView>(`leads/bulk/${begun.id}`)).body;
      expect([done.phase, done.done]).toEqual(['done', 60]);
      for (const lead of leads.slice(0, 5)) expect((await read(lead)).version).toBe(lead.version + 1);
      const back = (await undo(done)).body;
      expect(back).toMatchObject({ phase: 'undoing', done: 60 });
      await runJobs(app);
      expect((await as('officer').get<BulkActView>(`leads/bulk/${begun.id}`)).body).toMatchObject({
        phase: 'undone',
        undone: 60,
      });
      const again = (await bulk({ action: 'set_source', filter, expected: 60, values: { source: 'other' } })).body;
      const cut = (await as('officer').post<BulkActView>(`leads/bulk/${again.id}/cancellation`, {})).body;
      expect([cut.phase, cut.refused, cut.rows[0]?.problem]).toEqual(['done', 60, 'bulk.cancelled']);
    });

    it('remembers what stood before, though three workers did it at the same time', async () => {
      const { id } = (await bulk({ action: 'watch', filter }, 'leader')).body;
      const job = app.get(JobRegistry).handlerOf(RUN_BULK_ACT);
      const together = () =>
        Promise.all([1, 2, 3].map((attempt) => job({ actId: id }, { attempt, signal: new AbortController().signal })));
      const watched = async () => {
        const rows: { n: number }[] = await app
          .get(DataSource)
          .query(
            `SELECT count(*)::int AS n FROM watches WHERE user_id = $1 AND watching AND subject_id = ANY($2::uuid[])`,
            [await idOf('leader'), leads.map((lead) => lead.id)],
          );
        return rows[0]?.n;
      };
      await together();
      expect(await watched()).toBe(60);
      await as('leader').post(`leads/bulk/${id}/undo`, {});
      await together();
      expect(await watched()).toBe(0);
    });

    it('is exported as it is chosen', async () => {
      const answer = await fetch(`${app.url}/api/leads/export`, {
        method: 'POST',
        headers: { authorization: `Bearer ${await app.tokenOf('officer')}`, 'content-type': 'application/json' },
        body: JSON.stringify({ ids: leads.slice(0, 2).map(({ id }) => id) }),
      });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        200,
        expect.stringContaining('spreadsheetml'),
      ]);
      await answer.arrayBuffer();
      const [event]: { detail: { total: number } }[] = await app
        .get(DataSource)
        .query(`SELECT detail FROM audit_events WHERE action = 'lead.exported' ORDER BY id DESC LIMIT 1`);
      expect(event?.detail.total).toBe(2);
    });
  });

  it('stands on a board by state, counted and summed within one’s rights', async () => {
    const { columns } = (await as('officer').get<LeadBoard>('leads/board')).body;
    expect(columns.map(({ state }) => state)).toEqual(['captured', 'screening', 'accepted', 'rejected', 'dormant']);
    for (const { state, count, plannedTotal } of columns) {
      const list = (await as('officer').get<LeadPage>(`leads?state=${state}&limit=1`)).body;
      expect([state, count, plannedTotal]).toEqual([state, list.total, list.plannedTotal]);
    }
    const captured = columns[0]!;
    expect([captured.cards.length, captured.nextStates]).toEqual([50, ['screening', 'dormant']]);
    const others = (await as('officer2').get<LeadBoard>('leads/board')).body.columns[0]!;
    expect(others.cards.map(({ ownerName }) => ownerName)).not.toContain('陈晓岚');
  });
});
