import { completedAt } from '#investment/credit/completed-at.sql.js';
import { countsOnce } from '#landing/projects/count-once.sql.js';
import { projectsAt } from '#landing/projects/projects-then.sql.js';
import { reachedOn } from '#landing/projects/reached.sql.js';
import type { MomentSql } from '#platform/database/as-of.sql.js';
import { unchanged } from '#platform/database/kept-states.sql.js';
import type { Where } from '#platform/database/sql.js';
import { eventsAt } from '#promotion/events/event-rows.js';
import { leadsAt } from '#promotion/leads/leads-then.sql.js';
import { isSmall } from './domain/small-numbers.js';
import type { YieldFigures, YieldGroup } from './dto/yield.dto.js';

/** What the leads are told apart by, of the alias `l`. */
const KEYS: Record<YieldGroup, string> = {
  event: 'l.event_id::text',
  source: 'l.source',
  intermediary: 'l.intermediary_id::text',
  team: 'l.team_id::text',
};

/** From when on the days to the signing are counted: the event's first day, otherwise the day we heard of the lead. */
const since = (moment: MomentSql) =>
  `COALESCE((SELECT e.from_on FROM ${eventsAt(moment)} WHERE e.${unchanged('id', moment)} = l.event_id), l.captured_on)`;

/** One group of leads, or (`whole`) all of them. */
export interface FigureRow extends Omit<YieldFigures, 'small'> {
  key: string | null;
  whole: boolean;
}

/** Which leads and projects are counted: conditions on `leads l` and `projects p`, and their parameters. */
export interface YieldScope {
  by: YieldGroup;
  leads: string;
  projects: string;
  where: Where;
  /** Null: now. */
  moment: MomentSql;
}

/** `lead` and `project`, each counted row with what the figures ask of it, before `statement`. */
export function yieldRows({ by, leads, projects, moment }: YieldScope, statement: string, key = KEYS[by]): string {
  return `
    WITH lead AS MATERIALIZED (
      SELECT l.id, ${key} AS key, l.state, l.screened_at IS NOT NULL AS screened, l.planned_total, ${since(moment)} AS since
        FROM ${leadsAt(moment)} WHERE ${leads}
    ), project AS MATERIALIZED (
      SELECT p.id, p.lead_id, p.contracted_amount, ${reachedOn('signed', moment)} AS signed_on,
             ${reachedOn('registered', moment)} IS NOT NULL AS registered, ${reachedOn('started', moment)} IS NOT NULL AS started,
             ${completedAt('p.id', moment)} AS completed
        FROM ${projectsAt(moment)} WHERE p.lead_id IN (SELECT id FROM lead) AND ${countsOnce('p')} AND ${projects}
    ) ${statement}`;
}

/** By group and over all. With `named`, a parameter of keys, whatever has another key stands in the group without one. */
export function figuresSql(scope: YieldScope, named: string | null = null): string {
  const own = KEYS[scope.by];
  const key = named === null ? own : `CASE WHEN ${own} = ANY(${named}::text[]) THEN ${own} END`;
  return yieldRows(
    scope,
    `
    SELECT lead.key, grouping(lead.key) = 1 AS whole, count(*)::int AS leads,
           COALESCE(sum(lead.planned_total), 0)::numeric(38,2)::text AS "leadsPlanned",
           count(*) FILTER (WHERE lead.screened)::int AS screened,
           count(*) FILTER (WHERE lead.state = 'accepted')::int AS accepted,
           count(*) FILTER (WHERE lead.state = 'rejected')::int AS rejected,
           count(project.lead_id)::int AS projects,
           count(project.signed_on)::int AS signed,
           COALESCE(sum(project.contracted_amount) FILTER (WHERE project.signed_on IS NOT NULL), 0)::numeric(38,2)::text
             AS contracted,
           count(*) FILTER (WHERE project.registered)::int AS registered,
           count(*) FILTER (WHERE project.started)::int AS started,
           COALESCE(sum(project.completed), 0)::numeric(38,2)::text AS completed,
           (percentile_cont(0.5) WITHIN GROUP (ORDER BY project.signed_on - lead.since)
             FILTER (WHERE project.signed_on IS NOT NULL))::float AS "daysToSigning"
      FROM lead LEFT JOIN project ON project.lead_id = lead.id GROUP BY GROUPING SETS ((lead.key), ())`,
    key,
  );
}

const NOTHING: Omit<FigureRow, 'key' | 'whole'> = {
  leads: 0,
  leadsPlanned: '0.00',
  screened: 0,
  accepted: 0,
  rejected: 0,
  projects: 0,
  signed: 0,
  contracted: '0.00',
  registered: 0,
  started: 0,
  completed: '0.00',
  daysToSigning: null,
};

/** The figures of one group; of a group without a lead, nothing. */
export function figuresOf(row: FigureRow | undefined): YieldFigures {
  const { key: _key, whole: _whole, ...figures } = row ?? { key: null, whole: false, ...NOTHING };
  return { ...figures, small: isSmall(figures.leads) };
}
