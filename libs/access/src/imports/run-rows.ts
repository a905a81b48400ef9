import type { EntityManager } from 'typeorm';
import type { LoadResult, RowProblem, RowValues } from './import-kind.js';
import type { RunOutcome } from './run-outcome.js';

export interface StoredRow {
  sheet: string;
  row: number;
  identityKey: string | null;
  values: RowValues;
  problems: RowProblem[];
  outcome: RunOutcome;
  subjectId: string | null;
}

/** One statement, whatever the number of rows. */
export async function insertRows(em: EntityManager, importId: string, rows: readonly StoredRow[]): Promise<void> {
  await em.query(
    `INSERT INTO import_rows (import_id, sheet, row, identity_key, values, problems, outcome, subject_id)
     SELECT $1, r.sheet, r.row, r."identityKey", r.values, r.problems, r.outcome, r."subjectId"
       FROM jsonb_to_recordset($2::jsonb) AS r(sheet text, row integer, "identityKey" text, values jsonb,
            problems jsonb, outcome text, "subjectId" uuid)
     ON CONFLICT DO NOTHING`,
    [importId, withoutNul(JSON.stringify(rows))],
  );
}

export async function writeResults(
  em: EntityManager,
  importId: string,
  results: readonly (LoadResult & { sheet: string; row: number })[],
): Promise<void> {
  await em.query(
    `UPDATE import_rows t SET outcome = r.outcome, subject_id = r."subjectId", values = COALESCE(r.values, t.values),
            problems = t.problems || COALESCE(r.problem, '[]'::jsonb)
       FROM jsonb_to_recordset($2::jsonb) AS r(sheet text, row integer, outcome text, "subjectId" uuid, values jsonb, problem jsonb)
      WHERE t.import_id = $1 AND t.sheet = r.sheet AND t.row = r.row`,
    [importId, withoutNul(JSON.stringify(results))],
  );
}

/** PostgreSQL keeps no NUL in JSON; a cell may hold one. */
const withoutNul = (json: string): string => json.replaceAll('\\u0000', '');
