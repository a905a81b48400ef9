import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { businessDate, Clock } from '#platform/clock/clock.js';
import { dateText } from '#platform/database/sql-text.js';
import {
  GATE_FIELDS,
  type GateField,
  type MilestoneFact,
  type ProjectFacts,
  type WaiverFact,
} from './domain/project-facts.js';
import type { Stop } from './domain/stopped-days.js';
import { stopsOf } from './stops.sql.js';
import { HAS_EVIDENCE } from './has-evidence.sql.js';
import type { Project } from './project.entity.js';

/** Gathers what the stage follows from. */
@Injectable()
export class ProjectFactsQuery {
  constructor(private readonly clock: Clock) {}

  async of(em: EntityManager, project: Project): Promise<ProjectFacts> {
    const milestones: MilestoneFact[] = await em.query(
      `SELECT m.id, m.kind, ${dateText('m.effective_on')} AS "effectiveOn", ${HAS_EVIDENCE} AS "hasEvidence",
              COALESCE(v.verdict, 'pending') AS state, m.corrects_id AS "correctsId", m.withdraws
         FROM milestones m LEFT JOIN milestone_verdicts v ON v.milestone_id = m.id WHERE m.project_id = $1`,
      [project.id],
    );
    const waivers: WaiverFact[] = await em.query(
      `SELECT stage, ${dateText('expires_on')} AS "expiresOn", closed_at IS NOT NULL AS closed
         FROM gate_waivers WHERE project_id = $1`,
      [project.id],
    );
    const [held]: { stops: Stop[] }[] = await em.query(
      `SELECT ${stopsOf('p')} AS stops FROM projects p WHERE p.id = $1`,
      [project.id],
    );
    const fields = Object.fromEntries(GATE_FIELDS.map((field) => [field, project[field]]));
    return {
      mode: project.mode,
      fields: fields as Record<GateField, string | number | null>,
      milestones,
      waivers,
      stops: held?.stops ?? [],
      openedOn: businessDate(project.createdAt),
      today: this.clock.today(),
    };
  }
}
