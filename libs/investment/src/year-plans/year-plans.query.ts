import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { authorizeProject, findProject } from '#landing/projects/project-rows.js';
import { instantText } from '#platform/database/sql-text.js';
import type { YearPlanHistory, YearPlanView } from './dto/year-plan.dto.js';

@Injectable()
export class YearPlansQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** Everything ever said of a project's years. */
  async of(actor: Actor, projectId: string): Promise<YearPlanHistory> {
    const em = this.dataSource.manager;
    await authorizeProject(em, actor, 'entry.read', await findProject(em, projectId));
    const items: YearPlanView[] = await em.query(
      `SELECT y.year, y.amount, y.reason, u.name AS "recordedByName", ${instantText('y.recorded_at')} AS "recordedAt",
              s.id IS NOT NULL AS stands
         FROM year_plans y JOIN users u ON u.id = y.recorded_by LEFT JOIN standing_year_plans s ON s.id = y.id
        WHERE y.project_id = $1 ORDER BY y.id DESC`,
      [projectId],
    );
    return { projectId, items };
  }
}
