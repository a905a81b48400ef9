import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Where } from '#platform/database/sql.js';
import type { Actor } from '../policy/actor.js';
import type { Permission } from '../policy/policy.js';
import { type RowColumns, rowFilter } from '../policy/row-scope.js';

/** Rows that cite a file, and the right that opens them. */
export interface FileCitation {
  /** Tables with their aliases, joined down to the row the right is about. */
  from: string;
  /** Column that holds the file's id. */
  file: string;
  permission: Permission;
  columns: RowColumns;
}

/** Who may read what cites a file may read the file. Each floor adds its own citations when its module starts. */
@Injectable()
export class FileCitations {
  private readonly citations: FileCitation[] = [];

  register(citation: FileCitation): void {
    this.citations.push(citation);
  }

  async opensTo(em: EntityManager, actor: Actor, fileId: string): Promise<boolean> {
    for (const { from, file, permission, columns } of this.citations) {
      const where = rowFilter(new Where(), actor, permission, columns).add(`${file} = ?::uuid`, fileId);
      const found: unknown[] = await em.query(`SELECT 1 FROM ${from} WHERE ${where.toString()} LIMIT 1`, where.params);
      if (found.length > 0) return true;
    }
    return false;
  }
}
