import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DocumentSensitivity } from '#access/documents/document-sensitivity.js';
import { ProjectFileSources } from '../files/project-file-sources.js';

/** Every paper of a confidential project is a confidential file, whenever it came, for as long as the project is one. */
@Injectable()
export class SecretPapers implements OnModuleInit {
  constructor(
    private readonly sensitivity: DocumentSensitivity,
    private readonly sources: ProjectFileSources,
  ) {}

  onModuleInit(): void {
    this.sensitivity.register((em, _actor, { documentId }) => this.citedBySecret(em, documentId));
  }

  private async citedBySecret(em: EntityManager, documentId: string): Promise<boolean> {
    const found: unknown[] = await em.query(
      `SELECT 1 FROM projects p WHERE p.confidential AND p.id IN (${this.sources.citingSql()}) LIMIT 1`,
      [documentId],
    );
    return found.length > 0;
  }
}
