import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FileCitations } from '#access/documents/file-citations.js';
import { PROJECT_COLUMNS } from '../projects/project-rows.js';

/** Files of a blocker open to whoever may read the project, and to the department it lies with. */
@Injectable()
export class CiteBlockerFiles implements OnModuleInit {
  constructor(private readonly citations: FileCitations) {}

  onModuleInit(): void {
    const from = 'blocker_steps s JOIN blockers b ON b.id = s.blocker_id JOIN projects p ON p.id = b.project_id';
    const files = { from, file: 's.file_id' };
    const project = { permission: 'project.read', replace: 'blocker.raise', columns: PROJECT_COLUMNS } as const;
    const department = {
      permission: 'blocker.handle',
      replace: 'blocker.handle',
      columns: { team: 'b.team_id' },
    } as const;
    this.citations.register({ ...files, ...project });
    this.citations.register({ ...files, ...department });
  }
}
