import { readFile } from 'node:fs/promises';
import { Client } from 'pg';
import { keyIdOf } from '#investment/months/domain/chain.js';
import { loadConfig } from '#platform/config/config.js';
import { StartError } from '#platform/errors/start-error.js';
import type { ProcessLife } from '#platform/process/run-process.js';
import { commandDatabase } from '../context.js';
import { type Database, type MonthsFile, readMonths, type VerifiedMonth, verifyMonths } from './verify-months.js';

export interface VerifyMonthsOptions {
  /** An export; without it the months are read from the database. */
  file?: string;
  /** With a file: recompute its figures from the database as well. */
  database?: boolean;
  /** The public key the auditor noted: no other is believed. */
  key?: string;
}

const FAULTS: Record<VerifiedMonth['faults'][number], string> = {
  content_changed: 'the snapshot is not the one that was closed',
  seal_changed: 'who closed it, when, or the word of it was changed',
  chain_broken: 'it does not follow on the month before',
  month_out_of_order: 'a month between is missing',
  key_unknown: 'signed by a key that is not known',
  key_misnamed: 'its key goes under a wrong name',
  signature_wrong: 'the signature does not fit',
  parts_differ: 'the parts do not add up to the headline',
  headline_differs: 'the ledger gives another figure',
};

/** Checks the closed months. The server need not run; with a file and nothing else no database is needed either. */
export async function verifyClosedMonths(
  life: ProcessLife,
  options: VerifyMonthsOptions,
  say: (line: string) => void,
): Promise<boolean> {
  const database = options.file === undefined || options.database === true ? await connect(life) : null;
  const file = options.file === undefined ? await fromDatabase(database) : await fromFile(options.file);
  if (options.key !== undefined) file.keys = await onlyKey(options.key);
  const months = await verifyMonths(file, database);
  for (const line of table(months, database !== null)) say(line);
  return months.every(({ faults }) => faults.length === 0);
}

async function connect(life: ProcessLife): Promise<Database> {
  const client = new Client({ connectionString: await commandDatabase(life, loadConfig()) });
  await client.connect();
  life.onStop('connection', () => client.end());
  // One moment for everything that is compared, and no way to change anything.
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  return client;
}

async function fromDatabase(database: Database | null): Promise<MonthsFile> {
  if (database === null) throw new Error('neither a file nor a database');
  try {
    return await readMonths(database);
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === '42P01';
    throw missing ? new StartError('This database holds no closed months yet: migrate it first.') : error;
  }
}

async function fromFile(path: string): Promise<MonthsFile> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new StartError(`There is no file ${path}, or it cannot be read.`);
  });
  const parsed = parse(text);
  const usable =
    parsed?.format === 'berth-months/1' &&
    Array.isArray(parsed.keys) &&
    Array.isArray(parsed.closes) &&
    parsed.closes.every((close) => Array.isArray(close?.snapshot?.targets));
  if (parsed === null || !usable) throw new StartError(`${path} is not an export of closed months.`);
  return parsed;
}

function parse(text: string): MonthsFile | null {
  try {
    return JSON.parse(text) as MonthsFile | null;
  } catch {
    return null;
  }
}

async function onlyKey(path: string): Promise<MonthsFile['keys']> {
  try {
    const publicKey = await readFile(path, 'utf8');
    return [{ id: keyIdOf(publicKey), publicKey }];
  } catch {
    throw new StartError(`${path} is not a public key.`);
  }
}

function table(months: readonly VerifiedMonth[], recomputed: boolean): string[] {
  if (months.length === 0) return ['No month has been closed yet.'];
  const head = ['Month', 'Target', 'At the closing', ...(recomputed ? ['From the ledger'] : []), 'Hash', ''];
  const rows = months.flatMap(({ month, hash, targets, faults }) => {
    const first = { code: '—', told: '—', recomputed: '—', agrees: null };
    return (targets.length === 0 ? [first] : targets).map((target, index) => [
      index === 0 ? month : '',
      target.code,
      target.told,
      ...(recomputed ? [target.recomputed ?? '—'] : []),
      index === 0 ? hash.slice(0, 12) : '',
      index > 0 ? '' : faults.length === 0 ? 'ok' : `WRONG: ${faults.map((fault) => FAULTS[fault]).join('; ')}`,
    ]);
  });
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const right = (at: number) => at === 2 || (recomputed && at === 3);
  const line = (row: string[]) =>
    row
      .map((cell, at) => (right(at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  const wrong = months.filter(({ faults }) => faults.length > 0).length;
  const verdict =
    wrong === 0
      ? `All ${months.length} closed months are as they were signed${recomputed ? ', and the ledger gives the same figures' : ''}.`
      : `${wrong} of ${months.length} closed months are NOT as they should be.`;
  return [line(head), ...rows.map(line), '', verdict];
}
