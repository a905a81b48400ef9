import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { instantText } from '#platform/database/sql-text.js';
import { Where } from '#platform/database/sql.js';
import { listPage } from '#platform/http/list.js';
import { targetOf } from '../progress/target-of.js';
import { assumedOf, assumedProjects } from './assumed.js';
import { SHARES } from './domain/forecast.js';
import type { Changes } from './domain/what-if.js';
import type { PastForecast, PastForecastOutcome, PastForecasts, PastForecastsQuery } from './dto/past-forecasts.dto.js';
import { ForecastNames } from './forecast-names.query.js';

type Row = Omit<PastForecast, 'assumed' | 'base' | 'changed'> & {
  params: Changes;
  base: PastForecastOutcome | null;
  changed: PastForecastOutcome | null;
};

const MEDIAN = SHARES.indexOf(50);

/** Only the few figures of an answer, out of its months. */
function outcome(side: 'base' | 'changed'): string {
  const told = `r.result #> '{forecast,${side}}'`;
  return `(
    SELECT jsonb_build_object('month', last->>'month', 'median', last #>> '{quantiles,${MEDIAN}}', 'probability', told->'probability')
      FROM (SELECT ${told} AS told) t
      CROSS JOIN LATERAL (SELECT COALESCE(NULLIF(told->'end', 'null'::jsonb), told #> '{months,-1}') AS last) l
     WHERE last IS NOT NULL AND last <> 'null'::jsonb) AS ${side}`;
}

const RUN = `
  r.id, r.kind, r.state, ${instantText('r.known_at')} AS "knownAt", r.seed, r.draws, r.rule_version AS "ruleVersion", u.name AS "askedByName",
  ${instantText('r.requested_at')} AS "requestedAt", r.params, ${outcome('base')}, ${outcome('changed')}`;

/** What was asked before, newest first. What-ifs are leadership's: others see those they asked themselves. */
@Injectable()
export class PastForecastsQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly names: ForecastNames,
  ) {}

  async list(actor: Actor, code: string, { kind, ...query }: PastForecastsQuery): Promise<PastForecasts> {
    const { manager: em } = this.dataSource;
    await targetOf(em, code);
    const where = new Where().add('r.target_code = ?', code).when(kind, 'r.kind = ?');
    if (!actor.can('forecast.ask')) where.add(`(r.kind <> 'what_if' OR r.asked_by = ?)`, actor.userId);
    const page = await listPage<Row>(
      em,
      {
        select: RUN,
        from: 'forecast_runs r LEFT JOIN users u ON u.id = r.asked_by',
        where,
        id: 'r.id',
        sorts: { requestedAt: { sql: 'r.requested_at', type: 'timestamptz' } },
        defaultSort: '-requestedAt',
      },
      query,
    );
    const names = await this.names.of(
      actor,
      page.items.flatMap(({ params }) => assumedProjects(params)),
    );
    return { ...page, items: page.items.map(({ params, ...row }) => ({ ...row, assumed: assumedOf(params, names) })) };
  }
}
