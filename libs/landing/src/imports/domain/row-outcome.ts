import { companyNameKey } from '#promotion/investors/domain/company-name.js';
import type { InterpretedRow, ProjectLedgerValues } from './interpreted-row.js';

/** What loading the row would do, before anything is loaded. */
export type DryOutcome = 'new' | 'unchanged' | 'update' | 'error' | 'skipped';

/** What a project already here was last loaded from; null when it did not come from a workbook. */
export interface KnownProject {
  projectId: string;
  loadedValues: ProjectLedgerValues | null;
}

/** Two rows with the same key mean the same project: its name and its investor, however they are written. */
export function identityKey(values: ProjectLedgerValues): string | null {
  if (values.name === undefined) return null;
  return `${companyNameKey(values.name)}|${companyNameKey(values.investor ?? values.projectCompany ?? '')}`;
}

/** One wrong value keeps the whole row out: half a project is worse than a marked cell. */
export function dryOutcome(row: InterpretedRow, known: KnownProject | null): DryOutcome {
  if (row.skipped !== undefined || (row.values.name === undefined && row.problems.length === 0)) return 'skipped';
  if (row.problems.some((problem) => problem.code === 'check.duplicate_in_file')) return 'skipped';
  if (row.problems.some((problem) => problem.severity === 'error')) return 'error';
  if (known === null) return 'new';
  return known.loadedValues !== null && sameValues(known.loadedValues, row.values) ? 'unchanged' : 'update';
}

export function sameValues(left: ProjectLedgerValues, right: ProjectLedgerValues): boolean {
  return canonical(left) === canonical(right);
}

/** JSON with sorted keys: what came back from the database has its keys in another order. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${key}:${canonical(one)}`)
    .join(',')}}`;
}
