import { type EntityManager, QueryFailedError } from 'typeorm';
import { keepStates } from '#platform/database/kept-states.sql.js';
import type { MergeRelation } from './known-relations.js';

/** Two records of one kind, of a merge that is written or about to be. */
export interface MergePair {
  mergeId: string;
  sourceId: string;
  targetId: string;
  /** When it is made, or taken back. */
  at: Date;
}

interface KeyColumn {
  name: string;
  type: string;
}

const nameOf = ({ table, column }: MergeRelation): string => `${table}.${column}`;
const condition = ({ where }: MergeRelation): string => (where === undefined ? '' : `AND ${where}`);

/**
 * Hangs every row of the relation on the target and writes down which ones. A row whose like the target already has
 * (a unique key would be broken) stays with the source.
 */
export async function moveRows(em: EntityManager, relation: MergeRelation, pair: MergePair): Promise<void> {
  if (relation.on === 'keep') return;
  const key = await keyOf(em, relation);
  await announce(em, relation);
  if (!(await inUniqueKey(em, relation))) await moveAll(em, relation, pair, key);
  else await moveOneByOne(em, relation, pair, key);
  await announce(em, null);
  await keepMoved(em, relation, pair);
}

const keyJson = (key: KeyColumn[]): string =>
  `jsonb_build_object(${key.map(({ name }) => `'${name}', t."${name}"`).join(', ')})`;

async function moveAll(em: EntityManager, relation: MergeRelation, pair: MergePair, key: KeyColumn[]): Promise<void> {
  const { table, column } = relation;
  await em.query(
    `WITH moved AS (
       UPDATE "${table}" t SET "${column}" = $2 WHERE t."${column}" = $1 ${condition(relation)}
       RETURNING ${keyJson(key)} AS key)
     INSERT INTO merge_moves (merge_id, relation, row_key, outcome) SELECT $3, $4, key, 'moved' FROM moved`,
    [pair.sourceId, pair.targetId, pair.mergeId, nameOf(relation)],
  );
}

async function moveOneByOne(
  em: EntityManager,
  relation: MergeRelation,
  { mergeId, sourceId, targetId }: MergePair,
  key: KeyColumn[],
): Promise<void> {
  const { table, column } = relation;
  const rows: { key: Record<string, unknown> }[] = await em.query(
    `SELECT ${keyJson(key)} AS key FROM "${table}" t WHERE t."${column}" = $1 ${condition(relation)} FOR UPDATE`,
    [sourceId],
  );
  for (const row of rows) {
    const moved = await orConflict(em, () => repoint(em, relation, key, row.key, { from: sourceId, to: targetId }));
    await em.query(`INSERT INTO merge_moves (merge_id, relation, row_key, outcome) VALUES ($1, $2, $3, $4)`, [
      mergeId,
      nameOf(relation),
      JSON.stringify(row.key),
      moved ? 'moved' : 'stayed',
    ]);
  }
}

/**
 * Puts back exactly the rows the merge moved, and of them only those that still hang where it put them: whatever was
 * written or put elsewhere since stays where it belongs. `mayReturn` may hold single rows back.
 */
export async function returnRows(
  em: EntityManager,
  relation: MergeRelation,
  pair: MergePair,
  mayReturn: (key: Record<string, unknown>) => Promise<boolean> = () => Promise.resolve(true),
): Promise<void> {
  const { mergeId, sourceId, targetId } = pair;
  const key = await keyOf(em, relation);
  const moves: { id: string; key: Record<string, unknown> }[] = await em.query(
    `SELECT id, row_key AS key FROM merge_moves WHERE merge_id = $1 AND relation = $2 AND outcome = 'moved' ORDER BY id`,
    [mergeId, nameOf(relation)],
  );
  await announce(em, relation);
  for (const move of moves) {
    const back =
      (await mayReturn(move.key)) &&
      (await orConflict(em, () => repoint(em, relation, key, move.key, { from: targetId, to: sourceId })));
    await em.query(`UPDATE merge_moves SET undo_outcome = $2 WHERE id = $1`, [move.id, back ? 'returned' : 'left']);
  }
  await announce(em, null);
  await keepMoved(em, relation, pair);
}

/** Rows whose every state is kept stand elsewhere now. */
async function keepMoved(em: EntityManager, relation: MergeRelation, { mergeId, at }: MergePair): Promise<void> {
  if (relation.kept !== true) return;
  const rows: { id: string }[] = await em.query(
    `SELECT row_key->>'id' AS id FROM merge_moves WHERE merge_id = $1 AND relation = $2 AND outcome = 'moved'`,
    [mergeId, nameOf(relation)],
  );
  await keepStates(
    em,
    relation.table,
    rows.map(({ id }) => id),
    at,
    relation.unkept,
  );
}

async function repoint(
  em: EntityManager,
  relation: MergeRelation,
  key: KeyColumn[],
  row: Record<string, unknown>,
  { from, to }: { from: string; to: string },
): Promise<boolean> {
  const { table, column } = relation;
  const values = key.map(({ name }) => String(row[name]));
  const matches = key.map(({ name, type }, index) => `AND t."${name}" = ($${index + 3}::text)::${type}`).join(' ');
  const [, affected]: [unknown[], number] = await em.query(
    `UPDATE "${table}" t SET "${column}" = $2 WHERE t."${column}" = $1 ${condition(relation)} ${matches}`,
    [from, to, ...values],
  );
  return affected === 1;
}

const UNIQUE_VIOLATION = '23505';
const EXCLUSION_VIOLATION = '23P01';

/** False, and nothing changed, where a unique key stands against it. */
async function orConflict(em: EntityManager, work: () => Promise<boolean>): Promise<boolean> {
  await em.query('SAVEPOINT merge_row');
  try {
    const done = await work();
    await em.query('RELEASE SAVEPOINT merge_row');
    return done;
  } catch (error) {
    const code = error instanceof QueryFailedError ? (error.driverError as { code?: string }).code : undefined;
    if (code !== UNIQUE_VIOLATION && code !== EXCLUSION_VIOLATION) throw error;
    await em.query('ROLLBACK TO SAVEPOINT merge_row');
    return false;
  }
}

/** The primary key but for the column that moves. */
async function keyOf(em: EntityManager, { table, column }: MergeRelation): Promise<KeyColumn[]> {
  return em.query(
    `SELECT a.attname AS name, format_type(a.atttypid, NULL) AS type
       FROM pg_index x JOIN pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = ANY (x.indkey)
      WHERE x.indisprimary AND x.indrelid = $1::regclass AND a.attname <> $2`,
    [`public.${table}`, column],
  );
}

async function inUniqueKey(em: EntityManager, { table, column }: MergeRelation): Promise<boolean> {
  const found: unknown[] = await em.query(
    `SELECT 1 FROM pg_index x JOIN pg_attribute a ON a.attrelid = x.indrelid
      WHERE x.indrelid = $1::regclass AND a.attname = $2 AND (x.indisunique OR x.indisexclusion)
        AND (a.attnum = ANY (x.indkey) OR x.indexprs IS NOT NULL) LIMIT 1`,
    [`public.${table}`, column],
  );
  return found.length > 0;
}

/** Facts are append-only; the guard lets the one column pass that says whose fact it is. */
async function announce(em: EntityManager, relation: MergeRelation | null): Promise<void> {
  const announced = relation === null ? '' : nameOf(relation);
  await em.query(`SELECT set_config('berth.may_change', $1, true)`, [announced]);
}
