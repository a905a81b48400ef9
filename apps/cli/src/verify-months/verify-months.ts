import { type ChainFault, checkChain, type ClosedMonth } from '#investment/months/domain/chain.js';
import type { SnapshotPart, SnapshotTarget } from '#investment/months/domain/month-snapshot.js';
import { RECOMPUTE } from './recompute.sql.js';

/** What `GET /api/months/export` gives. */
export interface MonthsFile {
  format: string;
  keys: { id: string; publicKey: string }[];
  closes: ClosedMonth[];
}

/** A connection of `pg`, or anything that answers like one. */
export interface Database {
  query(statement: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

export interface VerifiedTarget {
  code: string;
  told: string;
  /** From the ledger alone; null without a database. */
  recomputed: string | null;
  /** Zone × industry, pending and counts as well. */
  agrees: boolean | null;
}

export interface VerifiedMonth {
  month: string;
  hash: string;
  faults: (ChainFault | 'headline_differs')[];
  targets: VerifiedTarget[];
}

const CLOSES = `
  SELECT to_char(month, 'YYYY-MM') AS month, closed_by AS "closedBy",
         to_char(closed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "closedAt", note, snapshot,
         content_hash AS "contentHash", previous_hash AS "previousHash", hash, signature, key_id AS "keyId"
    FROM month_closes ORDER BY month_closes.month`;

export async function readMonths(database: Database): Promise<MonthsFile> {
  const keys = await database.query(`SELECT id, public_key AS "publicKey" FROM signing_keys ORDER BY recorded_at, id`);
  const closes = await database.query(CLOSES);
  return {
    format: 'berth-months/1',
    keys: keys.rows as MonthsFile['keys'],
    closes: closes.rows as ClosedMonth[],
  };
}

/** The chain by its hashes and signatures, and with a database every figure from the ledger. */
export async function verifyMonths(file: MonthsFile, database: Database | null): Promise<VerifiedMonth[]> {
  const keys = new Map(file.keys.map(({ id, publicKey }) => [id, publicKey]));
  const checked = checkChain(file.closes, keys);
  const months: VerifiedMonth[] = [];
  for (const [index, close] of file.closes.entries()) {
    const targets: VerifiedTarget[] = [];
    for (const target of close.snapshot.targets) targets.push(await verifyTarget(close, target, database));
    const differs = targets.some(({ agrees }) => agrees === false) ? (['headline_differs'] as const) : [];
    months.push({
      month: close.month,
      hash: close.hash,
      faults: [...(checked[index]?.faults ?? []), ...differs],
      targets,
    });
  }
  return months;
}

async function verifyTarget(
  close: ClosedMonth,
  target: SnapshotTarget,
  database: Database | null,
): Promise<VerifiedTarget> {
  const told = { code: target.code, told: target.verified };
  if (database === null) return { ...told, recomputed: null, agrees: null };
  const { rows } = await database.query(RECOMPUTE, [
    close.closedAt,
    target.entryKind,
    `${target.windowFrom}-01`,
    `${close.month < target.windowTo ? close.month : target.windowTo}-01`,
    target.currency,
    target.keyListOnly,
  ]);
  const parts = rows as SnapshotPart[];
  const recomputed = yuan(parts.reduce((sum, part) => sum + fen(part.verified), 0n));
  const agrees = recomputed === target.verified && sameParts(parts, target.parts);
  return { ...told, recomputed, agrees };
}

const lineOf = ({ zoneCode, industryCode, verified, pending, entries }: SnapshotPart): string =>
  [zoneCode, industryCode, verified, pending, entries].join(' ');

function sameParts(left: readonly SnapshotPart[], right: readonly SnapshotPart[]): boolean {
  return left.map(lineOf).sort().join('\n') === right.map(lineOf).sort().join('\n');
}

const fen = (amount: string): bigint => BigInt(amount.replace('.', ''));

function yuan(sum: bigint): string {
  const digits = (sum < 0n ? -sum : sum).toString().padStart(3, '0');
  return `${sum < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
