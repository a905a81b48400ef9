import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { businessDate, Clock } from '#platform/clock/clock.js';
import { dateText } from '#platform/database/sql-text.js';
import {
  GATE_FIELDS,
  type GateField,
  type MilestoneFact,
  type ProjectFacts,
  type PromiseFact,
  type WaiverFact,
} from './domain/project-facts.js';
import { byProject } from './by-project.js';
import type { Stop } from './domain/stopped-days.js';
import { stopsOf } from './stops.sql.js';
import { HAS_EVIDENCE } from './has-evidence.sql.js';
import type { Project } from './project.entity.js';
import { promiseFact } from './promise-facts.sql.js';

type Of<Fact> = Fact & { projectId: string };

/** Gathers what the stage follows from. */
@Injectable()
export class ProjectFactsQuery {
  constructor(private readonly clock: Clock) {}

  async of(em: EntityManager, project: Project): Promise<ProjectFacts> {
    const [facts] = await this.ofMany(em, [project]);
    return facts!;
  }

  /** In the order of the projects; as many statements for a thousand as for one. */
  async ofMany(em: EntityManager, projects: readonly Project[]): Promise<ProjectFacts[]> {
    const ids = [projects.map(({ id }) => id)];
    const milestones: Of<MilestoneFact>[] = await em.query(
      `SELECT m.project_id AS "projectId", m.id, m.kind, ${dateText('m.effective_on')} AS "effectiveOn",
              ${HAS_EVIDENCE} AS "hasEvidence", COALESCE(v.verdict, 'pending') AS state,
              m.corrects_id AS "correctsId", m.withdraws
         FROM milestones m LEFT JOIN milestone_verdicts v ON v.milestone_id = m.id
        WHERE m.project_id = ANY($1::uuid[]) ORDER BY m.recorded_at, m.id`,
      ids,
    );
    const waivers: Of<WaiverFact>[] = await em.query(
      `SELECT project_id AS "projectId", stage, ${dateText('expires_on')} AS "expiresOn", closed_at IS NOT NULL AS closed
         FROM gate_waivers WHERE project_id = ANY($1::uuid[])`,
      ids,
    );
    const promises: Of<PromiseFact>[] = await em.query(
      `SELECT ob.project_id AS "projectId", ${promiseFact(null)} WHERE ob.project_id = ANY($1::uuid[]) AND ob.at_capacity
          AND ob.state <> 'withdrawn' ORDER BY ob.due_on, ob.id`,
      ids,
    );
    const held: { id: string; stops: Stop[] }[] = await em.query(
      `SELECT p.id, ${stopsOf('p')} AS stops FROM projects p WHERE p.id = ANY($1::uuid[])`,
      ids,
    );
    const stops = new Map(held.map((row) => [row.id, row.stops]));
    const found = { milestones: byProject(milestones), waivers: byProject(waivers), promises: byProject(promises) };
    const today = this.clock.today();
    return projects.map((project) => ({
      mode: project.mode,
      fields: Object.fromEntries(GATE_FIELDS.map((field) => [field, project[field]])) as Record<
        GateField,
        string | number | null
      >,
      milestones: found.milestones.get(project.id) ?? [],
      waivers: found.waivers.get(project.id) ?? [],
      promises: found.promises.get(project.id) ?? [],
      stops: stops.get(project.id) ?? [],
      openedOn: businessDate(project.createdAt),
      today,
    }));
  }
}
