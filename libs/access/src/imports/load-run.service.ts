import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { databaseProblem } from '#platform/database/database-problem.js';
import { Transactions } from '#platform/database/transactions.js';
import { DomainError } from '#platform/errors/domain-error.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { Notices } from '../notices/notices.js';
import { Actor } from '../policy/actor.js';
import { ActorsQuery } from '../sessions/actors.query.js';
import { type DueRow, ImportKinds, type KindLoading, type LoadResult, runOf } from './import-kind.js';
import { ImportRun } from './import-run.entity.js';
import { DUE, type RunOutcome } from './run-outcome.js';
import { writeResults } from './run-rows.js';

/** Few enough that nobody who writes the same records waits long, and that a cancelled import stops soon. */
const CHUNK = 25;

/** Loads what the dry run found to load, each row once, however often the job or the file comes. */
@Injectable()
export class LoadRunService {
  private readonly logger = new Logger('LoadImport');

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly actors: ActorsQuery,
    private readonly kinds: ImportKinds,
    private readonly notices: Notices,
    private readonly audit: AuditTrail,
  ) {}

  async load(importId: string, signal: AbortSignal): Promise<void> {
    const em = this.dataSource.manager;
    const run = await em.findOneBy(ImportRun, { id: importId, state: 'loading' });
    if (run === null) return;
    const facts = await this.actors.find(run.createdBy);
    if (facts === null) {
      await em.update(ImportRun, { id: importId }, { state: 'failed', errorCode: 'access.forbidden' });
      return;
    }
    const loading = await this.kinds.of(run.kind).beginLoading(new Actor(facts), runOf(run));
    while (await this.chunk(importId, loading)) signal.throwIfAborted();
  }

  /** Some rows at once; when one of them fails, each by itself. False: nothing more to do. */
  private async chunk(importId: string, loading: KindLoading): Promise<boolean> {
    try {
      return await this.step(importId, CHUNK, (em, rows) => loading.load(em, rows));
    } catch (error) {
      if (problemOf(error) === null) throw error;
    }
    for (let row = 0; row < CHUNK; row += 1) if (!(await this.single(importId, loading))) return false;
    return true;
  }

  /** A row that cannot be loaded says why and leaves the others alone; only the database being away stops the job. */
  private async single(importId: string, loading: KindLoading): Promise<boolean> {
    try {
      return await this.step(importId, 1, (em, rows) => loading.load(em, rows));
    } catch (error) {
      const refusal = problemOf(error);
      if (refusal === null) throw error;
      return this.step(importId, 1, () => Promise.resolve([refusal]));
    }
  }

  /**
   * One transaction: the import's row is held, so a second delivery of the job waits and then finds these rows done;
   * whoever cancels waits for the step and not for the file.
   */
  private step(
    importId: string,
    limit: number,
    work: (em: EntityManager, rows: DueRow[]) => Promise<LoadResult[]>,
  ): Promise<boolean> {
    return this.transactions.run(async (em) => {
      const run = await em.findOne(ImportRun, {
        where: { id: importId, state: 'loading' },
        lock: { mode: 'pessimistic_write' },
      });
      if (run === null) return false;
      const due = await dueRows(em, importId, limit);
      if (due.length === 0) return this.finish(em, run);
      const results = await this.audit.together(em, () => work(em, due));
      await writeResults(
        em,
        importId,
        results.map((result, i) => ({ ...result, sheet: due[i]!.sheet, row: due[i]!.row })),
      );
      const summary = moved(run.summary, due, results);
      await em.update(ImportRun, { id: importId }, { progress: run.progress + due.length, summary });
      return true;
    });
  }

  private async finish(em: EntityManager, run: ImportRun): Promise<boolean> {
    await em.update(ImportRun, { id: run.id }, { state: 'done' });
    const count = (run.summary.loaded ?? 0) + (run.summary.updated ?? 0);
    this.logger.debug(`${run.fileName}: ${count} rows loaded`);
    await this.notices.tell(em, {
      userId: run.createdBy,
      kind: 'import.loaded',
      subjectType: this.kinds.of(run.kind).subjectType,
      subjectId: run.id,
      params: { count },
      dedupeKey: `import-loaded-${run.id}`,
    });
    return false;
  }
}

/** New ones first; of one outcome at a time, so that the index gives them in their order. */
async function dueRows(
  em: EntityManager,
  importId: string,
  limit: number,
): Promise<(DueRow & { outcome: RunOutcome })[]> {
  for (const outcome of DUE) {
    const rows: (DueRow & { outcome: RunOutcome })[] = await em.query(
      `SELECT sheet, row, values, outcome FROM import_rows
        WHERE import_id = $1 AND outcome = $2 ORDER BY sheet, row LIMIT ${limit}`,
      [importId, outcome],
    );
    if (rows.length > 0) return rows;
  }
  return [];
}

function moved(
  summary: ImportRun['summary'],
  before: readonly { outcome: RunOutcome }[],
  after: readonly { outcome: RunOutcome }[],
): ImportRun['summary'] {
  const counts = { ...summary };
  for (const { outcome } of before) counts[outcome] = (counts[outcome] ?? 0) - 1;
  for (const { outcome } of after) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

/** What to say of the row; null when it is not the row's fault. */
function problemOf(error: unknown): LoadResult | null {
  const problem = error instanceof DomainError ? error : databaseProblem(error);
  if (problem === null || problem.code === 'server.unavailable') return null;
  const [field] = problem.fields;
  const [code, params] = [field?.code ?? problem.code, field?.params ?? problem.params];
  return {
    outcome: 'error',
    subjectId: null,
    problem: { column: null, field: null, severity: 'error', code, params },
  };
}
