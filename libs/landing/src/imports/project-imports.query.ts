import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { Where } from '#platform/database/sql.js';
import type { ErrorParams } from '#platform/errors/domain-error.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { ListQuery, listPage } from '#platform/http/list.js';
import type {
  ImportListRow,
  ImportPage,
  ImportRowPage,
  ImportRowsQuery,
  ImportRowView,
  ImportView,
} from './dto/project-import.dto.js';
import type { MoneyValue } from '#platform/workbook/read-values.js';
import type { ProjectLedgerValues, RowProblem } from './domain/interpreted-row.js';
import type { ImportAnswers } from './import-answers.js';
import { importText } from './import-texts.js';
import { type ImportUnderstanding, shownQuestion } from '#access/imports/import-understanding.js';
import type { ProjectImport } from './project-import.entity.js';
import type { RowOutcome } from './project-import-row.entity.js';

const ISO = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

const SUMMARY = `(
  SELECT json_build_object(
    'rows', count(*) FILTER (WHERE r.outcome <> 'skipped'),
    'new', count(*) FILTER (WHERE r.outcome = 'new'), 'unchanged', count(*) FILTER (WHERE r.outcome = 'unchanged'),
    'update', count(*) FILTER (WHERE r.outcome = 'update'), 'error', count(*) FILTER (WHERE r.outcome = 'error'),
    'skipped', count(*) FILTER (WHERE r.outcome = 'skipped'), 'loaded', count(*) FILTER (WHERE r.outcome = 'loaded'),
    'pendingMilestones', (SELECT count(*) FROM milestones m
       WHERE m.reported_by = i.created_by AND NOT EXISTS (SELECT 1 FROM milestone_verdicts v WHERE v.milestone_id = m.id)
         AND m.project_id IN (SELECT x.project_id FROM project_import_rows x WHERE x.import_id = i.id AND x.outcome = 'loaded')))
    FROM project_import_rows r WHERE r.import_id = i.id)`;

const HEAD = `i.id, i.file_name AS "fileName", i.state, i.progress, i.total, u.name AS "createdByName",
  ${ISO('i.created_at')} AS "createdAt", ${SUMMARY} AS summary`;

type HeadRow = ImportListRow &
  Pick<ProjectImport, 'understanding' | 'answers' | 'errorCode' | 'version'> & { createdById: string };

/** One's own imports; whoever may verify imports sees all of them. */
function visible(where: Where, actor: Actor): Where {
  return actor.can('import.verify') || actor.scopes('project.import').includes('all')
    ? where
    : where.add('i.created_by = ?', actor.userId);
}

@Injectable()
export class ProjectImportsQuery {
  constructor(private readonly dataSource: DataSource) {}

  list(actor: Actor, query: ListQuery): Promise<ImportPage> {
    return listPage<ImportListRow>(
      this.dataSource.manager,
      {
        select: HEAD,
        from: 'project_imports i JOIN users u ON u.id = i.created_by',
        where: visible(new Where(), actor),
        id: 'i.id',
        sorts: { createdAt: { sql: 'i.created_at', type: 'timestamptz' } },
        defaultSort: '-createdAt',
      },
      query,
    );
  }

  one(actor: Actor, id: string): Promise<ImportView> {
    return this.view(this.dataSource.manager, actor, id);
  }

  async view(em: EntityManager, actor: Actor, id: string): Promise<ImportView> {
    const where = visible(new Where().add('i.id = ?', id), actor);
    const rows: HeadRow[] = await em.query(
      `SELECT ${HEAD}, i.created_by AS "createdById", i.understanding, i.answers, i.error_code AS "errorCode", i.version
         FROM project_imports i JOIN users u ON u.id = i.created_by WHERE ${where.toString()}`,
      where.params,
    );
    const head = rows[0];
    if (head === undefined) throw platformErrors('record.not_found');
    const { understanding, answers, errorCode, ...plain } = head;
    const known = (understanding ?? {}) as Partial<ImportUnderstanding>;
    const said = (answers ?? {}) as Partial<ImportAnswers>;
    const error = errorCode === null ? null : importText(errorCode, known.errorParams ?? {});
    return {
      ...plain,
      errorCode,
      errorZh: error?.textZh ?? null,
      errorEn: error?.textEn ?? null,
      sheets: known.sheets ?? [],
      questions: (known.questions ?? []).map((question) => shownQuestion(question, importText)),
      defaultZoneCode: said.defaultZoneCode ?? null,
      defaultIndustryCode: said.defaultIndustryCode ?? null,
      defaultMode: said.defaultMode ?? null,
    };
  }

  async rows(actor: Actor, id: string, query: ImportRowsQuery): Promise<ImportRowPage> {
    await this.one(actor, id);
    const where = new Where().add('r.import_id = ?', id).when(query.outcome, 'r.outcome = ANY(?)');
    const limit = query.limit ?? 100;
    const [counted]: { total: number }[] = await this.dataSource.query(
      `SELECT count(*)::int AS total FROM project_import_rows r WHERE ${where.toString()}`,
      [...where.params],
    );
    const after = /^\d{1,9}$/.test(query.cursor ?? '0') ? Number(query.cursor ?? 0) : null;
    if (after === null) throw platformErrors('cursor.invalid');
    const stored: StoredRow[] = await this.dataSource.query(
      `SELECT r.sheet, r.row, r.outcome, r.values, r.problems, r.project_id AS "projectId" FROM project_import_rows r
        WHERE ${where.toString()} ORDER BY r.sheet, r.row OFFSET ${after} LIMIT ${limit}`,
      where.params,
    );
    const total = counted?.total ?? 0;
    const nextCursor = after + stored.length < total && stored.length > 0 ? String(after + stored.length) : null;
    return { items: stored.map(shownRow), nextCursor, total };
  }
}

interface StoredRow {
  sheet: string;
  row: number;
  outcome: RowOutcome;
  values: ProjectLedgerValues;
  problems: RowProblem[];
  projectId: string | null;
}

const yuan = (value: MoneyValue | undefined): string | null => (value?.currency === 'CNY' ? value.amount : null);

function shownRow({ values, problems, ...row }: StoredRow): ImportRowView {
  return {
    ...row,
    name: values.name ?? null,
    investor: values.investor ?? null,
    zoneCode: values.zone ?? null,
    industryCode: values.industry ?? null,
    plannedTotal: yuan(values.plannedTotal),
    stage: values.stage ?? null,
    problems: problems.map(({ params, ...problem }) => ({
      ...problem,
      ...importText(problem.code, params as ErrorParams),
    })),
  };
}
