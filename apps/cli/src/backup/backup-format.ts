import type { Client } from 'pg';

/** First entry of a backup: what is inside, and which Berth wrote it. */
export interface Manifest {
  format: 1;
  version: string;
  takenAt: string;
  migrations: string[];
  tables: TableManifest[];
}

export interface TableManifest {
  name: string;
  columns: string[];
}

export const MANIFEST = 'berth-backup.json';
/** Last entry: rows and files counted while writing. A backup without it was cut short. */
export const COUNTS = 'counts.json';

export interface Counts {
  rows: Record<string, number>;
  files: number;
}

/** A table's rows come in parts of about this size, so that neither side holds a whole table. */
export const PART_BYTES = 8 * 1024 * 1024;

const NOT_DATA = ['schema_migrations'];

/** Our tables, those referred to before those that refer. Generated columns are left out: they make themselves. */
export async function tablesInOrder(client: Client): Promise<TableManifest[]> {
  const columns = await client.query<{ name: string; columns: string[] }>(
    `SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relpersistence = 'p' AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
        AND NOT c.relname = ANY($1) AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
      GROUP BY c.relname ORDER BY c.relname`,
    [NOT_DATA],
  );
  const references = await client.query<{ from: string; to: string }>(
    `SELECT f.relname AS "from", t.relname AS "to" FROM pg_constraint k
       JOIN pg_class f ON f.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid
      WHERE k.contype = 'f' AND k.conrelid <> k.confrelid AND k.connamespace = 'public'::regnamespace`,
  );
  return sorted(columns.rows, references.rows);
}

function sorted(tables: TableManifest[], references: { from: string; to: string }[]): TableManifest[] {
  const waiting = new Map(tables.map((table) => [table.name, table]));
  const order: TableManifest[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(
      ({ name }) => !references.some((one) => one.from === name && waiting.has(one.to)),
    );
    if (ready.length === 0)
      throw new Error(`Tables refer to each other in a circle: ${[...waiting.keys()].join(', ')}`);
    for (const table of ready) waiting.delete(table.name);
    order.push(...ready);
  }
  return order;
}

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

export function columnList(table: TableManifest): string {
  return table.columns.map(quoted).join(', ');
}
