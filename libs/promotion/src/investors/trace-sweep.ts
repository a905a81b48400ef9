import type { EntityManager } from 'typeorm';
import { type PersonPatterns, scrubber, scrubJson } from './domain/scrub.js';

/** The records around a person: what stands in them may speak of the person by name. */
export interface Surroundings {
  contactId: string;
  investorIds: string[];
  leadIds: string[];
  projectIds: string[];
  fileIds: string[];
  interactionIds: string[];
  eventIds: string[];
  /** Names of companies, never altered. */
  companyNames: string[];
}

interface TextColumn {
  table: string;
  column: string;
  kind: 'text' | 'json' | 'list';
}

/** Columns that say whose record a row is, by the name every feature uses for them. */
const OWNERS: Record<string, keyof Surroundings> = {
  contact_id: 'contactId',
  investor_id: 'investorIds',
  lead_id: 'leadIds',
  project_id: 'projectIds',
  file_id: 'fileIds',
  interaction_id: 'interactionIds',
};

/** Tables whose rows are such records themselves. */
const RECORDS: Record<string, keyof Surroundings> = {
  investors: 'investorIds',
  leads: 'leadIds',
  projects: 'projectIds',
  files: 'fileIds',
  promotion_events: 'eventIds',
};

/** Accounts are people of the house; contacts are blanked field by field; a company's name is no person's. */
const LEFT_ALONE = new Set([
  'users',
  'contacts',
  'schema_migrations',
  'investors.name',
  'investors.name_key',
  'event_guests.company',
]);

/** Short-lived answers and logged searches may quote a name without saying whose record it was. */
const QUOTING: Record<string, string> = {
  idempotency_keys: 'TRUE',
  audit_events: `t.subject_type LIKE '%\\_list'`,
};

/**
 * Blanks a person's traces in every free text and JSON column of the database, whichever feature brought it. Found
 * from the catalogue, so that a table added later is swept too. Answers how many rows it changed.
 */
export async function sweepTraces(em: EntityManager, patterns: PersonPatterns, around: Surroundings): Promise<number> {
  if (patterns.anywhere.length + patterns.nearby.length === 0) return 0;
  const columns = await freeTexts(em);
  const tables = [...new Set(columns.map(({ table }) => table))];
  let cleaned = 0;
  for (const table of tables) {
    const own = columns.filter((column) => column.table === table);
    cleaned += await sweepTable(em, table, own, patterns, around);
  }
  return cleaned;
}

/** Text, JSON and lists of text that no key, code list or computation depends on. */
async function freeTexts(em: EntityManager): Promise<TextColumn[]> {
  const found: TextColumn[] = await em.query(
    `SELECT c.relname AS "table", a.attname AS "column",
            CASE a.atttypid WHEN 'jsonb'::regtype THEN 'json' WHEN 'text[]'::regtype THEN 'list' ELSE 'text' END AS kind
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attgenerated = ''
        AND a.atttypid IN ('text'::regtype, 'varchar'::regtype, 'jsonb'::regtype, 'text[]'::regtype)
        AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conrelid = c.oid AND a.attnum = ANY (k.conkey)
              AND (k.contype IN ('p', 'u', 'f')
                   OR (k.contype = 'c' AND pg_get_constraintdef(k.oid) LIKE '%ARRAY[%')))
        AND NOT EXISTS (SELECT 1 FROM pg_index x WHERE x.indrelid = c.oid AND x.indisunique AND a.attnum = ANY (x.indkey))
      ORDER BY 1, a.attnum`,
  );
  return found.filter(({ table, column }) => !LEFT_ALONE.has(table) && !LEFT_ALONE.has(`${table}.${column}`));
}

interface Found {
  at: string;
  near: boolean;
  values: unknown[];
}

async function sweepTable(
  em: EntityManager,
  table: string,
  columns: TextColumn[],
  patterns: PersonPatterns,
  around: Surroundings,
): Promise<number> {
  const params: unknown[] = [];
  const param = (value: unknown) => `$${params.push(value)}`;
  const text = columns.map(textOf).join(', ');
  const anywhere = patterns.anywhere.length === 0 ? 'FALSE' : `s.body ~* ${param(patterns.anywhere.join('|'))}`;
  const nearby = patterns.nearby.length === 0 ? 'FALSE' : `s.body ~* ${param(patterns.nearby.join('|'))}`;
  const near = await nearness(em, table, columns, around, param);
  const rows: Found[] = await em.query(
    `SELECT s.at, s.near OR (${anywhere}) AS near, s.values FROM (
       SELECT t.ctid::text AS at, (${near}) AS near, concat_ws(E'\\n', ${text}) AS body,
              jsonb_build_array(${columns.map(({ column }) => `t."${column}"`).join(', ')}) AS values
         FROM "${table}" t) s
      WHERE (${anywhere}) OR (s.near AND (${nearby}))`,
    params,
  );
  const versioned = await hasVersion(em, table);
  let cleaned = 0;
  for (const row of rows) {
    const scrub = scrubber([...patterns.anywhere, ...(row.near ? patterns.nearby : [])], around.companyNames);
    cleaned += (await rewrite(em, table, columns, row, scrub, versioned)) ? 1 : 0;
  }
  return cleaned;
}

function textOf({ column, kind }: TextColumn): string {
  if (kind === 'list') return `array_to_string(t."${column}", E'\\n')`;
  // A quotation mark inside JSON stands behind a backslash.
  return kind === 'json' ? `replace(t."${column}"::text, '\\"', '"')` : `t."${column}"`;
}

/** Whether a row of this table belongs to the records around the person. */
async function nearness(
  em: EntityManager,
  table: string,
  columns: TextColumn[],
  around: Surroundings,
  param: (value: unknown) => string,
): Promise<string> {
  const present: { name: string }[] = await em.query(
    `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped`,
    [`public.${table}`],
  );
  const names = new Set(present.map(({ name }) => name));
  const conditions: string[] = [];
  const among = (column: string, key: keyof Surroundings) =>
    conditions.push(`t."${column}"::text = ANY (${param([around[key]].flat())}::text[])`);
  for (const [column, key] of Object.entries(OWNERS)) if (names.has(column)) among(column, key);
  const record = RECORDS[table];
  if (record !== undefined) among('id', record);
  if (names.has('subject_type') && names.has('subject_id')) {
    const { contactId, investorIds, leadIds, projectIds, eventIds } = around;
    const subjects = param([contactId, ...investorIds, ...leadIds, ...projectIds, ...eventIds]);
    conditions.push(`t.subject_id::text = ANY (${subjects}::text[])`);
  }
  for (const { column, kind } of columns) {
    if (kind === 'json') conditions.push(`strpos(t."${column}"::text, ${param(around.contactId)}) > 0`);
  }
  const quoting = QUOTING[table];
  if (quoting !== undefined) conditions.push(quoting);
  return conditions.length === 0 ? 'FALSE' : `COALESCE(${conditions.join(' OR ')}, FALSE)`;
}

async function hasVersion(em: EntityManager, table: string): Promise<boolean> {
  const found: unknown[] = await em.query(
    `SELECT 1 FROM pg_attribute WHERE attrelid = $1::regclass AND attname = 'version' AND atttypid = 'int4'::regtype`,
    [`public.${table}`],
  );
  return found.length > 0;
}

/** One column at a time, announced to the guard of append-only tables. A form open elsewhere is made stale. */
async function rewrite(
  em: EntityManager,
  table: string,
  columns: TextColumn[],
  row: Found,
  scrub: (text: string) => string,
  versioned: boolean,
): Promise<boolean> {
  let at = row.at;
  let changed = false;
  for (const [index, { column, kind }] of columns.entries()) {
    const before = row.values[index];
    const after = scrubJson(before, scrub);
    if (JSON.stringify(after) === JSON.stringify(before)) continue;
    await em.query(`SELECT set_config('berth.may_change', $1, true)`, [`${table}.${column}`]);
    const bump = versioned && !changed ? ', version = version + 1' : '';
    const [moved]: [{ at: string }[], number] = await em.query(
      `UPDATE "${table}" SET "${column}" = $1${bump} WHERE ctid = $2::tid RETURNING ctid::text AS at`,
      [kind === 'json' ? JSON.stringify(after) : after, at],
    );
    changed = true;
    at = moved[0]?.at ?? at;
  }
  if (changed) await em.query(`SELECT set_config('berth.may_change', '', true)`);
  return changed;
}
