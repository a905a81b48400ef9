import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MergeKind } from './domain/merge-kind.js';
import { KNOWN_RELATIONS, type MergeRelation } from './known-relations.js';
import { mergeErrors } from './merges.errors.js';

const TABLES: Record<MergeKind, string> = { investor: 'investors', lead: 'leads' };

/** The column every feature calls by this name, foreign key or not. */
const COLUMNS: Record<MergeKind, string> = { investor: 'investor_id', lead: 'lead_id' };

interface Pointer {
  table: string;
  column: string;
}

/** Every relation a merge must carry over, as the database itself tells it. One nobody has described blocks the merge. */
@Injectable()
export class MergeRelations {
  private readonly known: MergeRelation[] = [...KNOWN_RELATIONS];

  /** For the floors above: what points to a record of ours from their tables. */
  know(...relations: MergeRelation[]): void {
    this.known.push(...relations);
  }

  /** The relation of a merge written earlier, by its name `table.column`. */
  named(kind: MergeKind, name: string): MergeRelation | undefined {
    return this.known.find(({ of, table, column }) => of === kind && `${table}.${column}` === name);
  }

  async of(em: EntityManager, kind: MergeKind): Promise<MergeRelation[]> {
    const pointers = await pointersTo(em, kind);
    const described = this.known.filter((relation) => relation.of === kind);
    const same = (left: Pointer, right: Pointer) => left.table === right.table && left.column === right.column;
    const unknown = pointers.filter((pointer) => !described.some((relation) => same(relation, pointer)));
    if (unknown.length > 0) {
      const relations = unknown.map(({ table, column }) => `${table}.${column}`).join(', ');
      throw mergeErrors('merge.unknown_relation', { relations });
    }
    return described;
  }
}

/** Foreign keys first; and columns that bear the name without one, which would be forgotten just the same. */
function pointersTo(em: EntityManager, kind: MergeKind): Promise<Pointer[]> {
  return em.query(
    `SELECT c.relname AS "table", a.attname AS "column"
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relpersistence = 'p'
        AND c.relnamespace NOT IN (SELECT oid FROM pg_namespace WHERE nspname IN ('pg_catalog', 'information_schema'))
        AND (EXISTS (SELECT 1 FROM pg_constraint k WHERE k.contype = 'f' AND k.conrelid = c.oid
                       AND k.confrelid = $1::regclass AND a.attnum = ANY (k.conkey))
             OR (a.attname = $2 AND a.atttypid = 'uuid'::regtype))
      ORDER BY 1, 2`,
    [`public.${TABLES[kind]}`, COLUMNS[kind]],
  );
}
