import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { IN_PIPELINE } from '#landing/projects/domain/project-status.js';
import { STAGES } from '#landing/projects/domain/project-stage.js';
import { oneOf } from '#landing/projects/one-of.sql.js';
import { add, ZERO } from '#platform/money/money.js';
import type { Pipeline, PipelineStage } from './dto/pipeline.dto.js';

@Injectable()
export class PipelineQueries {
  constructor(private readonly dataSource: DataSource) {}

  async pipeline(): Promise<Pipeline> {
    const rows: PipelineStage[] = await this.dataSource.query(
      `SELECT stage, count(*)::integer AS count,
              COALESCE(sum(planned_total), 0)::numeric(24,2)::text AS "plannedTotal",
              COALESCE(sum(contracted_amount), 0)::numeric(24,2)::text AS "contractedAmount"
         FROM projects WHERE ${oneOf('status', IN_PIPELINE)} GROUP BY stage`,
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
    };
  }
}
