import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import type { AuditPage } from '#access/audit/dto/audit.dto.js';
import type { NoticePage } from '#access/notices/dto/notice.dto.js';
import { PURGE_WEBHOOKS, SWEEP_WEBHOOKS } from '#access/webhooks/deliver-webhooks.processor.js';
import { SEND_DELIVERY } from '#access/webhooks/delivery-queue.js';
import { RETRY_AFTER } from '#access/webhooks/domain/retry-schedule.js';
import type {
  DeliveriesPage,
  DeliveryView,
  NewWebhook,
  OverseenWebhooksPage,
  Replayed,
  WebhookKindView,
  WebhookView,
} from '#access/webhooks/dto/webhook.dto.js';
import { SendDelivery } from '#access/webhooks/send-delivery.service.js';
import { SettleDelivery } from '#access/webhooks/settle-delivery.service.js';
import { webhookKinds } from '#access/webhooks/webhook-kinds.js';
import { Webhooks } from '#access/webhooks/webhooks.js';
import { FixedClock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { type ResolvedAddress, Resolver } from '#platform/http/outbound/outbound.js';
import { JobRegistry } from '#platform/jobs/job-registry.js';
import type { LeadView } from '#promotion/leads/dto/lead-view.dto.js';
import { aProject } from '../landing/landing-world.js';
import { Person, type ProblemBody } from '../promotion/leads-client.js';
import { HttpReceiver, type Received } from '../support/receivers.js';
import { runJobs, runScheduled } from '../support/run-jobs.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const NOW = new Date('2026-11-24T02:00:00Z');
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

/** As a subscriber's program would, with the public library, at the time the message was sent. */
function verified(secret: string, { headers, raw }: Received): Record<string, unknown> {
  const real = Date.now;
  Date.now = () => Number(headers['webhook-timestamp']) * 1000;
  try {
    return new Webhook(secret).verify(raw, headers as Record<string, string>) as Record<string, unknown>;
  } finally {
    Date.now = real;
  }
}

describe('webhooks', () => {
  let app: TestApp;
  let officer: Person;
  let leader: Person;
  let receiver: HttpReceiver;
  const clock = new FixedClock(NOW);

  beforeAll(async () => {
    receiver = await HttpReceiver.open();
    app = await startTestApp({ clock, config: { outboundAllow: [receiver.host] } });
    officer = new Person(app, 'officer');
    leader = new Person(app, 'leader');
  });
  afterAll(async () => {
    await app.close();
    receiver.close();
  });
  /** Each test from nothing: no endpoints, nothing under way. */
  beforeEach(async () => {
    clock.set(NOW);
    for (const table of ['attempts', 'deliveries', 'events', 'endpoints']) {
      await app.dataSource.query(`DELETE FROM webhook_${table}`);
    }
    await app.dataSource.query(`DELETE FROM outbox_messages`);
    await app.dataSource.query(`DELETE FROM notices`);
    receiver.received.splice(0);
    receiver.answers.splice(0);
    receiver.usual = '{"ok":true}';
  });

  const listens = async (over: Record<string, unknown> = {}, by = officer): Promise<NewWebhook> => {
    const body = { url: receiver.url('/hook'), description: '门户网站', kinds: [...webhookKinds().keys()], ...over };
    const answer = await by.post<NewWebhook>('webhooks', body);
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return answer.body;
  };
  const log = async (id: string, query = '', by = officer): Promise<DeliveriesPage> =>
    (await by.get<DeliveriesPage>(`webhooks/${id}/deliveries${query}`)).body;
  const one = async (id: string, deliveryId: string, by = officer): Promise<DeliveryView> =>
    (await by.get<DeliveryView>(`webhooks/${id}/deliveries/${deliveryId}`)).body;
  const view = async (id: string, by = officer): Promise<WebhookView> => {
    const found = (await by.get<WebhookView[]>('webhooks')).body.find((each) => each.id === id);
    if (found === undefined) throw new Error('No such webhook');
    return found;
  };
  const kindsHeard = (): unknown[] => receiver.received.map(({ body }) => body['type']);
  const idsHeard = (): unknown[] => receiver.received.map(({ headers }) => headers['webhook-id']);
  const later = async (ms: number): Promise<void> => {
    clock.set(new Date(clock.now().getTime() + ms));
    await runJobs(app);
    await runScheduled(app, SWEEP_WEBHOOKS);
  };
  const answers = (...statuses: number[]) => receiver.answers.push(...statuses.map((status) => ({ status, body: '' })));
  const edits = (lead: LeadView, title: string) => officer.patch(`leads/${lead.id}`, lead.version, { title });

  describe('what is sent', () => {
    it('is one thin message, signed by the specification', async () => {
      const { id, secret } = await listens();
      const lead = await officer.logs({ title: '石化项目', investor: { name: '机密化工有限公司' } });
      await runJobs(app);
      expect(receiver.received).toHaveLength(1);
      const [heard] = receiver.received as [Received];
      expect(verified(secret ?? '', heard)).toEqual({
        type: 'lead.logged',
        timestamp: NOW.toISOString(),
        data: { id: lead.id, code: lead.code, state: 'captured', source: 'own_visit' },
      });
      expect(heard.raw).not.toMatch(/石化|机密|陈晓岚/);
      expect(heard.headers).toMatchObject({
        'webhook-id': expect.stringMatching(/^msg_[0-9a-f]{32}$/),
        'webhook-timestamp': String(NOW.getTime() / 1000),
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'Berth-Webhooks',
      });
      const { items } = await log(id);
      expect(items).toMatchObject([
        {
          messageId: heard.headers['webhook-id'],
          kindZh: '登记线索',
          kindEn: 'Lead logged',
          state: 'delivered',
          attempts: 1,
          lastStatus: 200,
          subject: { type: 'lead', code: lead.code, path: `/leads/${lead.id}` },
        },
      ]);
      const detail = await one(id, items[0]!.id);
      expect(detail.payload).toBe(heard.raw);
      expect(detail.log).toMatchObject([{ status: 200, problem: null, answer: '{"ok":true}' }]);
      expect((await view(id)).lately).toEqual({ delivered: 1, failed: 0, waiting: 0 });
    });

    it('is told of everything that happens to a lead', async () => {
      await listens();
      const lead = await officer.logs();
      const screened = await officer.post(`leads/${lead.id}/screening`, { opinion: '符合导向' });
      await edits(screened.body, '改过的题目');
      await officer.post(`leads/${lead.id}/interactions`, {
        kind: 'call',
        on: '2026-11-23',
        summary: '王总 13800000000 来电',
      });
      await new Person(app, 'officer').post(`leads/${lead.id}/dormancy`, { reason: '没有回音' });
      await officer.post(`leads/${lead.id}/awakening`, {});
      await officer.post(`leads/${lead.id}/screening`, { opinion: '再看' });
      await officer.post(`leads/${lead.id}/rejection`, { reason: '不符合导向' });
      await officer.post(`leads/${lead.id}/rejection/withdrawal`, { reason: '点错了' });
      await runJobs(app);
      expect(kindsHeard()).toEqual([
        'lead.logged',
        'lead.screened',
        'lead.edited',
        'lead.interaction_recorded',
        'lead.dormant',
        'lead.woken',
        'lead.screened',
        'lead.rejected',
        'lead.rejection_undone',
      ]);
      const data = receiver.received.map(({ body }) => body['data']);
      expect(data[2]).toMatchObject({ fields: ['title'] });
      expect(data[3]).toMatchObject({ kind: 'call', on: '2026-11-23' });
      expect(data[7]).toMatchObject({ from: 'screening', to: 'rejected' });
      expect(data[8]).toMatchObject({ from: 'rejected', to: 'screening' });
      expect(receiver.received.map(({ raw }) => raw).join()).not.toMatch(/王总|13800000000|符合|点错|回音|改过/);
    });

    it('and of a merge and its undoing, without naming the other lead', async () => {
      await listens();
      const kept = await officer.logs();
      const twin = await officer.logs({ investor: { id: kept.investorId }, title: '另一条' });
      const merged = await officer.post<{ id: string; version: number }>(
        `leads/${twin.id}/merge`,
        { intoId: kept.id, intoVersion: kept.version },
        { version: twin.version },
      );
      expect(merged.status).toBeLessThan(300);
      await officer.post(`merges/${merged.body.id}/undo`, {});
      await runJobs(app);
      const ofTwin = receiver.received.filter(({ raw }) => raw.includes(twin.id));
      expect(ofTwin.map(({ body }) => body['type'])).toEqual(['lead.logged', 'lead.merged', 'lead.unmerged']);
      expect(ofTwin.map(({ raw }) => raw).join()).not.toContain(kept.id);
    });

    it('is told of what happens to a project', async () => {
      await listens({}, leader);
      const project = (await officer.post<{ id: string; code: string }>('projects', aProject())).body;
      const milestone = await officer.post<{ id: string }>(`projects/${project.id}/milestones`, {
        kind: 'legal_review',
        effectiveOn: '2026-11-20',
      });
      await new Person(app, 'verifier').post(`milestones/${milestone.body.id}/verdict`, { verdict: 'verified' });
      await leader.post(`projects/${project.id}/zone`, { zoneCode: 'C-MAT', fromMonth: '2026-11', reason: '调整' });
      await leader.post(`projects/${project.id}/status`, {
        status: 'paused',
        reason: '资金安排',
        reviewOn: '2027-01-15',
      });
      await runJobs(app);
      const heard = kindsHeard();
      expect(heard).toEqual(
        expect.arrayContaining([
          'project.opened',
          'project.milestone_reported',
          'project.milestone_verified',
          'project.transferred',
          'project.status_changed',
        ]),
      );
      const bodies = receiver.received.map(({ body }) => body);
      expect(bodies.find((body) => body['type'] === 'project.milestone_verified')?.['data']).toEqual({
        id: project.id,
        code: project.code,
        milestoneId: milestone.body.id,
        kind: 'legal_review',
        effectiveOn: '2026-11-20',
      });
      expect(JSON.stringify(bodies)).not.toMatch(/测试|资金|调整/);
    });

    it('is only what was subscribed to, and only since', async () => {
      const before = await officer.logs();
      await listens({ kinds: ['lead.screened'] });
      await edits(before, '新题目');
      await officer.post(`leads/${before.id}/screening`, { opinion: '符合' });
      await runJobs(app);
      expect(kindsHeard()).toEqual(['lead.screened']);
    });

    it('was never told where nobody listens, nor of what is rolled back', async () => {
      await officer.logs();
      const count = async () =>
        (await app.dataSource.query<[{ n: number }]>(`SELECT count(*)::int AS n FROM webhook_events`))[0].n;
      expect(await count()).toBe(0);
      const { id } = await listens();
      const rolledBack = app.get(Transactions).run(async (em) => {
        await app.get(Webhooks).tell(em, 'lead.logged', id);
        throw new Error('rolled back');
      });
      await expect(rolledBack).rejects.toThrow('rolled back');
      expect(await count()).toBe(0);
      await expect(
        app.get(Transactions).run((em) => app.get(Webhooks).tell(em, 'nobody.wrote_this', id)),
      ).rejects.toThrow('No text');
    });
  });

  describe('to whom', () => {
    it('goes only what the owner of the endpoint may read', async () => {
      const mine = await listens({ url: receiver.url('/mine') });
      await listens({ url: receiver.url('/other') }, new Person(app, 'officer2'));
      await listens({ url: receiver.url('/manager') }, new Person(app, 'manager'));
      await listens({ url: receiver.url('/leader') }, leader);
      await officer.logs();
      await runJobs(app);
      expect(receiver.received.map((each) => each.path).sort()).toEqual(['/leader', '/mine']);
      const [counted] = await app.dataSource.query<[{ n: number }]>(
        `SELECT count(*)::int AS n FROM webhook_deliveries`,
      );
      expect(counted.n).toBe(2);
      expect((await log(mine.id)).total).toBe(1);
    });

    it('goes nothing any more, not even a repetition, once the right to read is lost', async () => {
      const { id } = await listens();
      answers(500);
      const lead = await officer.logs();
      await runJobs(app);
      const [delivery] = (await log(id)).items;
      await app.dataSource.query(
        `UPDATE leads SET owner_id = (SELECT id FROM users WHERE username = 'officer2'),
                team_id = (SELECT team_id FROM users WHERE username = 'officer2') WHERE id = $1`,
        [lead.id],
      );
      await later(5 * SECOND);
      expect(receiver.received).toHaveLength(1);
      expect((await log(id)).items).toMatchObject([{ state: 'withheld', subject: null }]);
      // And the log no longer tells what it was about.
      const detail = await one(id, delivery!.id);
      expect(detail).toMatchObject({ payload: null, subject: null });
      expect(JSON.stringify(detail)).not.toMatch(new RegExp(`${lead.id}|${lead.code}`));
    });

    it('goes nothing to somebody whose account is disabled or whose role is gone', async () => {
      await listens();
      const lead = await officer.logs();
      await app.dataSource.query(`UPDATE users SET status = 'disabled' WHERE username = 'officer'`);
      await runJobs(app);
      await app.dataSource.query(`UPDATE users SET status = 'active' WHERE username = 'officer'`);
      expect(receiver.received).toHaveLength(0);
      await edits(lead, '新题目');
      await app.dataSource.query(
        `UPDATE user_roles SET role = 'department' WHERE user_id = (SELECT id FROM users WHERE username = 'officer')`,
      );
      await runJobs(app);
      await app.dataSource.query(
        `UPDATE user_roles SET role = 'promotion_officer' WHERE user_id = (SELECT id FROM users WHERE username = 'officer')`,
      );
      expect(receiver.received).toHaveLength(0);
    });

    it('makes one delivery, however often the jobs run and by however many workers at a time', async () => {
      const { id } = await listens();
      await officer.logs();
      await runJobs(app, { twice: true });
      const [delivery] = (await log(id)).items;
      await app.dataSource.query(`UPDATE webhook_deliveries SET state = 'waiting', attempts = 0`);
      await Promise.all([1, 2, 3, 4].map(() => app.get(SendDelivery).run(delivery!.id)));
      expect((await log(id)).total).toBe(1);
      expect(idsHeard()).toEqual([delivery!.messageId, delivery!.messageId]);
    });
  });

  describe('when it does not arrive', () => {
    it('is tried again by the schedule of the specification, under the same id, and given up after ten', async () => {
      const { id, secret } = await listens();
      answers(...Array.from({ length: 10 }, () => 500));
      await officer.logs();
      await runJobs(app);
      let heard = 1;
      for (const wait of RETRY_AFTER) {
        expect(receiver.received).toHaveLength(heard);
        const [row] = (await log(id)).items;
        expect(row).toMatchObject({
          state: 'waiting',
          attempts: heard,
          lastStatus: 500,
          nextAt: new Date(clock.now().getTime() + wait).toISOString(),
        });
        await later(wait - 1);
        expect(receiver.received).toHaveLength(heard);
        await later(1);
        heard += 1;
      }
      expect(receiver.received).toHaveLength(10);
      expect((await log(id)).items).toMatchObject([{ state: 'failed', attempts: 10, nextAt: null }]);
      await later(30 * DAY);
      expect(receiver.received).toHaveLength(10);
      expect(new Set(idsHeard()).size).toBe(1);
      expect(new Set(receiver.received.map(({ raw }) => raw)).size).toBe(1);
      // The timestamp is the attempt's own, so that a late attempt is not taken for a replayed one.
      const times = receiver.received.map(({ headers }) => headers['webhook-timestamp']);
      expect(new Set(times).size).toBe(10);
      for (const each of receiver.received) verified(secret ?? '', each);
    });

    it('is delivered again with the same id when the worker was killed between sending and noting', async () => {
      const { id } = await listens();
      await officer.logs();
      const settle = app.get(SettleDelivery);
      const run = settle.run.bind(settle);
      settle.run = () => Promise.reject(new Error('killed'));
      await expect(runJobs(app)).rejects.toThrow('killed');
      settle.run = run;
      expect(receiver.received).toHaveLength(1);
      // The queue delivers the job again at once: the first worker might still be at it.
      await runJobs(app);
      await later(MINUTE);
      expect(receiver.received).toHaveLength(1);
      await later(MINUTE);
      expect(receiver.received).toHaveLength(2);
      expect(new Set(idsHeard()).size).toBe(1);
      expect((await log(id)).items).toMatchObject([{ state: 'delivered', attempts: 2 }]);
    });

    it('is taken up by the sweep when its job was lost', async () => {
      await listens();
      await officer.logs();
      const jobs = app.get(JobRegistry);
      await app.dataSource.query(`DELETE FROM outbox_messages WHERE job <> 'webhooks.fan-out'`);
      const [event] = await app.dataSource.query<{ id: string }[]>(`SELECT id FROM webhook_events`);
      await jobs.handlerOf('webhooks.fan-out')(
        { eventId: event!.id },
        { attempt: 1, signal: new AbortController().signal },
      );
      await app.dataSource.query(`DELETE FROM outbox_messages`);
      await later(MINUTE);
      expect(receiver.received).toHaveLength(0);
      await later(15 * MINUTE);
      expect(receiver.received).toHaveLength(1);
    });

    it('stops for good when the server says 410, and its owner hears of it', async () => {
      const { id } = await listens();
      answers(500, 410);
      await officer.logs();
      await officer.logs();
      await runJobs(app);
      expect(await view(id)).toMatchObject({ on: false, offReason: 'gone', offSince: NOW.toISOString() });
      // What still waited is over too, and nothing new is kept for it.
      expect((await log(id)).items.map((each) => each.state)).toEqual(['failed', 'failed']);
      await officer.logs();
      await later(DAY);
      expect(receiver.received).toHaveLength(2);
      expect((await log(id)).total).toBe(2);
      const { items } = (await officer.get<NoticePage>('notices')).body;
      expect(items[0]).toMatchObject({
        kind: 'webhook.switched_off',
        textZh: '您的 Webhook“门户网站”已停用：对方答复 410，表示不再接收',
      });
    });

    it('is switched off after five days without one success; what it misses is kept and can be replayed', async () => {
      const { id } = await listens();
      for (let day = 0; day < 5; day += 1) {
        answers(500);
        await officer.logs();
        await runJobs(app);
        expect(await view(id)).toMatchObject({ on: true, failingSince: NOW.toISOString() });
        await app.dataSource.query(`UPDATE webhook_deliveries SET state = 'failed'`);
        clock.set(new Date(clock.now().getTime() + DAY));
      }
      answers(500);
      await officer.logs();
      await runJobs(app);
      expect(await view(id)).toMatchObject({ on: false, offReason: 'failing' });
      expect(JSON.stringify((await officer.get<NoticePage>('notices')).body)).toContain('连续 5 天没有一次送达');
      await officer.logs();
      await runJobs(app);
      expect(receiver.received).toHaveLength(6);
      const { version } = await view(id);
      expect((await officer.patch<WebhookView>(`webhooks/${id}`, version, { on: true })).body).toMatchObject({
        on: true,
        failingSince: null,
      });
      const replayed = await officer.post<Replayed>(`webhooks/${id}/replays`, { since: NOW.toISOString() });
      expect(replayed.body).toEqual({ count: 7 });
      await runJobs(app);
      expect(receiver.received).toHaveLength(13);
      expect((await view(id)).lately).toEqual({ delivered: 7, failed: 0, waiting: 0 });
    });

    it('starts counting its failures anew after one success', async () => {
      const { id } = await listens();
      answers(500);
      await officer.logs();
      await runJobs(app);
      await later(5 * SECOND);
      expect(await view(id)).toMatchObject({ failingSince: null });
    });

    it('asks a server that does not answer once a minute, not once for each event', async () => {
      const { id } = await listens();
      answers(503);
      for (let left = 4; left > 0; left -= 1) await officer.logs();
      await runJobs(app);
      expect(receiver.received).toHaveLength(1);
      expect((await log(id)).items.filter((each) => each.attempts === 0)).toHaveLength(3);
      await later(5 * SECOND);
      // The one that was asked is asked again by its own schedule; that went well, so the rest has ended.
      expect(receiver.received).toHaveLength(2);
      await later(55 * SECOND);
      expect(receiver.received).toHaveLength(5);
    });

    it('keeps the first KB of what was answered, as text', async () => {
      const { id } = await listens();
      receiver.answers.push({ status: 500, body: `\u0000${'错'.repeat(2000)}` });
      await officer.logs();
      await runJobs(app);
      const detail = await one(id, (await log(id)).items[0]!.id);
      const answer = detail.log[0]?.answer ?? '';
      expect(answer.startsWith('\ufffd错错')).toBe(true);
      expect(Buffer.byteLength(answer)).toBeLessThanOrEqual(1030);
    });

    it('keeps the log for thirty days', async () => {
      const { id } = await listens();
      await officer.logs();
      await runJobs(app);
      clock.set(new Date(NOW.getTime() + 30 * DAY));
      await runScheduled(app, PURGE_WEBHOOKS);
      expect((await log(id)).total).toBe(1);
      clock.set(new Date(NOW.getTime() + 30 * DAY + 1));
      await runScheduled(app, PURGE_WEBHOOKS);
      expect((await log(id)).total).toBe(0);
      const [left] = await app.dataSource.query<[{ n: number }]>(
        `SELECT (SELECT count(*) FROM webhook_events)::int + (SELECT count(*) FROM webhook_attempts)::int AS n`,
      );
      expect(left.n).toBe(0);
    });
  });

  describe('sending again', () => {
    it('keeps the id and the body of the message', async () => {
      const { id } = await listens();
      await officer.logs();
      await runJobs(app);
      const [delivery] = (await log(id)).items;
      clock.set(new Date(NOW.getTime() + 3 * DAY));
      const replayed = await officer.post<DeliveryView>(`webhooks/${id}/deliveries/${delivery!.id}/replay`, {});
      expect(replayed.body).toMatchObject({ state: 'waiting', attempts: 0 });
      await runJobs(app);
      const [first, second] = receiver.received as [Received, Received];
      expect(second.headers['webhook-id']).toBe(first.headers['webhook-id']);
      expect(second.raw).toBe(first.raw);
      expect((await one(id, delivery!.id)).log).toHaveLength(2);
    });

    it('of all that failed since an instant, in their order', async () => {
      const { id } = await listens();
      const logged: string[] = [];
      for (let hour = 0; hour < 4; hour += 1) {
        clock.set(new Date(NOW.getTime() + hour * 60 * MINUTE));
        if (hour !== 2) answers(400);
        logged.push((await officer.logs()).id);
        await runJobs(app);
        await app.dataSource.query(`UPDATE webhook_deliveries SET state = 'failed' WHERE state = 'waiting'`);
      }
      receiver.received.splice(0);
      const since = new Date(NOW.getTime() + 60 * MINUTE).toISOString();
      expect((await officer.post<Replayed>(`webhooks/${id}/replays`, { since })).body).toEqual({ count: 2 });
      await runJobs(app);
      const about = receiver.received.map(({ body }) => (body['data'] as { id: string }).id);
      expect(about).toEqual([logged[1], logged[3]]);
      for (const wrong of ['yesterday', '2026-11-24', '2026-13-01T00:00:00Z', 7, null]) {
        expect((await officer.post(`webhooks/${id}/replays`, { since: wrong })).status).toBe(400);
      }
    });

    it('is refused while the endpoint is off', async () => {
      const { id, version } = await listens();
      await officer.logs();
      await runJobs(app);
      const [delivery] = (await log(id)).items;
      await officer.patch(`webhooks/${id}`, version, { on: false });
      const refused = await officer.post<ProblemBody>(`webhooks/${id}/deliveries/${delivery!.id}/replay`, {});
      expect([refused.status, refused.body.code]).toEqual([409, 'webhook.off']);
    });

    it('a test goes at once, and is not tried again', async () => {
      const { id, secret } = await listens({ kinds: ['lead.logged'] });
      const good = await officer.post<DeliveryView>(`webhooks/${id}/test`, {});
      expect(good.body).toMatchObject({ kind: 'webhook.test', kindZh: '测试', state: 'delivered', lastStatus: 200 });
      expect(verified(secret ?? '', receiver.received[0]!)).toMatchObject({ type: 'webhook.test', data: {} });
      answers(404);
      const bad = await officer.post<DeliveryView>(`webhooks/${id}/test`, {});
      expect(bad.body).toMatchObject({ state: 'failed', lastStatus: 404 });
      expect((await view(id)).failingSince).toBeNull();
      await later(DAY);
      expect(receiver.received).toHaveLength(2);
    });
  });

  describe('its secret', () => {
    it('is shown once', async () => {
      const key = randomUUID();
      const body = { url: receiver.url('/hook'), description: 'x', kinds: ['lead.logged'] };
      const first = await officer.post<NewWebhook>('webhooks', body, { key });
      const second = await officer.post<NewWebhook>('webhooks', body, { key });
      expect(first.body.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
      expect([second.body.id, second.body.secret]).toEqual([first.body.id, null]);
      expect(JSON.stringify((await officer.get('webhooks')).body)).not.toContain('whsec_');
      for (const table of ['audit_events', 'idempotency_keys']) {
        const rows: unknown[] = await app.dataSource.query(`SELECT 1 FROM ${table} t WHERE t::text LIKE '%whsec_%'`);
        expect([table, rows]).toEqual([table, []]);
      }
    });

    it('can be changed; the one before signs along for a day', async () => {
      const { id, secret: former } = await listens();
      const { secret } = (await officer.post<NewWebhook>(`webhooks/${id}/secret`, {})).body;
      expect(secret).not.toBe(former);
      expect((await view(id)).formerUntil).toBe(new Date(NOW.getTime() + DAY).toISOString());
      await officer.logs();
      await runJobs(app);
      const [heard] = receiver.received as [Received];
      expect(String(heard.headers['webhook-signature']).split(' ')).toHaveLength(2);
      verified(secret ?? '', heard);
      verified(former ?? '', heard);
      clock.set(new Date(NOW.getTime() + DAY));
      await officer.logs();
      await runJobs(app);
      const last = receiver.received[1]!;
      verified(secret ?? '', last);
      expect(() => verified(former ?? '', last)).toThrow('No matching signature');
      expect((await view(id)).formerUntil).toBeNull();
    });
  });

  describe('its address', () => {
    const names = (answers: Record<string, string[]>): (() => void) => {
      const resolver = app.get(Resolver);
      const real = resolver.resolve.bind(resolver);
      resolver.resolve = (host) => {
        const found = answers[host];
        if (found === undefined) return real(host);
        const next = found.length > 1 ? found.shift()! : found[0]!;
        return Promise.resolve<ResolvedAddress[]>([{ address: next, family: next.includes(':') ? 6 : 4 }]);
      };
      return () => {
        resolver.resolve = real;
      };
    };
    const adding = (url: string) =>
      officer.post<ProblemBody>('webhooks', { url, description: 'x', kinds: ['lead.logged'] });

    it.each([
      'http://8.8.8.8/hook',
      'https://127.0.0.1/hook',
      'https://[::1]/hook',
      'https://[::ffff:127.0.0.1]/hook',
      'https://169.254.169.254/latest/meta-data',
      'https://10.0.0.1/',
      'https://localhost/',
      'https://user:word@8.8.8.8/',
      'ftp://8.8.8.8/',
      'nonsense',
    ])('may not be %s', async (url) => {
      const answer = await adding(url);
      expect([answer.status, answer.body.code]).toEqual([400, 'outbound.refused']);
      expect(answer.body.errors).toMatchObject([{ field: 'url' }]);
    });

    it.each(['127.0.0.1', '::1', '169.254.169.254', '::ffff:127.0.0.1', '10.2.3.4', 'fd00::1'])(
      'may not be a name that leads to %s, now or later',
      async (inner) => {
        const undo = names({ 'inward.example': [inner], 'turncoat.example': ['8.8.8.8', inner] });
        try {
          expect((await adding('https://inward.example/hook')).body.code).toBe('outbound.refused');
          const { id } = await listens({ url: 'https://turncoat.example/hook' });
          await officer.logs();
          await runJobs(app);
          const [delivery] = (await log(id)).items;
          expect(delivery).toMatchObject({ state: 'waiting', lastStatus: null, lastProblem: 'outbound.refused' });
          expect(receiver.received).toHaveLength(0);
          const edited = await officer.patch<ProblemBody>(`webhooks/${id}`, (await view(id)).version, {
            url: 'https://inward.example/',
          });
          expect([edited.status, edited.body.code]).toEqual([400, 'outbound.refused']);
        } finally {
          undo();
        }
      },
    );

    it('is not left for where a redirect points', async () => {
      const inner = await HttpReceiver.open();
      try {
        const { id } = await listens();
        receiver.answers.push({ status: 307, body: '', headers: { location: inner.url('/inner') } });
        await officer.logs();
        await runJobs(app);
        expect(inner.received).toHaveLength(0);
        expect((await log(id)).items).toMatchObject([{ state: 'waiting', lastStatus: 307 }]);
      } finally {
        inner.close();
      }
    });
  });

  describe('looking after one’s own', () => {
    it.each([
      [{ kinds: [] }, 'kinds', 'webhook.kinds'],
      [{ kinds: ['lead.everything'] }, 'kinds', 'field.invalid'],
      [{ kinds: ['webhook.test'] }, 'kinds', 'field.invalid'],
      [{ description: ' ' }, 'description', 'field.required'],
      [{ url: 'x'.repeat(1001) }, 'url', 'field.too_long'],
      [{ secret: 'mine' }, 'secret', 'field.unknown'],
    ])('refuses %j', async (over, field, code) => {
      const body = { url: receiver.url('/hook'), description: 'x', kinds: ['lead.logged'], ...over };
      const answer = await officer.post<ProblemBody>('webhooks', body);
      expect(answer.status).toBe(400);
      expect(answer.body.errors.map((each) => [each.field, each.code])).toContainEqual([field, code]);
    });

    it('edits with the version seen, and says in the trail which fields', async () => {
      const { id, version } = await listens();
      const edited = await officer.patch<WebhookView>(`webhooks/${id}`, version, {
        kinds: ['lead.logged'],
        description: '新名',
      });
      expect(edited.body).toMatchObject({ kinds: ['lead.logged'], description: '新名', version: version + 1 });
      expect((await officer.patch(`webhooks/${id}`, version, { description: '旧' })).status).toBe(412);
      expect((await officer.patch(`webhooks/${id}`, version + 1, { kinds: null })).status).toBe(400);
      const trail = await new Person(app, 'auditor').get<AuditPage>(`audit-events?subjectId=${id}`);
      expect(trail.body.items.map((each) => [each.action, each.detail['fields']])).toEqual([
        ['webhook.edited', ['kinds', 'description']],
        ['webhook.added', undefined],
      ]);
      expect(JSON.stringify(trail.body)).not.toContain('/hook');
    });

    it('sends nothing when it is off or removed, and removal can be undone', async () => {
      const { id, version } = await listens();
      const off = await officer.patch<WebhookView>(`webhooks/${id}`, version, { on: false });
      expect(off.body).toMatchObject({ on: false, offReason: 'owner' });
      await officer.logs();
      await runJobs(app);
      expect(receiver.received).toHaveLength(0);
      await officer.patch(`webhooks/${id}`, off.body.version, { on: true });
      expect((await officer.send('DELETE', `webhooks/${id}`)).status).toBe(204);
      expect((await officer.get(`webhooks/${id}/deliveries`)).status).toBe(404);
      await officer.logs();
      await runJobs(app);
      expect(receiver.received).toHaveLength(0);
      expect((await officer.post<WebhookView>(`webhooks/${id}/restoration`, {})).body.on).toBe(true);
      await officer.logs();
      await runJobs(app);
      expect(receiver.received).toHaveLength(1);
    });

    it('stops at ten', async () => {
      for (let left = 10; left > 0; left -= 1) await listens();
      const asked = await officer.post<ProblemBody>('webhooks', {
        url: receiver.url('/hook'),
        description: 'x',
        kinds: ['lead.logged'],
      });
      expect([asked.status, asked.body.code]).toEqual([409, 'webhook.too_many']);
    });

    it('is nobody else’s to see', async () => {
      const { id, version } = await listens();
      await officer.logs();
      await runJobs(app);
      const [delivery] = (await log(id)).items;
      const other = new Person(app, 'officer2');
      expect((await other.get<WebhookView[]>('webhooks')).body).toEqual([]);
      const tried = [
        await other.get(`webhooks/${id}/deliveries`),
        await other.get(`webhooks/${id}/deliveries/${delivery!.id}`),
        await other.post(`webhooks/${id}/deliveries/${delivery!.id}/replay`, {}),
        await other.post(`webhooks/${id}/replays`, { since: NOW.toISOString() }),
        await other.post(`webhooks/${id}/test`, {}),
        await other.post(`webhooks/${id}/secret`, {}),
        await other.patch(`webhooks/${id}`, version, { description: 'x' }),
        await other.send('DELETE', `webhooks/${id}`),
        await other.post(`webhooks/${id}/restoration`, {}),
        await officer.get(`webhooks/${id}/deliveries/${randomUUID()}`),
        await officer.get(`webhooks/${randomUUID()}/deliveries`),
      ];
      expect(tried.map((each) => each.status)).toEqual(tried.map(() => 404));
      expect(receiver.received).toHaveLength(1);
    });

    it('pages through its log, and by state', async () => {
      const { id } = await listens();
      answers(400);
      for (let left = 3; left > 0; left -= 1) await officer.logs();
      await runJobs(app);
      const first = await log(id, '?limit=2');
      expect([first.items.length, first.total]).toEqual([2, 3]);
      expect((await log(id, `?limit=2&cursor=${first.nextCursor}`)).items).toHaveLength(1);
      expect((await log(id, '?state=delivered')).total).toBe(2);
      expect((await officer.get(`webhooks/${id}/deliveries?state=lost`)).status).toBe(400);
    });

    it('lists what can be subscribed to, in both languages', async () => {
      const { body } = await officer.get<WebhookKindView[]>('webhooks/kinds');
      expect(body.length).toBeGreaterThan(15);
      for (const { kind, nameZh, nameEn, subjectType } of body) {
        expect(kind.startsWith(`${subjectType}.`)).toBe(true);
        expect(nameZh).toMatch(/[\u4e00-\u9fff]/);
        expect(nameEn).not.toMatch(/[\u4e00-\u9fff]/);
      }
    });
  });

  describe('under the administrators’ eyes', () => {
    it('shows where data leaves to, not what; and can be stopped until they allow it again', async () => {
      const { id } = await listens({ url: receiver.url('/hook?token=secret') });
      await officer.logs();
      await runJobs(app);
      for (const name of ['sysadmin', 'secadmin']) {
        const listed = await new Person(app, name).get<OverseenWebhooksPage>('overseen-webhooks');
        expect(listed.body.items).toMatchObject([
          { id, ownerName: '陈晓岚', origin: `http://${receiver.host}`, description: '门户网站', on: true },
        ]);
        expect(JSON.stringify(listed.body)).not.toMatch(/secret|whsec/);
      }
      const admin = new Person(app, 'secadmin');
      expect((await admin.get(`webhooks/${id}/deliveries`)).status).toBe(403);
      expect((await admin.send('PUT', `overseen-webhooks/${id}/switch`, { body: { on: false } })).status).toBe(204);
      const off = await view(id);
      expect(off).toMatchObject({ on: false, offReason: 'administrator' });
      const refused = await officer.patch<ProblemBody>(`webhooks/${id}`, off.version, { on: true });
      expect([refused.status, refused.body.code]).toEqual([409, 'webhook.off_by_administrator']);
      expect(JSON.stringify((await officer.get<NoticePage>('notices')).body)).toContain('管理员停用');
      await admin.send('PUT', `overseen-webhooks/${id}/switch`, { body: { on: true } });
      expect((await view(id)).on).toBe(true);
      expect((await admin.send('PUT', `overseen-webhooks/${randomUUID()}/switch`, { body: { on: true } })).status).toBe(
        404,
      );
    });

    it('lets administrators have none of their own', async () => {
      for (const name of ['sysadmin', 'secadmin', 'auditor', 'department']) {
        expect([name, (await new Person(app, name).get('webhooks')).status]).toEqual([name, 403]);
      }
    });
  });

  it('has its handlers where the queue looks for them', () => {
    for (const job of [SEND_DELIVERY, SWEEP_WEBHOOKS, PURGE_WEBHOOKS])
      expect(app.get(JobRegistry).knows(job)).toBe(true);
  });
});
