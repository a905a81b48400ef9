import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FileCitations } from '#access/documents/file-citations.js';
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
    const cited = { from: 'capital_increases c', file: 'c.agreement_file_id', project: 'c.project_id' };
    this.files.register({ kind: 'capital', ...cited, label: `to_char(c."on", 'YYYY-MM-DD')` });
  }
}
