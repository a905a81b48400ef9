import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dateText } from '#platform/database/sql-text.js';
import { openedOn } from '../projects/domain/derive-stage.js';
import type { MilestoneFact } from '../projects/domain/project-facts.js';
import { CLOCKS_RUN } from '../projects/domain/project-status.js';
import { HAS_EVIDENCE } from '../projects/has-evidence.sql.js';
import { oneOf } from '../projects/one-of.sql.js';
import { stopsOf } from '../projects/stops.sql.js';
import { CompletedInvestment } from './completed-investment.js';
import type { LightFacts } from './domain/read-light.js';

type Row = Omit<LightFacts, 'startedOn' | 'completed' | 'today'> & { id: string; milestones: MilestoneFact[] };

/** Gathers what lights follow from, for many projects at once. */
@Injectable()
export class LightFactsQuery {
  constructor(private readonly completed: CompletedInvestment) {}

  async of(em: EntityManager, projectIds: readonly string[], today: string): Promise<Map<string, LightFacts>> {
    const rows: Row[] = await em.query(
      `SELECT p.id, p.mode, p.stage, ${oneOf('p.status', CLOCKS_RUN)} AS active, ${stopsOf('p')} AS stops, ${dateText('p.promised_start_on')} AS "promisedStartOn",
              ${dateText('p.promised_production_on')} AS "promisedProductionOn",
              COALESCE(p.contracted_fixed_amount, p.planned_total) AS base,
              CASE WHEN p.stage IN ('started', 'building') THEN ${MILESTONES} ELSE '[]'::json END AS milestones
         FROM projects p WHERE p.id = ANY($1::uuid[])`,
      [projectIds],
    );
    const building = rows.filter(({ stage }) => stage === 'started' || stage === 'building').map(({ id }) => id);
    const completed = building.length === 0 ? new Map<string, string>() : await this.completed.of(em, building);
    return new Map(
      rows.map(({ id, milestones, ...row }) => {
        const startedOn = openedOn({ mode: row.mode, milestones }, 'started');
        return [id, { ...row, startedOn, completed: completed.get(id) ?? '0.00', today }];
      }),
    );
  }
}

const MILESTONES = `(
  SELECT COALESCE(json_agg(json_build_object(
           'id', m.id, 'kind', m.kind, 'effectiveOn', m.effective_on, 'hasEvidence', ${HAS_EVIDENCE},
           'state', COALESCE(v.verdict, 'pending'), 'correctsId', m.corrects_id, 'withdraws', m.withdraws)), '[]')
    FROM milestones m LEFT JOIN milestone_verdicts v ON v.milestone_id = m.id WHERE m.project_id = p.id)`;
