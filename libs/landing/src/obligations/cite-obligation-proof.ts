import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FileCitations } from '#access/documents/file-citations.js';
import { knownBy } from '#platform/database/as-of.sql.js';
import { ProjectFileSources } from '../files/project-file-sources.js';
import { PROJECT_COLUMNS } from '../projects/project-rows.js';
import { obligationsAt } from './obligations-then.sql.js';

/** Proof of an obligation may be read by whoever may read the project. */
@Injectable()
export class CiteObligationProof implements OnModuleInit {
  constructor(
    private readonly citations: FileCitations,
    private readonly files: ProjectFileSources,
  ) {}

  onModuleInit(): void {
    this.citations.register({
      from: 'obligation_steps os JOIN obligations ob ON ob.id = os.obligation_id JOIN projects p ON p.id = ob.project_id',
      file: 'os.proof_file_id',
      permission: 'project.read',
      replace: 'obligation.report',
      columns: PROJECT_COLUMNS,
    });
    this.files.register({
      kind: 'obligation',
      from: (moment) =>
        `obligation_steps os JOIN ${obligationsAt(moment, 'today.project_id = $1')} ON ob.id = os.obligation_id`,
      file: 'os.proof_file_id',
      project: 'ob.project_id',
      label: 'ob.text',
      cited: (moment) => knownBy('os', moment),
    });
  }
}
