import { Injectable } from '@nestjs/common';
import type { MomentSql } from '#platform/database/as-of.sql.js';

/** Rows of a project that cite files, for the project's list of files. */
export interface ProjectFileSource {
  /** What kind of thing cites: milestone, entry, project … */
  kind: string;
  /** Table with its alias, joined as needed: now, or as of a moment. */
  from: (moment: MomentSql) => string;
  file: string;
  project: string;
  /** Tells one of its kind from another in the reader's language: a milestone's kind, a month. */
  label: string;
  /** A condition: it is cited now, or was at a moment. */
  cited: (moment: MomentSql) => string;
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
        ({ from, file, project, cited }) =>
          `SELECT ${project} FROM ${from(null)}
            WHERE ${file} IN (SELECT v.id FROM files v WHERE v.document_id = $1) AND ${cited(null)}`,
      )
      .join(' UNION ALL ');
  }

  /** (file_id, kind, label) of the project `$1`: now, or as of a moment. */
  citesSql(moment: MomentSql): string {
    return this.sources
      .map(
        ({ kind, from, file, project, label, cited }) =>
          `SELECT ${file} AS file_id, '${kind}' AS kind, ${label} AS label FROM ${from(moment)}
            WHERE ${project} = $1 AND ${file} IS NOT NULL AND ${cited(moment)}`,
      )
      .join(' UNION ALL ');
  }
}
