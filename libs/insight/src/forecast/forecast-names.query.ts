import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { rowFilter } from '#access/policy/row-scope.js';
import { PROJECT_COLUMNS } from '#landing/projects/project-rows.js';
import { Where } from '#platform/database/sql.js';
import type { ForecastProjectName } from './dto/forecast.dto.js';

export type Names = ReadonlyMap<string, ForecastProjectName>;

export const NAMELESS: ForecastProjectName = { projectId: null, projectCode: null, projectName: null };

export const nameIn = (names: Names, id: string | null): ForecastProjectName =>
  (id === null ? undefined : names.get(id)) ?? NAMELESS;

/** What a forecast calls its projects: those outside the reader's rights move the total all the same, and stay nameless. */
@Injectable()
export class ForecastNames {
  constructor(private readonly dataSource: DataSource) {}

  async of(actor: Actor, ids: readonly string[]): Promise<Names> {
    if (ids.length === 0) return new Map();
    const asked = [...new Set(ids)];
    const mayRead = rowFilter(new Where(), actor, 'project.read', PROJECT_COLUMNS).add('p.id = ANY(?::uuid[])', asked);
    const rows: (ForecastProjectName & { projectId: string })[] = await this.dataSource.query(
      `SELECT p.id AS "projectId", p.code AS "projectCode", p.name AS "projectName" FROM projects p WHERE ${mayRead.toString()}`,
      mayRead.params,
    );
    return new Map(rows.map((named) => [named.projectId, named]));
  }
}
