import { randomUUID } from 'node:crypto';
import { noticeKinds } from '#access/notices/notice-kinds.js';
import type { MarkedNotices, NoticePage } from '#access/notices/dto/notice.dto.js';
import { type NewNotice, Notices } from '#access/notices/notices.js';
import { Transactions } from '#platform/database/transactions.js';
import { Person } from '../promotion/leads-client.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('the inbox', () => {
  let app: TestApp;
  let officer: Person;
  let userId: string;
  let leadId: string;

  beforeAll(async () => {
    app = await startTestApp();
    officer = new Person(app, 'officer');
    const lead = await officer.logs({ title: '石化项目' });
    leadId = lead.id;
    userId = lead.ownerId;
  });
  afterAll(() => app.close());

  const tell = (over: Partial<NewNotice> = {}, then: () => void = () => undefined): Promise<boolean> =>
    app.get(Transactions).run(async (em) => {
      const notice = {
        userId,
        kind: 'comment.mentioned',
        subjectType: 'lead',
        subjectId: leadId,
        params: { by: '李四' },
      };
      const told = await app.get(Notices).tell(em, { ...notice, ...over });
      then();
      return told;
    });
  const inbox = async (person = officer, query = '') => (await person.get<NoticePage>(`notices${query}`)).body;

  it('shows a notice in words, in both languages, with the way to its subject', async () => {
    await tell();
    const { items, unread } = await inbox();
    expect(unread).toBe(1);
    expect(items[0]).toMatchObject({
      kind: 'comment.mentioned',
      topic: 'mention',
      textZh: '李四 在“石化项目”的讨论中提到了您',
      textEn: '李四 mentioned you in the discussion of “石化项目”',
      subject: { type: 'lead', id: leadId, name: '石化项目', path: `/leads/${leadId}` },
      readAt: null,
    });
  });

  it('takes the same key once, however many tell it at the same time', async () => {
    const before = (await inbox()).total;
    const dedupeKey = randomUUID();
    const told = await Promise.all(Array.from({ length: 8 }, () => tell({ dedupeKey })));
    expect(told.filter(Boolean)).toHaveLength(1);
    expect((await inbox()).total).toBe(before + 1);
    const [jobs] = (await app.dataSource.query(
      `SELECT count(*)::int AS n FROM outbox_messages WHERE job = 'notices.route'
         AND payload ->> 'noticeId' = (SELECT id::text FROM notices WHERE dedupe_key = $1)`,
      [dedupeKey],
    )) as [{ n: number }];
    expect(jobs.n).toBe(1);
  });

  it('was never told what is rolled back', async () => {
    const before = (await inbox()).total;
    const dedupeKey = randomUUID();
    const fail = () => {
      throw new Error('rolled back');
    };
    await expect(tell({ dedupeKey }, fail)).rejects.toThrow('rolled back');
    expect((await inbox()).total).toBe(before);
    expect(await tell({ dedupeKey })).toBe(true);
  });

  it('does not tell a disabled account, and refuses a kind without a text', async () => {
    const [row] = (await app.dataSource.query(
      `INSERT INTO users (username, name, password_hash, status) VALUES ('gone', '离职者', '-', 'disabled') RETURNING id`,
    )) as [{ id: string }];
    expect(await tell({ userId: row.id })).toBe(false);
    await expect(tell({ kind: 'nobody.wrote_this' })).rejects.toThrow('No text');
  });

  it('takes back what has lost its reason, and brings it back', async () => {
    const dedupeKey = randomUUID();
    await tell({ dedupeKey });
    const before = (await inbox()).total;
    const run = (work: 'withdraw' | 'restore') =>
      app.get(Transactions).run((em) => app.get(Notices)[work](em, dedupeKey));
    await run('withdraw');
    expect((await inbox()).total).toBe(before - 1);
    await run('restore');
    expect((await inbox()).total).toBe(before);
  });

  it('marks as read up to what was seen, and undoes exactly that', async () => {
    const seen = await inbox();
    await tell({ dedupeKey: randomUUID() });
    const upTo = seen.items[0]?.id;
    const marked = (await officer.post<MarkedNotices>('notices/read', { upTo })).body;
    expect(marked.unread).toBe(1);
    expect(marked.ids.length).toBe(seen.unread);
    expect((await inbox(officer, '?unread=true')).items).toHaveLength(1);
    const again = (await officer.post<MarkedNotices>('notices/read', { upTo })).body;
    expect(again.ids).toEqual([]);
    const undone = (await officer.post<MarkedNotices>('notices/unread', { ids: marked.ids })).body;
    expect(undone.unread).toBe(seen.unread + 1);
  });

  it('belongs to one person', async () => {
    const other = new Person(app, 'officer2');
    const [mine] = (await inbox()).items;
    expect((await inbox(other)).items).toEqual([]);
    const taken = await other.post<MarkedNotices>('notices/read', { ids: [mine?.id] });
    expect(taken.body.ids).toEqual([]);
    await other.post('notices/read', { upTo: mine?.id });
    expect((await inbox()).items[0]?.readAt).toBeNull();
  });

  it('names no subject its reader may no longer see', async () => {
    await tell({ dedupeKey: randomUUID() });
    const outsider = new Person(app, 'verifier');
    const [row] = (await app.dataSource.query(`SELECT id FROM users WHERE username = 'verifier'`)) as [{ id: string }];
    await tell({ userId: row.id });
    const page = await inbox(outsider);
    expect(page.items[0]?.subject).toBeNull();
    expect(JSON.stringify(page)).not.toContain('石化');
    expect(JSON.stringify(page)).not.toContain(leadId);
    expect(page.items[0]?.textZh).toBe('李四 在“您现已无权查看的记录”的讨论中提到了您');
  });

  it('pages, and refuses bad questions as bad questions', async () => {
    const first = await inbox(officer, '?limit=1');
    expect(first.items).toHaveLength(1);
    const second = await inbox(officer, `?limit=1&cursor=${first.nextCursor}`);
    expect(second.items[0]?.id).not.toBe(first.items[0]?.id);
    for (const query of ['?limit=0', '?unread=perhaps', '?cursor=x', '?sort=kind']) {
      expect((await officer.get(`notices${query}`)).status).toBe(400);
    }
    for (const body of [{ ids: ['x'] }, { ids: 'all' }, { upTo: 7 }, { ids: null }]) {
      expect((await officer.post('notices/read', body)).status).toBe(400);
    }
    expect((await officer.post('notices/unread', {})).status).toBe(400);
  });

  it('has a sentence in both languages for every kind, about the same parameters', () => {
    // A parameter that comes in two languages stands in each sentence under its own name: clockZh, clockEn.
    const places = (text: string) => [...text.matchAll(/\{\{(\w+?)(?:Zh|En)?\}\}/g)].map((match) => match[1]).sort();
    expect(noticeKinds().size).toBeGreaterThan(5);
    for (const [, { zh, en }] of noticeKinds()) {
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
      expect(en).not.toMatch(/[\u4e00-\u9fff]/);
      expect(places(zh)).toEqual(places(en));
    }
  });
});
