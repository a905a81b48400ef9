import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { companyNameKey } from '#promotion/investors/domain/company-name.js';
import type { ProjectLedgerValues } from './domain/interpreted-row.js';
import type { KnownProject } from './domain/row-outcome.js';

interface LoadedRow {
  identityKey: string;
  projectId: string;
  values: ProjectLedgerValues;
}

interface NamedProject {
  projectId: string;
  name: string;
  investorKey: string;
}

/**
 * Which of these rows are projects already: loaded from a workbook before, or entered by hand under the same names. A
 * confidential project is never among them: that a row is known would tell which it is.
 */
@Injectable()
export class KnownProjects {
  constructor(private readonly dataSource: DataSource) {}

  async byKeys(
    keys: readonly string[],
    em: EntityManager = this.dataSource.manager,
  ): Promise<Map<string, KnownProject>> {
    const known = new Map<string, KnownProject>();
    if (keys.length === 0) return known;
    for (const project of await this.byHand(em, keys))
      known.set(project.key, { projectId: project.projectId, loadedValues: null });
    const loaded: LoadedRow[] = await em.query(
      `SELECT DISTINCT ON (r.identity_key) r.identity_key AS "identityKey", r.project_id AS "projectId", r.values
         FROM project_import_rows r JOIN project_imports i ON i.id = r.import_id
         JOIN projects p ON p.id = r.project_id AND NOT p.confidential
        WHERE r.identity_key = ANY($1) AND r.outcome = 'loaded' AND r.project_id IS NOT NULL
        ORDER BY r.identity_key, i.created_at DESC`,
      [keys],
    );
    for (const row of loaded) known.set(row.identityKey, { projectId: row.projectId, loadedValues: row.values });
    return known;
  }

  private async byHand(em: EntityManager, keys: readonly string[]): Promise<{ key: string; projectId: string }[]> {
    const investorKeys = [...new Set(keys.map((key) => key.slice(key.indexOf('|') + 1)))];
    const projects: NamedProject[] = await em.query(
      `SELECT p.id AS "projectId", p.name, v.name_key AS "investorKey"
         FROM projects p JOIN investors v ON v.id = p.investor_id WHERE v.name_key = ANY($1) AND NOT p.confidential`,
      [investorKeys],
    );
    return projects.map((project) => ({
      key: `${companyNameKey(project.name)}|${project.investorKey}`,
      projectId: project.projectId,
    }));
  }
}
