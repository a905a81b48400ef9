import { tmpdir } from 'node:os';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FileRecord } from '#platform/storage/file-record.entity.js';
import { FileStore } from '#platform/storage/file-store.js';
import { streamTable, type StreamedTable } from '#platform/workbook/stream-table.js';
import { streamWorkbook } from '#platform/workbook/stream-workbook.js';
import { WorkbookError } from '#platform/workbook/workbook-error.js';
import { Notices } from '../notices/notices.js';
import { Actor } from '../policy/actor.js';
import { ActorsQuery } from '../sessions/actors.query.js';
import { AskedOfRun } from './asked-of-run.js';
import { DryRun } from './dry-run.js';
import { mergeSheetAnswers, NO_SHEET_ANSWERS, type SheetAnswers } from './import-answers.js';
import { ImportKinds, type KindReading, runOf } from './import-kind.js';
import { ImportRun } from './import-run.entity.js';
import { shownSheet, type ImportUnderstanding } from './import-understanding.js';
import { recallLayout } from './layout-memories.js';

/** Somebody may have left the page: a long reading says when it is over. */
const LONG = 2000;

interface Reading {
  run: ImportRun;
  kind: KindReading;
  asked: AskedOfRun;
  dry: DryRun;
  answers: SheetAnswers;
  understanding: ImportUnderstanding;
  /** Rows read so far, and how many there seem to be. */
  done: number;
  total: number;
  signal: AbortSignal;
}

/** Reads a workbook row by row and makes the dry run. Touches no record; may be run again after every answer. */
@Injectable()
export class ReadRunService {
  private readonly logger = new Logger('ReadImport');

  constructor(
    private readonly dataSource: DataSource,
    private readonly files: FileStore,
    private readonly actors: ActorsQuery,
    private readonly kinds: ImportKinds,
    private readonly notices: Notices,
  ) {}

  async read(importId: string, signal: AbortSignal): Promise<void> {
    const em = this.dataSource.manager;
    const fresh = { state: 'reading' as const, progress: 0, errorCode: null, summary: {} };
    const started = await em.update(ImportRun, { id: importId, state: 'uploaded' }, fresh);
    const run = await em.findOneBy(ImportRun, { id: importId });
    // A retry after a crash finds it still 'reading'; anything else (cancelled, done) is not ours any more.
    if (run === null || (started.affected !== 1 && run.state !== 'reading')) return;
    try {
      await this.readFile(run, signal);
    } catch (error) {
      if (signal.aborted) throw error;
      await this.fail(run, error);
    }
  }

  private async fail(run: ImportRun, error: unknown): Promise<void> {
    const known = error instanceof WorkbookError;
    if (!known) this.logger.error(error instanceof Error ? error.stack : String(error));
    const [errorCode, errorParams] = known ? [error.code, error.params] : ['import.unreadable', {}];
    const understanding = { sheets: [], questions: [], errorParams };
    const failed = { state: 'failed' as const, errorCode, understanding };
    await this.dataSource.manager.update(ImportRun, { id: run.id, state: 'reading' }, failed);
  }

  private async readFile(run: ImportRun, signal: AbortSignal): Promise<void> {
    const em = this.dataSource.manager;
    const facts = await this.actors.find(run.createdBy);
    const file = await em.findOneByOrFail(FileRecord, { id: run.fileId });
    if (facts === null) throw new WorkbookError('workbook.empty', { fileName: run.fileName });
    await em.query(`DELETE FROM import_rows WHERE import_id = $1`, [run.id]);
    const kind = await this.kinds.of(run.kind).beginReading(new Actor(facts), runOf(run));
    const answers = mergeSheetAnswers(NO_SHEET_ANSWERS, (run.answers ?? {}) as Partial<SheetAnswers>);
    const reading: Reading = {
      ...{ run, kind, answers, signal, asked: new AskedOfRun(), dry: new DryRun(em, run.id, kind) },
      ...{ understanding: { sheets: [], questions: [] }, done: 0, total: 0 },
    };
    const copy = await this.files.copyOf(file);
    let source: Awaited<ReturnType<typeof streamWorkbook>> | null = null;
    try {
      source = await streamWorkbook(copy.path, { folder: tmpdir(), fileName: run.fileName });
      let anything = false;
      for (const sheet of source.sheets) {
        const table = await this.open(reading, sheet);
        anything ||= table.understanding.status !== 'empty';
        if (!(await this.readTable(reading, table))) return;
      }
      if (!anything) throw new WorkbookError('workbook.empty', { fileName: run.fileName });
    } finally {
      source?.close();
      await copy.discard();
    }
    await this.finish(reading);
  }

  private async open(reading: Reading, sheet: Parameters<typeof streamTable>[0]): Promise<ReadTable> {
    const em = this.dataSource.manager;
    let answers: Record<string, string> = {};
    let remembered = false;
    const table = await streamTable(sheet, reading.kind.vocabulary, async (fingerprint) => {
      const about = { fingerprint, sheet: sheet.name };
      const recalled = await recallLayout(em, roomOf(reading.run), about, reading.answers);
      ({ answers, remembered } = recalled);
      return recalled.corrections;
    });
    reading.total += table.total;
    reading.asked.layout(table.understanding.questions);
    return { ...table, answers, remembered };
  }

  /** False when somebody cancelled meanwhile. */
  private async readTable(reading: Reading, table: ReadTable): Promise<boolean> {
    const { kind, asked, dry, understanding } = reading;
    const sheet = table.understanding;
    const at = understanding.sheets.push(shownSheet(sheet, table.remembered)) - 1;
    const before = reading.done;
    for await (const rows of table.rows()) {
      for (const row of rows) {
        const read = kind.read(row, sheet, table.answers);
        if (!read.skipped) asked.row(read);
        reading.done = before + row.row;
        if ((await dry.add(read)) && !(await this.keep(reading))) return false;
      }
    }
    // Doubts and counts may have come from below the sample.
    asked.layout(sheet.questions);
    understanding.sheets[at] = shownSheet(sheet, table.remembered);
    return true;
  }

  /** Progress; false when the import is not being read any more. */
  private async keep(reading: Reading): Promise<boolean> {
    reading.signal.throwIfAborted();
    const { run, dry, understanding, asked } = reading;
    const total = Math.max(reading.total, reading.done);
    const patch = { progress: reading.done, total, summary: dry.summary };
    const shown = { ...understanding, questions: asked.all };
    const result = await this.dataSource.manager.update(
      ImportRun,
      { id: run.id, state: 'reading' },
      { ...patch, understanding: shown },
    );
    return result.affected === 1;
  }

  private async finish(reading: Reading): Promise<void> {
    const { run, dry, asked } = reading;
    await dry.flush();
    reading.total = reading.done;
    if (!(await this.keep(reading))) return;
    await this.dataSource.transaction(async (em) => {
      const state = asked.open > 0 ? ('needs_answers' as const) : ('ready' as const);
      const result = await em.update(ImportRun, { id: run.id, state: 'reading' }, { state });
      if (result.affected !== 1 || reading.done < LONG) return;
      await this.notices.tell(em, {
        userId: run.createdBy,
        kind: 'import.read',
        subjectType: this.kinds.of(run.kind).subjectType,
        subjectId: run.id,
        params: { rows: reading.done },
        dedupeKey: `import-read-${run.id}-${run.version}`,
      });
    });
  }
}

interface ReadTable extends StreamedTable {
  /** Given for this layout before and for this workbook now. */
  answers: Record<string, string>;
  remembered: boolean;
}

/** Corrections of one kind of workbook say nothing about another kind. */
export const roomOf = (run: Pick<ImportRun, 'kind'>): string => `${run.kind}:`;
