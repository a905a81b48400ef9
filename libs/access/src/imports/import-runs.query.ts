import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Where } from '#platform/database/sql.js';
import { instantText } from '#platform/database/sql-text.js';
import type { ErrorParams } from '#platform/errors/domain-error.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { listPage, type ListQuery } from '#platform/http/list.js';
import type { Actor } from '../policy/actor.js';
import type {
  RunListRow,
  RunPage,
  RunRowPage,
  RunRowsQuery,
  RunRowView,
  RunSummary,
  RunView,
} from './dto/import-run.dto.js';
import { ImportKinds, type RowProblem, type RowValues } from './import-kind.js';
import type { ImportRun } from './import-run.entity.js';
import { importText } from './import-texts.js';
import { type ImportUnderstanding, shownQuestion } from './import-understanding.js';
import { RUN_OUTCOMES, type RunOutcome } from './run-outcome.js';

const HEAD = `i.id, i.kind, i.file_name AS "fileName", i.state, i.progress, i.total, u.name AS "createdByName",
  ${instantText('i.created_at')} AS "createdAt", i.summary`;

const FROM = `imports i JOIN users u ON u.id = i.created_by`;

type StoredHead = Omit<RunListRow, 'summary'> & Pick<ImportRun, 'summary'>;
type StoredView = StoredHead & Pick<ImportRun, 'understanding' | 'errorCode' | 'version'> & { createdById: string };

/** Imports of leads name people and companies of one officer's book: everybody reads their own. */
@Injectable()
export class ImportRunsQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly kinds: ImportKinds,
  ) {}

  async list(actor: Actor, kinds: readonly string[], query: ListQuery): Promise<RunPage> {
    const where = new Where().add('i.created_by = ?', actor.userId).add('i.kind = ANY(?)', kinds);
    const sorts = { createdAt: { sql: 'i.created_at', type: 'timestamptz' as const } };
    const source = { select: HEAD, from: FROM, where, id: 'i.id', sorts, defaultSort: '-createdAt' };
    const page = await listPage<StoredHead>(this.dataSource.manager, source, query);
    return { ...page, items: page.items.map((head) => ({ ...head, summary: shownSummary(head.summary) })) };
  }

  one(actor: Actor, id: string): Promise<RunView> {
    return this.view(this.dataSource.manager, actor, id);
  }

  async view(em: EntityManager, actor: Actor, id: string): Promise<RunView> {
    const rows: StoredView[] = await em.query(
      `SELECT ${HEAD}, i.created_by AS "createdById", i.understanding, i.error_code AS "errorCode", i.version
         FROM ${FROM} WHERE i.id = $1 AND i.created_by = $2`,
      [id, actor.userId],
    );
    const head = rows[0];
    if (head === undefined) throw platformErrors('record.not_found');
    const { understanding, errorCode, summary, ...plain } = head;
    const known = (understanding ?? {}) as Partial<ImportUnderstanding>;
    const textOf = this.textsOf(head.kind);
    const error = errorCode === null ? null : textOf(errorCode, known.errorParams ?? {});
    return {
      ...plain,
      summary: shownSummary(summary),
      errorCode,
      errorZh: error?.textZh ?? null,
      errorEn: error?.textEn ?? null,
      sheets: known.sheets ?? [],
      questions: (known.questions ?? []).map((question) => shownQuestion(question, textOf)),
    };
  }

  async rows(actor: Actor, id: string, query: RunRowsQuery): Promise<RunRowPage> {
    const run = await this.one(actor, id);
    const kind = this.kinds.of(run.kind);
    const where = new Where().add('r.import_id = ?', id).when(query.outcome, 'r.outcome = ANY(?)');
    const after = /^\d{1,9}$/.test(query.cursor ?? '0') ? Number(query.cursor ?? 0) : null;
    if (after === null) throw platformErrors('cursor.invalid');
    const stored: StoredRow[] = await this.dataSource.query(
      `SELECT r.sheet, r.row, r.outcome, r.values, r.problems, r.subject_id AS "subjectId" FROM import_rows r
        WHERE ${where.toString()} ORDER BY r.sheet, r.row OFFSET ${after} LIMIT ${query.limit ?? 100}`,
      where.params,
    );
    const wanted: readonly RunOutcome[] = query.outcome ?? RUN_OUTCOMES;
    const total = wanted.reduce((sum, outcome) => sum + run.summary[outcome], 0);
    const nextCursor = stored.length > 0 && after + stored.length < total ? String(after + stored.length) : null;
    const textOf = this.textsOf(run.kind);
    const items = stored.map(({ values, problems, ...row }): RunRowView => {
      const shown = problems.map(({ params, ...problem }) => ({
        ...problem,
        ...textOf(problem.code, params as ErrorParams),
      }));
      return { ...row, ...kind.show(values), problems: shown };
    });
    return { items, nextCursor, total };
  }

  private textsOf(kind: string) {
    const { texts } = this.kinds.of(kind);
    return (key: string, params: ErrorParams) => importText(texts, key, params);
  }
}

interface StoredRow extends Pick<RunRowView, 'sheet' | 'row' | 'outcome' | 'subjectId'> {
  values: RowValues;
  problems: RowProblem[];
}

function shownSummary(counts: ImportRun['summary']): RunSummary {
  const by = Object.fromEntries(RUN_OUTCOMES.map((outcome) => [outcome, counts[outcome] ?? 0])) as Omit<
    RunSummary,
    'rows'
  >;
  const all = Object.values(by).reduce((sum, count) => sum + count, 0);
  return { rows: all - by.skipped, ...by };
}
