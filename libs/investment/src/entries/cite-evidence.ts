import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FileCitations } from '#landing/documents/file-citations.js';

/** Evidence of an entry may be read by whoever may read the entry's project. */
@Injectable()
export class CiteEvidence implements OnModuleInit {
  constructor(private readonly citations: FileCitations) {}

  onModuleInit(): void {
    this.citations.register(async (em, fileId) => {
      const rows: { id: string }[] = await em.query(
        `SELECT DISTINCT project_id AS id FROM ledger_entries WHERE evidence_file_id = $1`,
        [fileId],
      );
      return rows.map((row) => row.id);
    });
  }
}
