import { randomUUID } from 'node:crypto';
import type { PreferencesView, RobotView, TestResult } from '#access/notices/dto/preferences.dto.js';
import { SEND_MESSAGE } from '#access/notices/gather-notices.service.js';
import { SWEEP_NOTICES } from '#access/notices/deliver-notices.processor.js';
import { type NewNotice, Notices } from '#access/notices/notices.js';
import { RouteNotice } from '#access/notices/route-notice.service.js';
import { SendMessage } from '#access/notices/send-message.service.js';
import { FixedClock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { Person, type ProblemBody } from '../promotion/leads-client.js';
import { HttpReceiver, MailReceiver } from '../support/receivers.js';
import { runJobs, runScheduled } from '../support/run-jobs.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const at = (time: string, day = '2026-03-10'): Date => new Date(`${day}T${time}:00+08:00`);

const EVERYTHING_AT_ONCE = {
  language: 'zh-CN',
  quietFrom: '22:00',
  quietUntil: '07:30',
  digestAt: '08:30',
  stormLimit: 5,
  choices: [] as { topic: string; target: string; mode: string }[],
};

describe('word of a notice', () => {
  let app: TestApp;
  let officer: Person;
  let userId: string;
  let leadId: string;
  let robots: HttpReceiver;
  let mail: MailReceiver;
  const clock = new FixedClock(at('10:00'));

  beforeAll(async () => {
    [robots, mail] = await Promise.all([HttpReceiver.open(), MailReceiver.open()]);
    app = await startTestApp({
      clock,
      config: {
        outboundAllow: [robots.host],
        smtpUrl: mail.url,
        mailFrom: 'Berth <berth@zone.example>',
        publicUrl: 'https://berth.example',
      },
    });
    officer = new Person(app, 'officer');
    const lead = await officer.logs({ title: '石化项目', capturedOn: '2026-03-01' });
    leadId = lead.id;
    userId = lead.ownerId;
  });
  afterAll(async () => {
    await app.close();
    robots.close();
    mail.close();
  });

  /** Each test from nothing: no robots, no choices, no mail address, nothing under way. */
  beforeEach(async () => {
    clock.set(at('10:00'));
    for (const table of ['deliveries', 'messages', 'choices', 'settings', 'robots']) {
      await app.dataSource.query(`DELETE FROM notice_${table}`);
    }
    await app.dataSource.query(`DELETE FROM notices`);
    await app.dataSource.query(`DELETE FROM outbox_messages`);
    await app.dataSource.query(`UPDATE users SET email = NULL`);
    robots.received.splice(0);
    robots.answers.splice(0);
    mail.letters.splice(0);
  });

  const hasMail = () => app.dataSource.query(`UPDATE users SET email = 'officer@zone.example' WHERE id = $1`, [userId]);
  const hasRobot = async (over: Record<string, unknown> = {}): Promise<RobotView> => {
    const body = {
      kind: 'wecom',
      name: '我的群',
      url: robots.url('/hook?key=secret-key'),
      showsSubject: true,
      ...over,
    };
    const answer = await officer.post<RobotView>('notices/robots', body);
    expect(answer.status).toBe(201);
    return answer.body;
  };
  const tell = (over: Partial<NewNotice> = {}): Promise<boolean> =>
    app.get(Transactions).run((em) =>
      app.get(Notices).tell(em, {
        userId,
        kind: 'comment.mentioned',
        subjectType: 'lead',
        subjectId: leadId,
        params: { by: '李四' },
        ...over,
      }),
    );
  const wants = (over: Partial<typeof EVERYTHING_AT_ONCE>) =>
    officer.send('PUT', 'notices/preferences', { body: { ...EVERYTHING_AT_ONCE, ...over } });
  const sweepAt = async (time: string, day?: string) => {
    clock.set(at(time, day));
    await runScheduled(app, SWEEP_NOTICES);
  };
  const texts = () => robots.received.map(({ body }) => (body['text'] as { content: string }).content);
  const messages = (): Promise<{ id: string; state: string; attempts: number; problem: string | null }[]> =>
    app.dataSource.query(`SELECT id, state, attempts, problem FROM notice_messages ORDER BY created_at, id`);

  it('goes to each robot in its own format, signed where it is', async () => {
    await hasRobot();
    await hasRobot({ kind: 'dingtalk', url: robots.url('/ding?access_token=t'), secret: 'SECx' });
    await hasRobot({ kind: 'feishu', url: robots.url('/feishu/hook'), secret: 'fs' });
    await tell();
    await runJobs(app);
    const byPath = new Map(robots.received.map((each) => [each.path.split('?')[0], each]));
    expect(byPath.get('/hook')?.body).toEqual({
      msgtype: 'text',
      text: {
        content: `Berth 泊位 · 新通知\n李四 在“石化项目”的讨论中提到了您\nhttps://berth.example/leads/${leadId}`,
      },
    });
    expect(byPath.get('/ding')?.path).toMatch(/timestamp=\d{13}&sign=/);
    expect(byPath.get('/ding')?.body).toMatchObject({ msgtype: 'markdown' });
    expect(byPath.get('/feishu/hook')?.body).toMatchObject({
      msg_type: 'post',
      timestamp: expect.stringMatching(/^\d{10}$/),
    });
    expect(byPath.get('/hook')?.headers['content-type']).toBe('application/json; charset=utf-8');
  });

  it('goes by e-mail', async () => {
    await hasMail();
    await tell();
    await runJobs(app);
    const [letter] = mail.letters;
    expect(mail.letters).toHaveLength(1);
    expect(letter).toMatchObject({ from: '<berth@zone.example>', to: ['<officer@zone.example>'] });
    expect(letter?.data).toMatch(/^Auto-Submitted: auto-generated$/m);
    const [message] = await messages();
    expect(letter?.data).toContain(`Message-ID: <${message?.id}@berth>`);
    const decoded = decodedBody(letter?.data ?? '');
    expect(decoded).toContain('李四 在“石化项目”的讨论中提到了您');
    expect(decoded).toContain(`https://berth.example/leads/${leadId}`);
  });

  it('says in a group only that there is something, unless its owner wants it named', async () => {
    await hasRobot({ showsSubject: false });
    await tell();
    await runJobs(app);
    expect(texts()).toHaveLength(1);
    expect(texts()[0]).not.toContain('石化');
    expect(texts()[0]).not.toContain('李四');
  });

  it('goes once, however often the jobs are delivered, and by however many workers at a time', async () => {
    await hasRobot();
    await hasMail();
    await tell();
    await runJobs(app, { twice: true });
    const sent = await messages();
    await Promise.all(sent.flatMap(({ id }) => [1, 2, 3].map(() => app.get(SendMessage).run(id))));
    expect([robots.received.length, mail.letters.length]).toEqual([1, 1]);

    await app.dataSource.query(`UPDATE notice_messages SET state = 'waiting', taken_until = NULL, attempts = 0`);
    await Promise.all(sent.flatMap(({ id }) => [1, 2, 3, 4].map(() => app.get(SendMessage).run(id))));
    expect([robots.received.length, mail.letters.length]).toEqual([2, 2]);
  });

  it('is taken up again when the worker was killed before it wrote anything', async () => {
    await hasRobot();
    await tell();
    await stopBeforeSending();
    // Killed after taking the message, before the connection stood.
    await app.dataSource.query(`UPDATE notice_messages SET attempts = 1, taken_until = $1`, [at('10:02')]);
    await sweepAt('10:01');
    await Promise.all((await messages()).map(({ id }) => app.get(SendMessage).run(id)));
    expect(robots.received).toHaveLength(0);
    await sweepAt('10:03');
    expect(robots.received).toHaveLength(1);
    expect(await messages()).toMatchObject([{ state: 'sent', attempts: 2 }]);
  });

  it('is not sent a second time when the worker was killed after it had begun to write', async () => {
    await hasRobot();
    await tell();
    await stopBeforeSending();
    await app.dataSource.query(`UPDATE notice_messages SET attempts = 1, state = 'handed', handed_at = $1`, [
      at('10:00'),
    ]);
    await sweepAt('10:01');
    expect(await messages()).toMatchObject([{ state: 'handed' }]);
    await sweepAt('10:05');
    await sweepAt('18:00');
    expect(robots.received).toHaveLength(0);
    expect(await messages()).toMatchObject([{ state: 'uncertain' }]);
  });

  it('has its hand-over noted before the first byte', async () => {
    await hasRobot();
    await tell();
    const states: string[] = [];
    robots.answers.push(null);
    const sending = runJobs(app);
    for (let tries = 0; tries < 100 && robots.received.length === 0; tries += 1) await pause(20);
    states.push(...(await messages()).map((message) => message.state));
    expect(states).toEqual(['handed']);
    await sending;
    expect(await messages()).toMatchObject([{ state: 'waiting', attempts: 1 }]);
  }, 20_000);

  it('is tried again when the other side stumbles, and once more only', async () => {
    await hasRobot();
    robots.answers.push(
      { status: 502, body: 'bad gateway' },
      { status: 200, body: '{"errcode":45009,"errmsg":"slow"}' },
    );
    await tell();
    await runJobs(app);
    expect(await messages()).toMatchObject([{ state: 'waiting', attempts: 1, problem: 'HTTP 502 bad gateway' }]);
    await sweepAt('10:00');
    expect(robots.received).toHaveLength(1);
    await sweepAt('10:01');
    expect(robots.received).toHaveLength(2);
    await sweepAt('10:06');
    expect(await messages()).toMatchObject([{ state: 'sent', attempts: 3, problem: null }]);
    await sweepAt('23:00');
    expect(robots.received).toHaveLength(3);
  });

  it('is given up after the last try, with a note in the inbox, once a day', async () => {
    await hasRobot();
    robots.usual = 'out of order';
    for (const hour of ['10:00', '10:01']) {
      clock.set(at(hour));
      await tell();
      await runJobs(app);
    }
    for (const time of ['10:05', '10:10', '10:40', '13:00', '20:00', '21:00']) await sweepAt(time);
    expect((await messages()).map((message) => message.state)).toEqual(['given_up', 'given_up']);
    expect(robots.received).toHaveLength(12);
    const notes = await officer.get<{ items: { textZh: string; kind: string }[] }>('notices');
    const failed = notes.body.items.filter((item) => item.kind === 'notice.channel_failed');
    expect(failed).toHaveLength(1);
    expect(failed[0]?.textZh).toContain('“我的群”');
    const preferences = (await officer.get<PreferencesView>('notices/preferences')).body;
    expect(preferences.health.find((each) => each.target !== 'email')?.problem).toContain('out of order');
    robots.usual = JSON.stringify({ errcode: 0 });
  });

  it('is given up at once when the refusal will last', async () => {
    await hasRobot();
    await hasMail();
    robots.answers.push({ status: 200, body: '{"errcode":93000,"errmsg":"invalid webhook url"}' });
    mail.refusals.push('550 no such person');
    await tell();
    await runJobs(app);
    expect((await messages()).map((message) => message.state)).toEqual(['given_up', 'given_up']);
    mail.refusals.push('451 try later');
    await tell();
    await runJobs(app);
    expect((await messages()).map((message) => message.state).sort()).toEqual([
      'given_up',
      'given_up',
      'sent',
      'waiting',
    ]);
  });

  it('is not redirected anywhere', async () => {
    await hasRobot();
    robots.answers.push({ status: 307, body: '', headers: { location: robots.url('/inner') } });
    await tell();
    await runJobs(app);
    expect(robots.received.map((each) => each.path)).toEqual(['/hook?key=secret-key']);
    expect(await messages()).toMatchObject([{ state: 'given_up' }]);
  });

  it('waits over the night and arrives as one digest in the morning', async () => {
    await hasRobot();
    await wants({});
    for (const time of ['22:00', '23:59']) {
      clock.set(at(time));
      await tell();
      await runJobs(app);
    }
    clock.set(at('03:00', '2026-03-11'));
    await tell({ urgency: 'urgent' });
    await runJobs(app);
    await sweepAt('07:29', '2026-03-11');
    expect(robots.received).toHaveLength(0);
    await sweepAt('07:30', '2026-03-11');
    expect(texts()).toHaveLength(1);
    expect(texts()[0]).toMatch(/^Berth 泊位 · 3 条新通知\n/);
    await sweepAt('07:31', '2026-03-11');
    expect(robots.received).toHaveLength(1);
  });

  it('waits as well when the quiet hours were set only afterwards', async () => {
    await hasRobot();
    await wants({ quietFrom: null as never, quietUntil: null as never });
    clock.set(at('23:00'));
    await tell();
    const [notice]: { id: string }[] = await app.dataSource.query(`SELECT id FROM notices`);
    await app.get(RouteNotice).run(notice?.id ?? '');
    await wants({});
    await runJobs(app);
    expect(robots.received).toHaveLength(0);
    await sweepAt('07:30', '2026-03-11');
    expect(robots.received).toHaveLength(1);
  });

  it('becomes a digest when it would be a storm', async () => {
    await hasRobot();
    for (let minute = 0; minute < 30; minute += 1) {
      clock.set(at(`10:${String(minute).padStart(2, '0')}`));
      await tell();
      await runJobs(app);
    }
    expect(texts()).toHaveLength(5);
    for (const time of ['10:30', '10:59']) await sweepAt(time);
    expect(texts()).toHaveLength(5);
    await sweepAt('11:00');
    expect(texts()).toHaveLength(6);
    expect(texts()[5]).toMatch(/^Berth 泊位 · 25 条新通知\n/);
    await tell({ urgency: 'urgent' });
    await runJobs(app);
    expect(texts()).toHaveLength(7);
  });

  it('follows the wishes: daily, at once, not at all; the last word of two counts', async () => {
    const robot = await hasRobot();
    await hasMail();
    const saved = await wants({
      choices: [
        { topic: 'mention', target: robot.id, mode: 'at_once' },
        { topic: 'mention', target: robot.id, mode: 'off' },
        { topic: 'mention', target: 'email', mode: 'daily' },
      ],
    });
    expect(saved.status).toBe(200);
    await tell();
    await runJobs(app);
    await sweepAt('08:29', '2026-03-11');
    expect([robots.received.length, mail.letters.length]).toEqual([0, 0]);
    await sweepAt('08:30', '2026-03-11');
    expect([robots.received.length, mail.letters.length]).toEqual([0, 1]);
  });

  it('is not sent once it has been read, withdrawn, or is about what one may no longer see', async () => {
    await hasRobot();
    clock.set(at('23:00'));
    await tell();
    await officer.post('notices/read', {});
    await tell({ dedupeKey: 'gone' });
    await app.get(Transactions).run((em) => app.get(Notices).withdraw(em, 'gone'));
    await tell({ subjectId: randomUUID() });
    await runJobs(app);
    await sweepAt('07:30', '2026-03-11');
    expect(robots.received).toHaveLength(0);
    expect((await messages()).map((message) => message.state)).toEqual(['dropped']);
  });

  it('is not sent to a robot that was taken away or a person who left', async () => {
    const robot = await hasRobot();
    clock.set(at('23:00'));
    await tell();
    await runJobs(app);
    await officer.send('DELETE', `notices/robots/${robot.id}`);
    await sweepAt('07:30', '2026-03-11');
    expect(robots.received).toHaveLength(0);
  });

  describe('a robot', () => {
    it.each([
      'https://127.0.0.1/cgi-bin/webhook/send?key=a',
      'https://2130706433/cgi-bin/webhook/send?key=a',
      'https://[::ffff:127.0.0.1]/cgi-bin/webhook/send?key=a',
      'https://localhost/cgi-bin/webhook/send?key=a',
      'https://169.254.169.254/latest/meta-data',
      'https://qyapi.weixin.qq.com.evil.example/cgi-bin/webhook/send?key=a',
      'https://example.com/hook',
      'http://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=a',
      'file:///etc/passwd',
      'not an address',
    ])('does not live at %s', async (url) => {
      const answer = await officer.post<ProblemBody>('notices/robots', { kind: 'wecom', name: '群', url });
      expect(answer.status).toBe(400);
      expect(answer.body.code).toBe('notice.robot_address');
      expect(answer.body.errors).toMatchObject([{ field: 'url', code: 'notice.robot_address' }]);
    });

    it('keeps its key to itself', async () => {
      const robot = await hasRobot({ secret: 'SECRETSECRET' });
      const shown = JSON.stringify([robot, (await officer.get('notices/preferences')).body]);
      expect(shown).not.toContain('secret-key');
      expect(shown).not.toContain('SECRETSECRET');
      const audit: { detail: unknown }[] = await app.dataSource.query(
        `SELECT detail FROM audit_events WHERE subject_type = 'robot'`,
      );
      expect(JSON.stringify(audit)).not.toMatch(/secret-key|SECRETSECRET/);
    });

    it('belongs to one person', async () => {
      const robot = await hasRobot();
      const other = new Person(app, 'officer2');
      const path = `notices/robots/${robot.id}`;
      const answers = await Promise.all([
        other.patch(path, robot.version, { name: '我的了' }),
        other.send('DELETE', path),
        other.post(`${path}/test`, {}),
        other.post(`${path}/restoration`, {}),
        other.send('PUT', 'notices/preferences', {
          body: { ...EVERYTHING_AT_ONCE, choices: [{ topic: 'mention', target: robot.id, mode: 'off' }] },
        }),
      ]);
      expect(answers.map((answer) => answer.status)).toEqual([404, 404, 404, 404, 400]);
    });

    it('can be tried, and tells what it was told', async () => {
      const robot = await hasRobot();
      robots.answers.push({ status: 200, body: '{"errcode":93000,"errmsg":"invalid webhook url"}' });
      const path = `notices/robots/${robot.id}/test`;
      const bad = await officer.post<TestResult>(path, {});
      expect(bad.body).toEqual({ ok: false, problem: '93000 invalid webhook url' });
      expect((await officer.post<TestResult>(path, {})).body).toEqual({ ok: true, problem: null });
    });

    it('is changed, taken away and brought back', async () => {
      const robot = await hasRobot();
      const renamed = await officer.patch<RobotView>(`notices/robots/${robot.id}`, robot.version, { name: '新群' });
      expect(renamed.body).toMatchObject({ name: '新群', version: 2 });
      const stale = await officer.patch(`notices/robots/${robot.id}`, 1, { name: '旧群' });
      expect(stale.status).toBe(412);
      await officer.send('DELETE', `notices/robots/${robot.id}`);
      expect((await officer.get<PreferencesView>('notices/preferences')).body.robots).toEqual([]);
      await officer.post(`notices/robots/${robot.id}/restoration`, {});
      expect((await officer.get<PreferencesView>('notices/preferences')).body.robots).toHaveLength(1);
    });

    it('is one of ten at most', async () => {
      await Promise.all(
        Array.from({ length: 12 }, () =>
          officer.post('notices/robots', { kind: 'wecom', name: '群', url: robots.url('/hook?key=k') }),
        ),
      );
      expect((await officer.get<PreferencesView>('notices/preferences')).body.robots).toHaveLength(10);
    });
  });

  it('is wished for in words that make sense', async () => {
    const wrong: Record<string, unknown>[] = [
      { quietFrom: '22:00', quietUntil: null },
      { quietFrom: '22:00', quietUntil: '22:00' },
      { quietFrom: '24:00' },
      { quietUntil: 7 },
      { digestAt: '8:30' },
      { digestAt: null },
      { language: 'fr' },
      { stormLimit: 0 },
      { choices: 'all' },
      { choices: [null] },
      { choices: [{ topic: 'nonsense', target: 'email', mode: 'off' }] },
      { choices: [{ topic: 'constructor', target: 'email', mode: 'off' }] },
      { choices: [{ topic: 'mention', target: 'sms', mode: 'off' }] },
      { choices: [{ topic: 'mention', target: 'email', mode: 'sometimes' }] },
    ];
    for (const over of wrong) {
      const answer = await officer.send('PUT', 'notices/preferences', { body: { ...EVERYTHING_AT_ONCE, ...over } });
      expect([over, answer.status]).toEqual([over, 400]);
    }
    expect((await wants({ quietFrom: null as never, quietUntil: null as never })).status).toBe(200);
  });

  /** Everything up to, but without, the job that sends. */
  async function stopBeforeSending(): Promise<void> {
    for (let round = 0; round < 2; round += 1) {
      await app.dataSource.query(`UPDATE outbox_messages SET dispatched_at = now() WHERE job = $1`, [SEND_MESSAGE]);
      const held = app.get(SendMessage);
      const run = held.run.bind(held);
      held.run = () => Promise.resolve();
      await runJobs(app);
      held.run = run;
    }
  }
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function decodedBody(letter: string): string {
  const [head = '', ...rest] = letter.split('\n\n');
  const body = rest.join('\n\n');
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  const bytes = body
    .replace(/=\n/g, '')
    .replace(/(?:=[0-9A-F]{2})+/g, (run) => Buffer.from(run.replace(/=/g, ''), 'hex').toString('utf8'));
  return bytes;
}
