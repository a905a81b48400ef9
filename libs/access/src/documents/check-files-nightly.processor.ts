import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.module.js';
import { JobRegistry } from '#platform/jobs/job-registry.js';
import { Spool } from '#platform/storage/spool.js';
import { Notices } from '../notices/notices.js';
import { CompareStore } from './compare-store.js';
import { type FilesReport, isQuiet, reportLines, reportParams } from './domain/nightly-report.js';
import { UncitedFiles } from './uncited-files.js';
import './documents.notices.js';

export const CHECK_FILES = 'files.check-nightly';

const HOUR = 3_600_000;
/** An upload that has not grown for an hour is nobody's. */
const BROKEN_OFF_AFTER = HOUR;
const UNSCANNED_AFTER = 24 * HOUR;
const MOST_NAMED = 500;

/** Every record has its bytes, all bytes have a record, nothing is kept for nobody; what is not so is named. */
@Injectable()
export class CheckFilesNightly implements OnModuleInit {
  private readonly logger = new Logger('Files');

  constructor(
    private readonly registry: JobRegistry,
    private readonly dataSource: DataSource,
    private readonly store: CompareStore,
    private readonly spool: Spool,
    private readonly uncited: UncitedFiles,
    private readonly notices: Notices,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.registry.schedule(CHECK_FILES, '40 2 * * *', async () => void (await this.run()));
  }

  async run(): Promise<FilesReport> {
    const halves = await this.clearHalves();
    const { missing, strays } = await this.store.compare();
    // Last: what loses its record tonight loses its bytes tomorrow, so that a backup begun meanwhile still finds them.
    const uncited = await this.uncited.remove(this.before(this.config.keepUncitedDays * 24 * HOUR));
    const report: FilesReport = { missing, strays, halves, uncited, waiting: await this.longWaiting() };
    if (isQuiet(report)) return report;
    for (const line of reportLines(report)) this.logger.warn(line);
    await this.dataSource.transaction((em) => this.tell(em, report));
    return report;
  }

  private before(ms: number): Date {
    return new Date(this.clock.now().getTime() - ms);
  }

  private async clearHalves(): Promise<string[]> {
    const found = await this.spool.halfReceived(this.before(BROKEN_OFF_AFTER));
    for (const { name } of found) await this.spool.clear(name);
    return found.map(({ name, size }) => `${name} (${size} bytes)`);
  }

  private async longWaiting(): Promise<string[]> {
    const rows: { id: string }[] = await this.dataSource.query(
      `SELECT id FROM files WHERE scan_state = 'pending' AND created_at < $1 ORDER BY created_at LIMIT ${MOST_NAMED}`,
      [this.before(UNSCANNED_AFTER)],
    );
    return rows.map(({ id }) => id);
  }

  private async tell(em: EntityManager, report: FilesReport): Promise<void> {
    const administrators: { id: string }[] = await em.query(
      `SELECT user_id AS id FROM user_roles WHERE role = 'system_admin' ORDER BY 1`,
    );
    const today = this.clock.today();
    for (const { id } of administrators) {
      await this.notices.tell(em, {
        userId: id,
        kind: 'files.checked',
        subjectType: 'storage',
        subjectId: today,
        params: reportParams(report),
        dedupeKey: `files.checked/${today}`,
      });
    }
  }
}
