import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FileCitations } from '#access/documents/file-citations.js';
import { knownBy } from '#platform/database/as-of.sql.js';
import { ProjectFileSources } from '../files/project-file-sources.js';
import { PROJECT_COLUMNS } from '../projects/project-rows.js';

/** Files brought back from a visit may be read by whoever may read the project. */
@Injectable()
export class CiteVisitFiles implements OnModuleInit {
  constructor(
    private readonly citations: FileCitations,
    private readonly files: ProjectFileSources,
  ) {}

  onModuleInit(): void {
    this.citations.register({
      from: 'visit_files vf JOIN visit_records vr ON vr.id = vf.record_id JOIN projects p ON p.id = vr.project_id',
      file: 'vf.file_id',
      permission: 'project.read',
      replace: 'visit.record',
      columns: PROJECT_COLUMNS,
    });
    this.files.register({
      kind: 'visit',
      from: () => 'visit_files vf JOIN visit_records vr ON vr.id = vf.record_id',
      file: 'vf.file_id',
      project: 'vr.project_id',
      label: 'vr.visited_on::text',
      cited: (moment) => knownBy('vr', moment),
    });
  }
}
