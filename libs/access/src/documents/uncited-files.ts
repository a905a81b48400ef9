import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transactions } from '#platform/database/transactions.js';
import { AuditTrail } from '../audit/audit-trail.js';

interface Reference {
  table: string;
  column: string;
}

const BATCH = 200;

/**
 * Uploads that came to nothing. What cites a file is whatever has a foreign key to it: asked of the database itself, so that
 * no table a floor adds later can be forgotten here. A document stays as long as one of its versions is cited.
 */
@Injectable()
export class UncitedFiles {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditTrail,
  ) {}

  /** Gives back the ids of the records removed; their bytes follow the next night, if nobody else's are the same. */
  async remove(olderThan: Date): Promise<string[]> {
    const removed: string[] = [];
    for (;;) {
      const batch = await this.transactions.run((em) => this.removeSome(em, olderThan));
      removed.push(...batch);
      if (batch.length < BATCH) return removed;
    }
  }

  private async removeSome(em: EntityManager, olderThan: Date): Promise<string[]> {
    const cited = (await references(em))
      .map(({ table, column }) => `AND NOT EXISTS (SELECT 1 FROM ${table} c WHERE c.${column} = v.id)`)
      .join(' ');
    // Whoever is about to cite one holds it under a shared lock (DocumentsService.assertCitable): those are left for later.
    const rows: { id: string; sha256: string }[] = await em.query(
      `SELECT f.id, f.sha256 FROM files f
        WHERE f.created_at < $1 AND NOT EXISTS (
          SELECT 1 FROM files v WHERE v.document_id = f.document_id
             AND NOT (v.created_at < $1 ${cited}))
        ORDER BY f.created_at, f.id LIMIT ${BATCH} FOR UPDATE OF f SKIP LOCKED`,
      [olderThan],
    );
    for (const { id, sha256 } of rows) {
      const detail = { sha256 };
      await this.audit.record(em, null, { action: 'file.removed', subjectType: 'file', subjectId: id, detail });
    }
    await em.query(`DELETE FROM files WHERE id = ANY($1::uuid[])`, [rows.map(({ id }) => id)]);
    return rows.map(({ id }) => id);
  }
}

async function references(em: EntityManager): Promise<Reference[]> {
  return em.query(
    `SELECT k.conrelid::regclass::text AS "table", quote_ident(a.attname) AS "column"
       FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
      WHERE k.contype = 'f' AND k.confrelid = 'files'::regclass AND k.conrelid <> k.confrelid ORDER BY 1, 2`,
  );
}
