import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FileCitations } from '#access/documents/file-citations.js';
import { PROJECT_COLUMNS } from '#landing/projects/project-rows.js';

/** Evidence of an entry may be read by whoever may read the entry's project. */
@Injectable()
export class CiteEvidence implements OnModuleInit {
  constructor(private readonly citations: FileCitations) {}

  onModuleInit(): void {
    this.citations.register({
      from: 'ledger_entries e JOIN projects p ON p.id = e.project_id',
      file: 'e.evidence_file_id',
      permission: 'project.read',
      columns: PROJECT_COLUMNS,
    });
  }
}
