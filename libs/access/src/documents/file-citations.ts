import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Where } from '#platform/database/sql.js';
import type { Actor } from '../policy/actor.js';
import type { Permission } from '../policy/policy.js';
import { privyFilter, type RowColumns, rowFilter } from '../policy/row-scope.js';

/** Rows that cite a file, and the right that opens them. */
export interface FileCitation {
  /** Tables with their aliases, joined down to the row the right is about. */
  from: string;
  /** Column that holds the file's id. */
  file: string;
  permission: Permission;
  /** The right to that row with which a new version may be brought. */
  replace: Permission;
  columns: RowColumns;
}

/** Who may read what cites a file may read the file. Each floor adds its own citations when its module starts. */
@Injectable()
export class FileCitations {
  private readonly citations: FileCitation[] = [];

  register(citation: FileCitation): void {
    this.citations.push(citation);
  }

  /** A document is read as one: whoever may read what cites one of its versions sees them all. */
  opensTo(em: EntityManager, actor: Actor, documentId: string): Promise<boolean> {
    return this.reaches(em, actor, documentId, ({ permission }) => permission);
  }

  replacesFor(em: EntityManager, actor: Actor, documentId: string): Promise<boolean> {
    return this.reaches(em, actor, documentId, ({ replace }) => replace);
  }

  private async reaches(
    em: EntityManager,
    actor: Actor,
    documentId: string,
    rightOf: (citation: FileCitation) => Permission,
  ): Promise<boolean> {
    for (const citation of this.citations) {
      const where = rowFilter(new Where(), actor, rightOf(citation), citation.columns).add(
        `${citation.file} IN (SELECT f.id FROM files f WHERE f.document_id = ?::uuid)`,
        documentId,
      );
      // Papers tell all: of a confidential row they open to whom it opens to.
      privyFilter(where, actor, citation.columns);
      const found: unknown[] = await em.query(
        `SELECT 1 FROM ${citation.from} WHERE ${where.toString()} LIMIT 1`,
        where.params,
      );
      if (found.length > 0) return true;
    }
    return false;
  }
}
