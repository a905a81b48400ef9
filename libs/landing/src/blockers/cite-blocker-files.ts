import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FileCitations } from '#access/documents/file-citations.js';
import { PROJECT_COLUMNS } from '../projects/project-rows.js';

/** Files of a blocker open to whoever may read the project, and to the department it lies with. */
@Injectable()
export class CiteBlockerFiles implements OnModuleInit {
  constructor(private readonly citations: FileCitations) {}

  onModuleInit(): void {
    const from = 'blocker_steps s JOIN blockers b ON b.id = s.blocker_id JOIN projects p ON p.id = b.project_id';
    this.citations.register({ from, file: 's.file_id', permission: 'project.read', columns: PROJECT_COLUMNS });
    this.citations.register({ from, file: 's.file_id', permission: 'blocker.handle', columns: { team: 'b.team_id' } });
  }
}
