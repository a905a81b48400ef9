import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FileCitations } from '#access/documents/file-citations.js';
import { knownBy } from '#platform/database/as-of.sql.js';
import { ProjectFileSources } from '../files/project-file-sources.js';
import { PROJECT_COLUMNS } from '../projects/project-rows.js';

/** Evidence of a milestone may be read by whoever may read the project. */
@Injectable()
export class CiteMilestoneEvidence implements OnModuleInit {
  constructor(
    private readonly citations: FileCitations,
    private readonly files: ProjectFileSources,
  ) {}

  onModuleInit(): void {
    this.citations.register({
      from: 'milestones m JOIN projects p ON p.id = m.project_id',
      file: 'm.evidence_file_id',
      permission: 'project.read',
      replace: 'milestone.report',
      columns: PROJECT_COLUMNS,
    });
    this.files.register({
      kind: 'milestone',
      from: () => 'milestones m',
      file: 'm.evidence_file_id',
      project: 'm.project_id',
      label: 'm.kind',
      cited: (moment) => knownBy('m', moment),
    });
  }
}
