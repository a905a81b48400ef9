import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ownSize, signings } from '#landing/projects/count-once.sql.js';
import { IN_PIPELINE } from '#landing/projects/domain/project-status.js';
import { STAGES } from '#landing/projects/domain/project-stage.js';
import { projectsAt } from '#landing/projects/projects-then.sql.js';
import { oneOf } from '#landing/projects/one-of.sql.js';
import { ReadDataSource } from '#platform/database/replica/read-data-source.js';
import { add, ZERO } from '#platform/money/money.js';
import { Where } from '#platform/database/sql.js';
import { Clock, dayOf } from '#platform/clock/clock.js';
import type { Pipeline, PipelineStage, SignedInYear } from './dto/pipeline.dto.js';

/** The projects `p` the pipeline counts. */
export const UNDER_WAY = `${oneOf('p.status', IN_PIPELINE)} AND ${ownSize('p')}`;

@Injectable()
export class PipelineQueries {
  constructor(
    private readonly reads: ReadDataSource,
    private readonly clock: Clock,
  ) {}

  pipeline(knownAt?: string): Promise<Pipeline> {
    return this.reads.run((em) => this.stages(em, knownAt), knownAt);
  }

  private async stages(em: EntityManager, knownAt?: string): Promise<Pipeline> {
    const where = new Where();
    const from = projectsAt(where.moment(knownAt));
    const rows: PipelineStage[] = await em.query(
      `SELECT stage, count(*)::integer AS count,
              COALESCE(sum(planned_total), 0)::numeric(24,2)::text AS "plannedTotal",
              COALESCE(sum(contracted_amount), 0)::numeric(24,2)::text AS "contractedAmount"
         FROM ${from} WHERE ${UNDER_WAY} GROUP BY stage`,
      where.params,
    );
    const byStage = new Map(rows.map((row) => [row.stage, row]));
    const items = STAGES.map(
      (stage) => byStage.get(stage) ?? { stage, count: 0, plannedTotal: ZERO, contractedAmount: ZERO },
    );
    return {
      items,
      count: items.reduce((sum, item) => sum + item.count, 0),
      plannedTotal: add(ZERO, ...items.map((item) => item.plannedTotal)),
      contractedAmount: add(ZERO, ...items.map((item) => item.contractedAmount)),
      signedThisYear: await this.signedIn(em, dayOf(this.clock, knownAt).slice(0, 4), knownAt),
    };
  }

  private async signedIn(em: EntityManager, year: string, knownAt?: string): Promise<SignedInYear> {
    const where = new Where([`${year}-01-01`, `${year}-12-31`]);
    const moment = where.moment(knownAt);
    const rows: Omit<SignedInYear, 'year'>[] = await em.query(
      `SELECT COALESCE(sum(s.signings), 0)::integer AS count,
              COALESCE(sum(s.contracted), 0)::numeric(24,2)::text AS contracted,
              COALESCE(sum(s.contracted) FILTER (WHERE s.signings = 0), 0)::numeric(24,2)::text AS increases
         FROM (${signings(moment)}) s WHERE s."on" BETWEEN $1::date AND $2::date`,
      where.params,
    );
    return { year: Number(year), ...(rows[0] ?? { count: 0, contracted: ZERO, increases: ZERO }) };
  }
}
