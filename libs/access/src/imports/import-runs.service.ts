import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { Outbox } from '#platform/jobs/outbox.js';
import { FileStore } from '#platform/storage/file-store.js';
import type { Spooled } from '#platform/storage/spool.js';
import type { AuditAction } from '../audit/audit-actions.js';
import { AuditTrail } from '../audit/audit-trail.js';
import type { Actor } from '../policy/actor.js';
import type { AnswerRun, RunView } from './dto/import-run.dto.js';
import { mergeSheetAnswers, NO_SHEET_ANSWERS, type SheetAnswers } from './import-answers.js';
import { ImportKinds } from './import-kind.js';
import { ImportRun } from './import-run.entity.js';
import { ImportRunsQuery } from './import-runs.query.js';
import { type ImportState, OPEN_STATES } from './import-state.js';
import type { ImportUnderstanding } from './import-understanding.js';
import { importErrors } from './imports.errors.js';
import { rememberLayouts } from './layout-memories.js';
import { roomOf } from './read-run.service.js';

export const READ_RUN = 'imports.read';
export const LOAD_RUN = 'imports.load';

/** The steps of an import that people take, each of their own imports; reading and loading are jobs. */
@Injectable()
export class ImportRunsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: FileStore,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly query: ImportRunsQuery,
    private readonly kinds: ImportKinds,
    private readonly clock: Clock,
  ) {}

  /** Takes in any file: whether it is a workbook is the reading job's question, answered with a code a clerk understands. */
  upload(actor: Actor, kind: string, { name, content }: { name: string; content: Spooled }): Promise<RunView> {
    return this.transactions.run(async (em) => {
      const file = { name, content, mediaType: 'application/octet-stream' };
      const stored = await this.files.store(em, actor.userId, file);
      const run = { kind, fileId: stored.id, fileName: stored.name, createdBy: actor.userId };
      const inserted = await em.insert(ImportRun, { ...run, createdAt: this.clock.now() });
      const id = String(inserted.identifiers[0]?.['id']);
      await this.outbox.add(em, READ_RUN, { importId: id });
      await this.record(em, actor, 'import.uploaded', id, { kind, fileName: stored.name, sha256: stored.sha256 });
      return this.query.view(em, actor, id);
    });
  }

  /** Takes answers and corrections and reads the workbook again with them. */
  answer(actor: Actor, id: string, version: number, body: AnswerRun): Promise<RunView> {
    return this.transactions.run(async (em) => {
      const run = await this.lock(em, actor, id, ['needs_answers', 'ready', 'failed']);
      if (run.version !== version) throw platformErrors('record.stale');
      const answers = mergeSheetAnswers((run.answers ?? NO_SHEET_ANSWERS) as SheetAnswers, body);
      await em.update(ImportRun, { id }, { answers, state: 'uploaded', progress: 0, version: version + 1 });
      await this.outbox.add(em, READ_RUN, { importId: id });
      await this.record(em, actor, 'import.answered', id);
      return this.query.view(em, actor, id);
    });
  }

  /** Loads the good rows. What was answered is remembered for workbooks of the same layout. */
  load(actor: Actor, id: string): Promise<RunView> {
    return this.transactions.run(async (em) => {
      const run = await this.lock(em, actor, id, ['ready', 'needs_answers']);
      const { questions, sheets } = run.understanding as ImportUnderstanding;
      const open = questions.filter((question) => question.default === undefined).length;
      if (open > 0) throw importErrors('import.questions_open', { count: open });
      const total = (run.summary.new ?? 0) + (run.summary.update ?? 0);
      if (total === 0) throw importErrors('import.nothing_to_load');
      const answers = mergeSheetAnswers(NO_SHEET_ANSWERS, (run.answers ?? {}) as Partial<SheetAnswers>);
      const { personal } = this.kinds.of(run.kind);
      const stamp = { by: actor.userId, at: this.clock.now() };
      await rememberLayouts(em, roomOf(run), sheets, answers, stamp, personal);
      await em.update(ImportRun, { id }, { state: 'loading', progress: 0, total, version: run.version + 1 });
      await this.outbox.add(em, LOAD_RUN, { importId: id });
      await this.record(em, actor, 'import.loaded', id, { rows: total });
      return this.query.view(em, actor, id);
    });
  }

  /** Stops after the rows that are just being loaded; what is loaded stays. */
  cancel(actor: Actor, id: string): Promise<RunView> {
    return this.transactions.run(async (em) => {
      const run = await this.lock(em, actor, id, OPEN_STATES);
      await em.update(ImportRun, { id }, { state: 'cancelled', version: run.version + 1 });
      await this.record(em, actor, 'import.cancelled', id);
      return this.query.view(em, actor, id);
    });
  }

  private record(
    em: EntityManager,
    actor: Actor,
    action: AuditAction,
    subjectId: string,
    detail: Record<string, unknown> = {},
  ): Promise<void> {
    return this.audit.record(em, actor, { action, subjectType: 'import', subjectId, detail });
  }

  private async lock(em: EntityManager, actor: Actor, id: string, states: readonly ImportState[]): Promise<ImportRun> {
    const where = { id, createdBy: actor.userId };
    const run = await em.findOne(ImportRun, { where, lock: { mode: 'pessimistic_write' } });
    if (run === null) throw platformErrors('record.not_found');
    if (!states.includes(run.state)) throw importErrors('import.wrong_state', { state: run.state });
    return run;
  }
}
