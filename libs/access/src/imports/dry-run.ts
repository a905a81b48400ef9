import type { EntityManager } from 'typeorm';
import type { DryResult, KindReading, ReadRow } from './import-kind.js';
import { insertRows, type StoredRow } from './run-rows.js';
import type { RunOutcome } from './run-outcome.js';

export const DRY_CHUNK = 500;

/** Says of each row what loading it would do, and keeps it; some hundred rows at a time. */
export class DryRun {
  private waiting: ReadRow[] = [];
  readonly summary: Partial<Record<RunOutcome, number>> = {};

  constructor(
    private readonly em: EntityManager,
    private readonly importId: string,
    private readonly reading: KindReading,
  ) {}

  async add(row: ReadRow): Promise<boolean> {
    this.waiting.push(row);
    if (this.waiting.length < DRY_CHUNK) return false;
    await this.flush();
    return true;
  }

  async flush(): Promise<void> {
    const rows = this.waiting;
    this.waiting = [];
    if (rows.length === 0) return;
    const results = await this.results(rows);
    const stored = rows.map((row, i): StoredRow => {
      const { outcome, subjectId, problem, problems: more = [] } = results[i]!;
      this.summary[outcome] = (this.summary[outcome] ?? 0) + 1;
      const problems = [...row.problems, ...(problem === undefined ? [] : [problem]), ...more];
      const { sheet, values, key: identityKey } = row;
      return { sheet, row: row.row, identityKey, values, problems, outcome, subjectId };
    });
    await insertRows(this.em, this.importId, stored);
  }

  private async results(rows: readonly ReadRow[]): Promise<DryResult[]> {
    const twice = await this.duplicates(rows);
    const plain = (outcome: RunOutcome): DryResult => ({ outcome, subjectId: null });
    const asked: ReadRow[] = [];
    const results = rows.map((row, i): DryResult | null => {
      if (row.skipped) return plain('skipped');
      // One wrong value keeps the whole row out: half a record is worse than a marked cell.
      if (row.problems.some(({ severity }) => severity === 'error')) return plain('error');
      const first = twice.get(i);
      if (first !== undefined) return { ...plain('duplicate'), problem: duplicateOf(first) };
      asked.push(row);
      return null;
    });
    const foreseen = asked.length === 0 ? [] : await this.reading.foresee(this.em, asked);
    return results.map((result) => result ?? foreseen.shift()!);
  }

  /** Rows whose record stands in the file already: earlier among these, or kept before. The index answers the latter. */
  private async duplicates(rows: readonly ReadRow[]): Promise<Map<number, { sheet: string; row: number }>> {
    const good = (row: ReadRow) => !row.skipped && !row.problems.some(({ severity }) => severity === 'error');
    const keys = rows.flatMap((row) => (row.key !== null && good(row) ? [row.key] : []));
    const kept: { key: string; sheet: string; row: number }[] =
      keys.length === 0
        ? []
        : await this.em.query(
            `SELECT identity_key AS key, sheet, row FROM import_rows
              WHERE import_id = $1 AND identity_key = ANY($2) AND outcome NOT IN ('duplicate', 'error', 'skipped')`,
            [this.importId, keys],
          );
    const seen = new Map(kept.map(({ key, sheet, row }) => [key, { sheet, row }]));
    const twice = new Map<number, { sheet: string; row: number }>();
    rows.forEach((row, i) => {
      if (row.key === null || !good(row)) return;
      const first = seen.get(row.key);
      if (first !== undefined) twice.set(i, first);
      else seen.set(row.key, { sheet: row.sheet, row: row.row });
    });
    return twice;
  }
}

const duplicateOf = (first: { sheet: string; row: number }): DryResult['problem'] & object => ({
  column: null,
  field: null,
  severity: 'note',
  code: 'import.duplicate_in_file',
  params: { sheet: first.sheet, row: first.row },
});
