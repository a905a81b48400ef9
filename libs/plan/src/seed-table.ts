import type { EntityMetadata } from 'typeorm';
import type { SeedRow } from './seed-files.js';

/** A seed file made ready for its table. */
export interface SeedTable {
  name: string;
  keys: string[];
  /** Columns the data decides, keys included. */
  columns: string[];
  /** The table keeps a version number of its rows. */
  versioned: boolean;
  /** Administrators may edit its rows (`edited_at`). */
  editable: boolean;
  /** The rows with column names, for jsonb_populate_recordset. */
  json: string;
}

type Column = EntityMetadata['columns'][number];

/** What an absent property means. A file that leaves out anything else is wrong, and the load says where. */
function absent(table: string, column: Column, row: SeedRow): unknown {
  if (column.propertyName === 'active') return true;
  if (column.isNullable) return null;
  if (column.isArray) return [];
  throw new Error(`Plan data: ${table} ${JSON.stringify(row['code'] ?? row)} lacks ${column.propertyName}`);
}

export function seedTable(metadata: EntityMetadata, rows: SeedRow[]): SeedTable {
  const own = new Set(['version', 'editedAt', 'chainAction', 'chainActionBasis', 'chainActionReason']);
  const columns = metadata.columns.filter((column) => !own.has(column.propertyName));
  const known = new Set(columns.map((column) => column.propertyName));
  const records = rows.map((row) => {
    const unknown = Object.keys(row).find((property) => !known.has(property));
    if (unknown !== undefined) throw new Error(`Plan data: ${metadata.tableName} has no ${unknown}`);
    return Object.fromEntries(
      columns.map((column) => [
        column.databaseName,
        row[column.propertyName] ?? absent(metadata.tableName, column, row),
      ]),
    );
  });
  const has = (property: string) => metadata.columns.some((column) => column.propertyName === property);
  return {
    name: metadata.tableName,
    keys: metadata.primaryColumns.map((column) => column.databaseName),
    columns: columns.map((column) => column.databaseName),
    versioned: has('version'),
    editable: has('editedAt'),
    json: JSON.stringify(records),
  };
}

/** Inserts what is new, updates what differs, leaves alone what is equal or edited. Yields one row per row written. */
export function upsertStatement({ name, keys, columns, versioned, editable }: SeedTable): string {
  const values = columns.filter((column) => !keys.includes(column));
  const list = (prefix: string) => values.map((column) => `${prefix}.${column}`).join(', ');
  const assignments = values.map((column) => `${column} = excluded.${column}`);
  if (versioned) assignments.push(`version = t.version + 1`);
  return `
    INSERT INTO ${name} AS t (${columns.join(', ')})
    SELECT ${columns.join(', ')} FROM jsonb_populate_recordset(NULL::${name}, $1::jsonb)
    ON CONFLICT (${keys.join(', ')}) DO UPDATE SET ${assignments.join(', ')}
     WHERE ${editable ? 't.edited_at IS NULL AND' : ''} (${list('t')}) IS DISTINCT FROM (${list('excluded')})
    RETURNING (xmax = 0) AS inserted`;
}

/** Switches off what the data no longer names, unless an administrator has edited (or made) it. */
export function switchOffStatement({ name, keys, versioned, editable }: SeedTable): string {
  const same = keys.map((key) => `s.${key} = t.${key}`).join(' AND ');
  return `
    UPDATE ${name} t SET active = FALSE${versioned ? ', version = t.version + 1' : ''}
     WHERE t.active ${editable ? 'AND t.edited_at IS NULL' : ''}
       AND NOT EXISTS (SELECT 1 FROM jsonb_populate_recordset(NULL::${name}, $1::jsonb) s WHERE ${same})`;
}
