import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { FileStore } from '#platform/storage/file-store.js';
import { FileRecord } from '#platform/storage/file-record.entity.js';
import type { SheetUnderstanding } from '#platform/workbook/layout-types.js';
import { readWorkbook } from '#platform/workbook/read-workbook.js';
import { understandSheet } from '#platform/workbook/understand-layout.js';
import { WorkbookError } from '#platform/workbook/workbook-error.js';
import type { ReadSheet } from '#platform/workbook/cell.js';
import { interpretLedger } from './domain/interpret-ledger.js';
import type { InterpretedRow, LedgerLookups } from './domain/interpreted-row.js';
import { ledgerVocabulary } from './domain/ledger-vocabulary.js';
import { allNames } from '#platform/workbook/match-name.js';
import { dryOutcome, identityKey } from './domain/row-outcome.js';
import { type ImportAnswers, mergeAnswers, NO_ANSWERS } from './import-answers.js';
import { ImportLookups } from './import-lookups.service.js';
import { type ImportUnderstanding, shownSheet } from '#access/imports/import-understanding.js';
import { recallLayout } from '#access/imports/layout-memories.js';
import { KnownProjects } from './known-projects.query.js';
import { ProjectImport } from './project-import.entity.js';
import { ProjectImportRow } from './project-import-row.entity.js';

const CHUNK = 200;

/** Understands a workbook and makes the dry run. Touches no project; may be run again after every answer. */
@Injectable()
export class ReadImportService {
  private readonly logger = new Logger('ReadImport');

  constructor(
    private readonly dataSource: DataSource,
    private readonly files: FileStore,
    private readonly lookups: ImportLookups,
    private readonly known: KnownProjects,
    private readonly clock: Clock,
  ) {}

  async read(importId: string): Promise<void> {
    const em = this.dataSource.manager;
    const started = await em.update(
      ProjectImport,
      { id: importId, state: 'uploaded' },
      { state: 'reading', progress: 0, errorCode: null },
    );
    const record = await em.findOneBy(ProjectImport, { id: importId });
    // A retry after a crash finds it still 'reading'; anything else (cancelled, done) is not ours any more.
    if (record === null || (started.affected !== 1 && record.state !== 'reading')) return;
    try {
      await this.understand(record);
    } catch (error) {
      const code = error instanceof WorkbookError ? error.code : 'import.unreadable';
      if (!(error instanceof WorkbookError)) this.logger.error(error instanceof Error ? error.stack : String(error));
      const understanding = { errorParams: error instanceof WorkbookError ? error.params : {} };
      await em.update(
        ProjectImport,
        { id: importId, state: 'reading' },
        { state: 'failed', errorCode: code, understanding },
      );
    }
  }

  private async understand(record: ProjectImport): Promise<void> {
    const em = this.dataSource.manager;
    const file = await em.findOneByOrFail(FileRecord, { id: record.fileId });
    const workbook = await readWorkbook(await this.files.read(file), { fileName: record.fileName });
    const lookups = await this.lookups.read();
    const asked = mergeAnswers(NO_ANSWERS, (record.answers ?? {}) as Partial<ImportAnswers>);
    const { sheets, answers, remembered } = await this.understandSheets(workbook.sheets, lookups, asked);
    const ledger = interpretLedger(sheets, lookups, { answers, asOf: this.clock.today() });
    const questions = [...sheets.flatMap((sheet) => sheet.questions), ...ledger.questions];
    const shown: ImportUnderstanding = {
      sheets: sheets.map((sheet) => shownSheet(sheet, remembered.has(sheet.sheet))),
      questions,
    };
    const total = ledger.rows.filter((row) => row.skipped === undefined).length;
    await em.update(ProjectImport, { id: record.id }, { understanding: shown, total, progress: 0 });
    if (!(await this.keepRows(record.id, ledger.rows))) return;
    const open = questions.some((question) => question.default === undefined);
    await em.update(ProjectImport, { id: record.id, state: 'reading' }, { state: open ? 'needs_answers' : 'ready' });
  }

  /** Each sheet as understood; a layout met before is read as it was corrected then, unless told otherwise now. */
  private async understandSheets(read: ReadSheet[], lookups: LedgerLookups, asked: ImportAnswers) {
    const vocabulary = ledgerVocabulary(allNames([...lookups.industries, ...lookups.segments, ...lookups.zones]));
    const em = this.dataSource.manager;
    const sheets: SheetUnderstanding[] = [];
    const remembered = new Set<string>();
    let answers: Record<string, string> = {};
    for (const sheet of read) {
      const { fingerprint } = understandSheet(sheet, vocabulary);
      const reading = await recallLayout(em, '', { fingerprint, sheet: sheet.name }, asked);
      if (reading.remembered) remembered.add(sheet.name);
      answers = { ...answers, ...reading.answers };
      sheets.push(understandSheet(sheet, vocabulary, reading.corrections));
    }
    return { sheets, remembered, answers };
  }

  /** Replaces the rows of an earlier reading, in chunks with progress. False when somebody cancelled meanwhile. */
  private async keepRows(importId: string, rows: readonly InterpretedRow[]): Promise<boolean> {
    const em = this.dataSource.manager;
    await em.delete(ProjectImportRow, { importId });
    let done = 0;
    for (let from = 0; from < rows.length; from += CHUNK) {
      const chunk = rows.slice(from, from + CHUNK).filter((row) => row.skipped !== 'blank');
      const known = await this.known.byKeys(chunk.map((row) => identityKey(row.values)).filter((key) => key !== null));
      const records = chunk.map((row) => {
        const key = identityKey(row.values);
        const match = key === null ? null : (known.get(key) ?? null);
        return {
          importId,
          sheet: row.sheet,
          row: row.row,
          identityKey: key,
          values: row.values,
          problems: row.problems,
          outcome: dryOutcome(row, match),
          projectId: match?.projectId ?? null,
        };
      });
      if (records.length > 0)
        await em.createQueryBuilder().insert().into(ProjectImportRow).values(records).orIgnore().execute();
      done += chunk.filter((row) => row.skipped === undefined).length;
      const result = await em.update(ProjectImport, { id: importId, state: 'reading' }, { progress: done });
      if (result.affected !== 1) return false;
    }
    return true;
  }
}
