import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { XLSX } from '#access/exports/list-exports.js';
import { Notices } from '#access/notices/notices.js';
import { Actor } from '#access/policy/actor.js';
import { ActorsQuery } from '#access/sessions/actors.query.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { JobRegistry } from '#platform/jobs/job-registry.js';
import { FileStore } from '#platform/storage/file-store.js';
import type { ReportKind, ReportSnapshot } from './domain/report-snapshot.js';
import { tellReport } from './domain/tell-report.js';
import { GatherReport } from './gather-report.js';
import { renderSheet } from './render-sheet.js';
import { renderWords } from './render-words.js';
import { ReportRun, ReportSchedule, snapshotOf } from './report.entities.js';
import './reports.notices.js';
import { MAKE_REPORT } from './reports.service.js';
import type { ReportDocument } from './domain/report-document.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** The queue tries no more often than this (platform/jobs). */
const LAST_ATTEMPT = 5;

interface Renderer {
  mediaType: string;
  ending: string;
  render: (document: ReportDocument, made: Date) => Promise<Buffer>;
}

const RENDERERS: Record<ReportKind, Renderer> = {
  ledger: { mediaType: XLSX, ending: 'xlsx', render: renderSheet },
  brief: { mediaType: DOCX, ending: 'docx', render: renderWords },
};

const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex');

/**
 * Makes reports in two steps: the figures are gathered and written down once, then the file is made from what was written
 * down. Killed between the two, or delivered twice, it goes on from there and never gathers anew.
 */
@Injectable()
export class MakeReports implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly figures: GatherReport,
    private readonly actors: ActorsQuery,
    private readonly files: FileStore,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.registry.register(MAKE_REPORT, ({ runId = '' }, { attempt }) => this.make(runId, attempt));
  }

  private async make(id: string, attempt: number): Promise<void> {
    const run = await this.dataSource.manager.findOneBy(ReportRun, { id });
    if (run === null || run.state === 'done' || run.state === 'failed') return;
    try {
      await this.dataSource.manager.update(ReportRun, { id, state: 'queued' }, { state: 'running' });
      const owner = await this.actors.find(run.ownerId);
      if (owner === null || !new Actor(owner).can('report.read')) return await this.fail(run);
      const snapshot = await this.gathered(new Actor(owner), run);
      await this.keep(run, snapshot);
    } catch (error) {
      if (attempt >= LAST_ATTEMPT) await this.fail(run);
      throw error;
    }
  }

  private async gathered(owner: Actor, run: ReportRun): Promise<ReportSnapshot> {
    const text = await this.stored(run.id);
    if (text !== null) return snapshotOf(text);
    const snapshot = JSON.stringify(await this.figures.gather(owner, run));
    await this.dataSource.query(
      `UPDATE report_runs SET snapshot = $2, snapshot_sha256 = $3, gathered_at = $4 WHERE id = $1 AND snapshot IS NULL`,
      [run.id, snapshot, sha256(snapshot), this.clock.now()],
    );
    // Of two at once the first one counts.
    return snapshotOf((await this.stored(run.id)) ?? snapshot);
  }

  private async stored(id: string): Promise<string | null> {
    const rows: { snapshot: string | null }[] = await this.dataSource.query(
      `SELECT snapshot FROM report_runs WHERE id = $1`,
      [id],
    );
    return rows[0]?.snapshot ?? null;
  }

  private async keep(run: ReportRun, snapshot: ReportSnapshot): Promise<void> {
    const document = tellReport(snapshot);
    const { mediaType, ending, render } = RENDERERS[snapshot.template.kind];
    const bytes = await render(document, new Date(snapshot.knownAt));
    await this.transactions.run(async (em) => {
      const held = await em.findOne(ReportRun, { where: { id: run.id }, lock: { mode: 'pessimistic_write' } });
      if (held === null || held.state === 'done') return;
      const name = `${document.title.replace(/[\\/:*?"<>|]/g, '-')}.${ending}`;
      const file = await this.files.storeBytes(em, run.ownerId, {
        name,
        mediaType,
        bytes,
        own: true,
        confidential: true,
      });
      const done = { state: 'done' as const, fileId: file.id, fileSha256: file.sha256, finishedAt: this.clock.now() };
      await em.update(ReportRun, { id: run.id }, done);
      await this.tell(em, run, 'report.ready');
    });
  }

  private fail(run: ReportRun): Promise<void> {
    return this.transactions.run(async (em) => {
      const finished = { state: 'failed' as const, finishedAt: this.clock.now() };
      const { affected } = await em.update(ReportRun, { id: run.id, state: 'running' }, finished);
      if (affected === 1) await this.tell(em, run, 'report.failed');
    });
  }

  private async tell(em: EntityManager, run: ReportRun, kind: 'report.ready' | 'report.failed'): Promise<void> {
    const schedule = run.scheduleId === null ? null : await em.findOneBy(ReportSchedule, { id: run.scheduleId });
    const leaders: { id: string }[] =
      schedule?.tellLeadership === true && kind === 'report.ready'
        ? await em.query(`SELECT user_id AS id FROM user_roles WHERE role = 'leadership' ORDER BY user_id`)
        : [];
    for (const userId of new Set([run.ownerId, ...leaders.map(({ id }) => id)]))
      await this.notices.tell(em, {
        userId,
        kind,
        subjectType: 'report',
        subjectId: run.id,
        dedupeKey: `${kind}:${run.id}`,
      });
  }
}
