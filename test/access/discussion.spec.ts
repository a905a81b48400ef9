import { randomUUID } from 'node:crypto';
import type { CommentPage, CommentView, PeopleList, WatchView } from '#access/discussion/dto/discussion.dto.js';
import type { NoticePage, NoticeView } from '#access/notices/dto/notice.dto.js';
import type { LeadView } from '#promotion/leads/dto/lead-view.dto.js';
import { FixedClock } from '#platform/clock/clock.js';
import { aKey, Person, type ProblemBody } from '../promotion/leads-client.js';
import { runJobs } from '../support/run-jobs.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const START = new Date('2026-03-10T10:00:00+08:00');
const later = (minutes: number): Date => new Date(START.getTime() + minutes * 60_000);

describe('the talk about a lead', () => {
  let app: TestApp;
  /** officer and officer2 share a team (below), leadership reads every lead, the verifier none. */
  let officer: Person;
  let mate: Person;
  let leader: Person;
  let verifier: Person;
  let admin: Person;
  let lead: LeadView;
  const ids = new Map<string, string>();
  const clock = new FixedClock(START);

  beforeAll(async () => {
    app = await startTestApp({ clock });
    [officer, mate, leader, verifier, admin] = ['officer', 'officer2', 'leader', 'verifier', 'sysadmin'].map(
      (name) => new Person(app, name),
    ) as [Person, Person, Person, Person, Person];
    const users: { id: string; username: string }[] = await app.dataSource.query(`SELECT id, username FROM users`);
    users.forEach((user) => ids.set(user.username, user.id));
    await app.dataSource.query(
      `UPDATE users SET team_id = (SELECT team_id FROM users WHERE username = 'officer') WHERE username = 'officer2'`,
    );
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    clock.set(START);
    await app.dataSource.query(`DELETE FROM notices WHERE NOT EXISTS (SELECT 1 FROM notice_deliveries)`);
    lead = await officer.logs({ title: `机密线索${randomUUID().slice(0, 6)}`, capturedOn: '2026-03-01' });
    await runJobs(app);
  });

  const path = (of = lead) => `discussion/lead/${of.id}`;
  const say = (person: Person, body: string, mentions: string[] = []) =>
    person.post<CommentView>(`${path()}/comments`, { body, mentions: mentions.map((name) => ids.get(name) ?? name) });
  const inbox = async (person: Person): Promise<NoticeView[]> => {
    await runJobs(app, { twice: true });
    const { items } = (await person.get<NoticePage>('notices?limit=100')).body;
    return items.filter((item) => item.subject === null || item.subject.id === lead.id);
  };
  const kinds = async (person: Person) => (await inbox(person)).map((item) => item.kind);

  it('is written and read by those who may read the lead', async () => {
    const first = await say(officer, '  客户下周来访 ');
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      body: '客户下周来访',
      authorName: expect.any(String),
      mentions: [],
      may: { edit: true, withdraw: true, restore: false },
    });
    clock.set(later(1));
    await say(mate, '我来订会议室');
    const page = (await leader.get<CommentPage>(`${path()}/comments`)).body;
    expect(page.items.map((item) => item.body)).toEqual(['我来订会议室', '客户下周来访']);
    expect(page.items[0]?.may).toEqual({ edit: false, withdraw: false, restore: false });
  });

  it('does not exist for anybody else, through any door', async () => {
    const comment = (await say(officer, '内情')).body;
    const doors = (person: Person) =>
      Promise.all([
        person.get(`${path()}/comments`),
        person.post(`${path()}/comments`, { body: '我也来' }),
        person.get(`${path()}/people`),
        person.get(`${path()}/watch`),
        person.send('PUT', `${path()}/watch`),
        person.send('DELETE', `${path()}/watch`),
        person.patch(`comments/${comment.id}`, comment.version, { body: '改' }),
        person.post(`comments/${comment.id}/withdrawal`, {}),
        person.post(`comments/${comment.id}/restoration`, {}),
      ]);
    for (const answer of await doors(verifier)) expect(answer.status).toBe(404);
    for (const answer of await doors(admin)) expect(answer.status).toBe(403);
    const unknown = await officer.get<ProblemBody>(`discussion/lead/${randomUUID()}/comments`);
    const hidden = await verifier.get<ProblemBody>(`${path()}/comments`);
    expect([unknown.status, unknown.body.code]).toEqual([hidden.status, hidden.body.code]);
    for (const type of ['investor', 'constructor', '__proto__', 'leads']) {
      expect((await officer.get(`discussion/${type}/${lead.id}/comments`)).status).toBe(404);
    }
  });

  it('calls by @ only those who can see the lead; the others learn nothing', async () => {
    for (const name of ['verifier', 'sysadmin', randomUUID()]) {
      const refused = await say(officer, `@${name} 看看`, ['officer2', name]);
      expect(refused.status).toBe(400);
      expect(refused.body).toMatchObject({
        code: 'comment.mention_refused',
        errors: [{ field: 'mentions[1]', code: 'comment.mention_refused' }],
      });
    }
    // Nothing of the refused comments stands, not even for those who could have been called.
    expect((await officer.get<CommentPage>(`${path()}/comments`)).body.total).toBe(0);
    expect(await inbox(verifier)).toEqual([]);
    expect(await kinds(mate)).toEqual([]);
  });

  it('offers for @ only those who can see the lead', async () => {
    const all = (await officer.get<PeopleList>(`${path()}/people`)).body.items.map((person) => person.id);
    expect(all).toContain(ids.get('officer2'));
    expect(all).toContain(ids.get('leader'));
    expect(all).not.toContain(ids.get('verifier'));
    expect(all).not.toContain(ids.get('sysadmin'));
    const wildcard = (await officer.get<PeopleList>(`${path()}/people?q=${encodeURIComponent('%')}`)).body.items;
    expect(wildcard).toEqual([]);
  });

  it('tells who is called once, and watchers of what was said, but nobody twice and not oneself', async () => {
    await say(officer, '@同事 @领导 看看', ['officer2', 'leader', 'officer', 'leader']);
    expect(await kinds(mate)).toEqual(['comment.mentioned']);
    expect(await kinds(leader)).toEqual(['comment.mentioned']);
    expect(await kinds(officer)).toEqual([]);
    // Called once, they follow: the next word reaches them as watchers.
    clock.set(later(1));
    await say(mate, '好的');
    expect(await kinds(leader)).toEqual(['watch.commented', 'comment.mentioned']);
    expect(await kinds(officer)).toEqual(['watch.commented']);
    expect(await kinds(mate)).toEqual(['comment.mentioned']);
  });

  it('writes once under one key', async () => {
    const key = aKey();
    const body = { body: '一次', mentions: [ids.get('officer2')] };
    const answers = await Promise.all(
      [1, 2, 3].map(() => officer.post<CommentView>(`${path()}/comments`, body, { key })),
    );
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
    expect(await kinds(mate)).toEqual(['comment.mentioned']);
  });

  it('can be mended for a quarter of an hour, with whom it calls', async () => {
    const { body: comment } = await say(officer, '@同事', ['officer2']);
    await runJobs(app);
    clock.set(later(14));
    const edited = await officer.patch<CommentView>(`comments/${comment.id}`, comment.version, {
      body: '@领导',
      mentions: [ids.get('leader')],
    });
    expect(edited.body).toMatchObject({ body: '@领导', version: 2, editedAt: later(14).toISOString() });
    expect(await kinds(mate)).toEqual([]);
    expect(await kinds(leader)).toEqual(['comment.mentioned']);
    const back = await officer.patch<CommentView>(`comments/${comment.id}`, 2, {
      body: '@同事',
      mentions: [ids.get('officer2')],
    });
    expect(await kinds(mate)).toEqual(['comment.mentioned']);
    expect((await officer.patch(`comments/${comment.id}`, 2, { body: '旧' })).status).toBe(412);
    expect((await mate.patch(`comments/${comment.id}`, back.body.version, { body: '替你改' })).status).toBe(403);
    const hidden = { body: 'x', mentions: [ids.get('verifier')] };
    expect((await officer.patch(`comments/${comment.id}`, back.body.version, hidden)).status).toBe(400);
    clock.set(later(15));
    const late = await officer.patch<ProblemBody>(`comments/${comment.id}`, back.body.version, { body: '晚了' });
    expect([late.status, late.body.code]).toEqual([409, 'comment.edit_window']);
  });

  it('can be taken back: text, mentions and notices go, its place stays; and be brought back for ten minutes', async () => {
    const { body: comment } = await say(officer, '说错了的话 @同事', ['officer2']);
    const gone = await officer.post<CommentView>(`comments/${comment.id}/withdrawal`, {});
    expect(gone.body).toMatchObject({ body: '', mentions: [], may: { edit: false, withdraw: false, restore: true } });
    const page = await mate.get<CommentPage>(`${path()}/comments`);
    expect(JSON.stringify(page.body)).not.toContain('说错了');
    expect(page.body.total).toBe(1);
    expect(await kinds(mate)).toEqual([]);
    expect((await officer.patch(`comments/${comment.id}`, gone.body.version, { body: '改' })).status).toBe(409);
    const history = await officer.get(`leads/${lead.id}/history`);
    expect(JSON.stringify(history.body)).not.toContain('说错了');
    expect((await mate.post(`comments/${comment.id}/restoration`, {})).status).toBe(403);
    const again = await officer.post<CommentView>(`comments/${comment.id}/restoration`, {});
    expect(again.body.body).toBe('说错了的话 @同事');
    expect(await kinds(mate)).toEqual(['comment.mentioned']);
    await officer.post(`comments/${comment.id}/withdrawal`, {});
    clock.set(later(11));
    const late = await officer.post<ProblemBody>(`comments/${comment.id}/restoration`, {});
    expect([late.status, late.body.code]).toEqual([409, 'comment.restore_window']);
  });

  it('is followed and left; who left is not made to follow again', async () => {
    expect((await officer.get<WatchView>(`${path()}/watch`)).body).toEqual({ watching: true, watchers: 1 });
    const followed = await leader.send<WatchView>('PUT', `${path()}/watch`);
    expect(followed.body).toEqual({ watching: true, watchers: 2 });
    await mate.post(`leads/${lead.id}/screening`, { opinion: '符合方向' });
    expect((await inbox(leader)).map((item) => item.textZh)).toEqual([
      expect.stringMatching(new RegExp(`将线索“${lead.title}”转为“研判中”$`)),
    ]);
    const left = await leader.send<WatchView>('DELETE', `${path()}/watch`);
    expect(left.body).toEqual({ watching: false, watchers: 1 });
    await say(officer, '@领导', ['leader']);
    expect((await leader.get<WatchView>(`${path()}/watch`)).body.watching).toBe(false);
    await say(officer, '再说一句');
    expect((await kinds(leader)).sort()).toEqual(['comment.mentioned', 'watch.lead_moved']);
  });

  it('tells watchers of edits once an hour, and of each contact', async () => {
    await leader.send('PUT', `${path()}/watch`);
    for (const [version, note] of ['一', '二', '三'].entries()) {
      await officer.patch(`leads/${lead.id}`, version + 1, { note });
    }
    for (const summary of ['电话一', '电话二']) {
      await officer.post(`leads/${lead.id}/interactions`, { kind: 'call', on: '2026-03-09', summary });
    }
    expect((await kinds(leader)).sort()).toEqual([
      'watch.lead_edited',
      'watch.lead_interaction',
      'watch.lead_interaction',
    ]);
  });

  it('stops telling a watcher who may no longer see the lead', async () => {
    await mate.send('PUT', `${path()}/watch`);
    await app.dataSource.query(`UPDATE users SET team_id = NULL WHERE username = 'officer2'`);
    await say(officer, '只给自己人听');
    expect(await inbox(mate)).toEqual([]);
    await app.dataSource.query(
      `UPDATE users SET team_id = (SELECT team_id FROM users WHERE username = 'officer') WHERE username = 'officer2'`,
    );
  });

  it('refuses bad input as bad input', async () => {
    const bodies = [
      {},
      { body: '' },
      { body: '   ' },
      { body: 7 },
      { body: 'x'.repeat(4001) },
      { body: '坏\u0000字' },
      { body: 'x', mentions: 'all' },
      { body: 'x', mentions: ['me'] },
      { body: 'x', mentions: Array.from({ length: 21 }, () => randomUUID()) },
      { body: 'x', subjectId: lead.id },
    ];
    for (const body of bodies) expect((await officer.post(`${path()}/comments`, body)).status).toBe(400);
    expect((await officer.get(`discussion/lead/nonsense/comments`)).status).toBe(404);
    expect((await officer.get(`${path()}/comments?limit=1000`)).status).toBe(400);
    expect((await officer.patch(`comments/${randomUUID()}`, 1, { body: 'x' })).status).toBe(404);
  });
});
