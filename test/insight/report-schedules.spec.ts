import type { NoticePage } from '#access/notices/dto/notice.dto.js';
import type { ReportPage, ReportScheduleList, ReportScheduleView } from '#insight/reports/dto/report.dto.js';
import { must, type ProblemBody } from '../investment/ledger-world.js';
import { runJobs, runScheduled } from '../support/run-jobs.js';
import {
  MONTHLY,
  NOW,
  ask,
  closeReportWorld,
  leader,
  manager,
  officer,
  read,
  startReportWorld,
  verifier,
  world,
} from './report-world.js';

beforeAll(startReportWorld, 60_000);
afterAll(closeReportWorld);
afterEach(() => world.clock.set(NOW));

describe('by the calendar', () => {
  it('each period once, whatever is started anew, and told to its owner and to leadership', async () => {
    const body = {
      templateCode: 'LEDGER-M',
      unit: 'yi',
      language: 'zh-CN',
      day: 5,
      hour: 8,
      tellLeadership: true,
      active: true,
    };
    const schedule = must(201, await verifier.post<ReportScheduleView>('/api/report-schedules', body));
    const runs = async () => {
      const { items } = must(200, await verifier.get<ReportPage>('/api/reports?sort=-createdAt&limit=200'));
      return items.filter(({ scheduled }) => scheduled);
    };
    await runScheduled(world.app, 'insight.reports-due');
    // What was due before the schedule was made is not made up for.
    expect(await runs()).toEqual([]);
    world.clock.set(new Date('2025-07-05T00:05:00Z'));
    await runScheduled(world.app, 'insight.reports-due');
    await runScheduled(world.app, 'insight.reports-due');
    expect(await runs()).toMatchObject([
      { spanZh: '2025年6月', knownAt: '2025-07-05T00:00:00.000Z', state: 'done', unit: 'yi', ownerName: '赵敏' },
    ]);
    const [run] = await runs();
    for (const who of [verifier, leader]) {
      const { items } = must(200, await who.get<NoticePage>('/api/notices?limit=100'));
      expect(items.filter(({ kind, subject }) => kind === 'report.ready' && subject?.id === run!.id)).toHaveLength(1);
    }
    const off = { ...body, active: false };
    const url = `/api/report-schedules/${schedule.id}`;
    expect((await leader.put(url, off, { 'if-match': '"1"' })).status).toBe(403);
    expect((await manager.put(url, off, { 'if-match': '"1"' })).status).toBe(404);
    must(200, await verifier.put(url, off, { 'if-match': '"1"' }));
    expect((await verifier.put(url, off, { 'if-match': '"1"' })).status).toBe(412);
    world.clock.set(new Date('2025-08-06T00:00:00Z'));
    await runScheduled(world.app, 'insight.reports-due');
    expect(await runs()).toHaveLength(1);
    expect(must(200, await leader.get<ReportScheduleList>('/api/report-schedules')).items).toMatchObject([
      { mine: false, active: false },
    ]);
  });

  it('a report whose owner has left fails and says so instead of being tried for ever', async () => {
    const run = must(202, await ask(MONTHLY));
    await world.app.dataSource.query(`UPDATE users SET status = 'disabled' WHERE username = 'verifier'`);
    await runJobs(world.app);
    await world.app.dataSource.query(`UPDATE users SET status = 'active' WHERE username = 'verifier'`);
    expect((await read(run.id, leader)).state).toBe('failed');
    expect((await leader.get<ProblemBody>(`/api/reports/${run.id}/print`)).body.code).toBe('report.not_finished');
  });

  it('a day no week has', async () => {
    const body = {
      templateCode: 'LEDGER-W',
      unit: 'yi',
      language: 'en',
      day: 8,
      hour: 8,
      tellLeadership: false,
      active: true,
    };
    expect((await leader.post<ProblemBody>('/api/report-schedules', body)).body.code).toBe('report.day_beyond_period');
    expect((await officer.post('/api/report-schedules', body)).status).toBe(403);
  });
});
