import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FileCitations } from '#access/documents/file-citations.js';
import { knownBy } from '#platform/database/as-of.sql.js';
import { ProjectFileSources } from '../files/project-file-sources.js';
import { PROJECT_COLUMNS } from '../projects/project-rows.js';

/** The agreement of an increase is open to whoever may read the project, and stands among its files. */
@Injectable()
export class CiteAgreements implements OnModuleInit {
  constructor(
    private readonly citations: FileCitations,
    private readonly files: ProjectFileSources,
  ) {}

  onModuleInit(): void {
    const from = 'capital_increases c JOIN projects p ON p.id = c.project_id';
    const reach = { permission: 'project.read', replace: 'project.edit', columns: PROJECT_COLUMNS } as const;
    this.citations.register({ from, file: 'c.agreement_file_id', ...reach });
    const source = { from: () => 'capital_increases c', file: 'c.agreement_file_id', project: 'c.project_id' };
    const label = `to_char(c."on", 'YYYY-MM-DD')`;
    this.files.register({ kind: 'capital', ...source, label, cited: (moment) => knownBy('c', moment) });
  }
}
