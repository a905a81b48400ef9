import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Transactions } from '#platform/database/transactions.js';
import { JobRegistry } from '#platform/jobs/job-registry.js';
import { ClamdScanner, type ScanAnswer, ScannerProblem } from '#platform/scan/clamd-scanner.js';
import { ByteStore } from '#platform/storage/byte-store.js';
import { FileRecord } from '#platform/storage/file-record.entity.js';
import { SCAN_FILE } from '#platform/storage/file-store.js';
import { ScanVerdicts } from './scan-verdicts.js';

/** The calendar's turn comes again soon; what is over this many waits for the next. */
const MOST_AT_ONCE = 100;
/** So many unanswered in one turn: the scanner is away, and the rest would only wait for it too. */
const PATIENCE = 3;

/** Has each new file scanned. While the scanner is away files wait, and the calendar asks again: nothing is let through unscanned. */
@Injectable()
export class ScanFiles implements OnModuleInit {
  private readonly logger = new Logger('Scan');

  constructor(
    private readonly registry: JobRegistry,
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly scanner: ClamdScanner,
    private readonly verdicts: ScanVerdicts,
    private readonly bytes: ByteStore,
  ) {}

  onModuleInit(): void {
    this.registry.register(SCAN_FILE, async ({ fileId }) => {
      if (fileId !== undefined) await this.scan(fileId);
    });
    this.registry.schedule('files.scan-waiting', '*/2 * * * *', () => this.scanWaiting());
  }

  async scanWaiting(): Promise<void> {
    let failures = 0;
    const waiting: { id: string }[] = await this.dataSource.query(
      `SELECT id FROM files WHERE scan_state = 'pending' ORDER BY created_at, id LIMIT ${MOST_AT_ONCE}`,
    );
    for (const { id } of waiting) {
      const said = await this.scan(id).catch((error: unknown) => {
        // One that has lost its bytes is named by the night's check; the others need not wait behind it.
        this.logger.error(
          `The file ${id} cannot be scanned: ${error instanceof Error ? error.message : String(error)}`,
        );
        return true;
      });
      if (!said) failures += 1;
      if (failures >= PATIENCE) return;
    }
  }

  /** False: the scanner could not say. A file decided meanwhile, or gone, needs nothing. */
  private async scan(id: string): Promise<boolean> {
    const record = await this.dataSource.manager.findOneBy(FileRecord, { id });
    if (record?.scanState !== 'pending') return true;
    const answer = await this.ask(record);
    if (answer === null) return false;
    await this.transactions.run((em) => this.verdicts.give(em, record, answer));
    return true;
  }

  /** A scanner that has been taken out of the configuration keeps nobody waiting. */
  private async ask(record: FileRecord): Promise<ScanAnswer | 'not_scanned' | null> {
    if (!this.scanner.configured) return 'not_scanned';
    try {
      return await this.scanner.scan(await this.bytes.open(record.storageKey));
    } catch (error) {
      if (!(error instanceof ScannerProblem)) throw error;
      this.logger.warn(`The file ${record.id} waits unscanned: ${error.message}`);
      return null;
    }
  }
}
