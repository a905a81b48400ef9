import type { DataSource } from 'typeorm';

/**
 * The totals worked out a second time, slowly and from the raw facts alone: entries, verdicts, histories and the key
 * list's changes. Shares no code with the application; money is BigInt fen.
 */

interface Entry {
  id: string;
  project: string;
  kind: string;
  month: string;
  currency: string;
  fen: bigint;
  original: bigint;
  recorded: string;
}

interface Verdict {
  entry: string;
  verdict: string;
  recorded: string;
}

interface Held {
  project: string;
  from: string;
  code: string | null;
  segment?: string | null;
}

export interface Facts {
  entries: Entry[];
  verdicts: Map<string, Verdict>;
  zones: Held[];
  industries: Held[];
  /** `project year` → on the list after the last change. */
  listed: Map<string, boolean>;
}

/** verified, reported, verified original, reported original, months */
export type Sums = [bigint, bigint, bigint, bigint, bigint];

export async function readFacts(db: DataSource): Promise<Facts> {
  const entries: (Omit<Entry, 'fen' | 'original'> & { fen: string; original: string })[] = await db.query(
    `SELECT id, project_id AS project, kind, to_char(month, 'YYYY-MM') AS month, currency, recorded_at::text AS recorded,
            (amount * 100)::bigint::text AS fen, (original_amount * 100)::bigint::text AS original FROM ledger_entries`,
  );
  const verdicts: Verdict[] = await db.query(
    `SELECT entry_id AS entry, verdict, recorded_at::text AS recorded FROM entry_verdicts`,
  );
  const zones: Held[] = await db.query(
    `SELECT project_id AS project, to_char(from_month, 'YYYY-MM') AS "from", zone_code AS code FROM project_zones ORDER BY id`,
  );
  const industries: Held[] = await db.query(
    `SELECT project_id AS project, to_char(from_month, 'YYYY-MM') AS "from", industry_code AS code, segment_code AS segment
       FROM project_industries ORDER BY id`,
  );
  const changes: { project: string; year: number; listed: boolean }[] = await db.query(
    `SELECT project_id AS project, year, listed FROM key_list_changes ORDER BY id`,
  );
  return {
    entries: entries.map((entry) => ({ ...entry, fen: BigInt(entry.fen), original: BigInt(entry.original) })),
    verdicts: new Map(verdicts.map((verdict) => [verdict.entry, verdict])),
    zones,
    industries,
    listed: new Map(changes.map(({ project, year, listed }) => [`${project} ${year}`, listed])),
  };
}

/** The last recorded of the lines with the greatest month not after this one; before all lines, the earliest of them. */
function held(lines: Held[], project: string, month: string): Held | undefined {
  const own = lines.filter((line) => line.project === project);
  const months = own.map((line) => line.from).sort();
  const from = months.filter((start) => start <= month).at(-1) ?? months[0];
  return own.filter((line) => line.from === from).at(-1);
}

interface Month {
  verified: Entry | undefined;
  pending: Entry | undefined;
}

function monthsOf(facts: Facts): Map<string, Month> {
  const months = new Map<string, Month>();
  const byMonth = new Map<string, Entry[]>();
  for (const entry of facts.entries) {
    const key = `${entry.project} ${entry.kind} ${entry.month}`;
    byMonth.set(key, [...(byMonth.get(key) ?? []), entry]);
  }
  for (const [key, entries] of byMonth) {
    const verified = entries.filter((entry) => facts.verdicts.get(entry.id)?.verdict === 'verified');
    const when = (entry: Entry) => facts.verdicts.get(entry.id)?.recorded ?? '';
    verified.sort((left, right) => (when(left) < when(right) ? -1 : 1));
    months.set(key, { verified: verified.at(-1), pending: entries.find((entry) => !facts.verdicts.has(entry.id)) });
  }
  return months;
}

/** Every cell of the totals that is not zero, as `kind month currency zone industry segment listed` → sums. */
export function recomputeCells(facts: Facts): Map<string, Sums> {
  const cells = new Map<string, Sums>();
  for (const [key, { verified, pending }] of monthsOf(facts)) {
    const [project = '', kind = '', month = ''] = key.split(' ');
    const industry = held(facts.industries, project, month);
    const zone = held(facts.zones, project, month)?.code ?? 'unassigned';
    const listed = facts.listed.get(`${project} ${month.slice(0, 4)}`) ?? false;
    const give = (currency: string, ...sums: Sums) => {
      const cell = [
        kind,
        month,
        currency,
        zone,
        industry?.code ?? 'unassigned',
        industry?.segment ?? 'unassigned',
        listed,
      ].join(' ');
      const old = cells.get(cell) ?? [0n, 0n, 0n, 0n, 0n];
      cells.set(cell, old.map((sum, index) => sum + (sums[index] ?? 0n)) as Sums);
    };
    if (verified) give(verified.currency, verified.fen, 0n, verified.original, 0n, 1n);
    if (pending) give(pending.currency, 0n, pending.fen, 0n, pending.original, 0n);
    if (pending && verified) give(verified.currency, 0n, -verified.fen, 0n, -verified.original, 0n);
  }
  return withoutZeros(cells);
}

/** `project kind month` → ids of the verified and of the waiting entry. */
export function recomputePositions(facts: Facts): Map<string, string> {
  return new Map(
    [...monthsOf(facts)].map(([key, { verified, pending }]) => [key, `${verified?.id ?? '-'} ${pending?.id ?? '-'}`]),
  );
}

/** Headline of a CNY target: verified 完成投资 of listed months from..to, in fen. */
export function recomputeHeadline(facts: Facts, from: string, to: string): bigint {
  let sum = 0n;
  for (const [key, { verified }] of monthsOf(facts)) {
    const [project = '', kind = '', month = ''] = key.split(' ');
    const counts =
      kind === 'completed' &&
      month >= from &&
      month <= to &&
      facts.listed.get(`${project} ${month.slice(0, 4)}`) === true;
    if (verified && counts) sum += verified.fen;
  }
  return sum;
}

const CELL = `kind || ' ' || to_char(month, 'YYYY-MM') || ' ' || currency || ' ' || zone_code || ' ' || industry_code || ' ' || segment_code || ' ' || listed`;

interface SumRow {
  cell: string;
  sums: string[];
}

async function readCells(db: DataSource, columns: string[], table: string): Promise<Map<string, Sums>> {
  const fen = columns.map((column, index) => `(sum(${column}) * ${index === 4 ? 1 : 100})::bigint::text`).join(', ');
  const rows: SumRow[] = await db.query(`SELECT ${CELL} AS cell, ARRAY[${fen}] AS sums FROM ${table} GROUP BY 1`);
  return withoutZeros(new Map(rows.map(({ cell, sums }) => [cell, sums.map(BigInt) as Sums])));
}

export const readRollups = (db: DataSource) =>
  readCells(db, ['verified', 'reported', 'verified_original', 'reported_original', 'entries'], 'rollups');

export const readCredits = (db: DataSource) =>
  readCells(
    db,
    ['verified_delta', 'reported_delta', 'verified_original_delta', 'reported_original_delta', 'entries_delta'],
    'credits',
  );

export async function readPositions(db: DataSource): Promise<Map<string, string>> {
  const rows: { key: string; ids: string }[] = await db.query(
    `SELECT project_id || ' ' || kind || ' ' || to_char(month, 'YYYY-MM') AS key,
            COALESCE(verified_entry_id::text, '-') || ' ' || COALESCE(pending_entry_id::text, '-') AS ids FROM positions`,
  );
  return new Map(rows.map(({ key, ids }) => [key, ids]));
}

function withoutZeros(cells: Map<string, Sums>): Map<string, Sums> {
  return new Map(
    [...cells].filter(([, sums]) => sums.some((sum) => sum !== 0n)).sort(([left], [right]) => (left < right ? -1 : 1)),
  );
}
