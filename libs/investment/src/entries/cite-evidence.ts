import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FileCitations } from '#access/documents/file-citations.js';
import { knownBy } from '#platform/database/as-of.sql.js';
import { ProjectFileSources } from '#landing/files/project-file-sources.js';
import { PROJECT_COLUMNS } from '#landing/projects/project-rows.js';
import { monthText } from '#platform/database/sql-text.js';

/** Evidence of an entry may be read by whoever may read the entry's project. */
@Injectable()
export class CiteEvidence implements OnModuleInit {
  constructor(
    private readonly citations: FileCitations,
    private readonly files: ProjectFileSources,
  ) {}

  onModuleInit(): void {
    this.citations.register({
      from: 'ledger_entries e JOIN projects p ON p.id = e.project_id',
      file: 'e.evidence_file_id',
      permission: 'project.read',
      replace: 'entry.report',
      columns: PROJECT_COLUMNS,
    });
    this.files.register({
      kind: 'entry',
      from: () => 'ledger_entries e',
      file: 'e.evidence_file_id',
      project: 'e.project_id',
      label: monthText('e.month'),
      cited: (moment) => knownBy('e', moment),
    });
  }
}
