import { Injectable } from '@nestjs/common';

/** Rows of a project that cite files, for the project's list of files. */
export interface ProjectFileSource {
  /** What kind of thing cites: milestone, entry, project … */
  kind: string;
  /** Table with its alias, joined as needed. */
  from: string;
  file: string;
  project: string;
  /** Tells one of its kind from another in the reader's language: a milestone's kind, a month. */
  label: string;
  where?: string;
}

/** Each floor that lets a project's facts cite files says so here when its module starts. */
@Injectable()
export class ProjectFileSources {
  private readonly sources: ProjectFileSource[] = [];

  register(source: ProjectFileSource): void {
    this.sources.push(source);
  }

  /** Ids of the projects that cite a version of the document `$1`. */
  citingSql(): string {
    return this.sources
      .map(
        ({ from, file, project, where = 'TRUE' }) =>
          `SELECT ${project} FROM ${from}
            WHERE ${file} IN (SELECT v.id FROM files v WHERE v.document_id = $1) AND ${where}`,
      )
      .join(' UNION ALL ');
  }

  /** (file_id, kind, label) of the project `$1`. */
  citesSql(): string {
    return this.sources
      .map(
        ({ kind, from, file, project, label, where = 'TRUE' }) =>
          `SELECT ${file} AS file_id, '${kind}' AS kind, ${label} AS label FROM ${from}
            WHERE ${project} = $1 AND ${file} IS NOT NULL AND ${where}`,
      )
      .join(' UNION ALL ');
  }
}
