import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Answers which projects cite a file. */
export type CitingProjects = (em: EntityManager, fileId: string) => Promise<string[]>;

/**
 * Who may read a project may read the files it cites. Milestones cite files here; the floors above (ledger entries)
 * add their own citations when their module starts.
 */
@Injectable()
export class FileCitations {
  private readonly sources: CitingProjects[] = [
    async (em, fileId) => {
      const rows: { id: string }[] = await em.query(
        `SELECT DISTINCT project_id AS id FROM milestones WHERE evidence_file_id = $1`,
        [fileId],
      );
      return rows.map((row) => row.id);
    },
  ];

  register(source: CitingProjects): void {
    this.sources.push(source);
  }

  async projectsCiting(em: EntityManager, fileId: string): Promise<string[]> {
    const found = new Set<string>();
    for (const source of this.sources) for (const id of await source(em, fileId)) found.add(id);
    return [...found];
  }
}
