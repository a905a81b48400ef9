import { monthText } from '#platform/database/sql-text.js';
import { cellMeasure, inScope, type ScopeSql } from '#investment/credit/measure.sql.js';
import { targetsAt } from '#plan/targets/targets-then.sql.js';
import { rollupsAt } from '#investment/credit/rollups-then.sql.js';
import { INDUSTRIES, TARGET, ZONES } from './plan-facts.sql.js';

const COLUMNS = 'kind, month, currency, zone_code, industry_code, listed';

const OF_TARGET: ScopeSql = {
  kind: `(SELECT "entryKind" FROM target)`,
  currency: `(SELECT currency::text FROM target)`,
  from: `(SELECT ("windowFrom" || '-01')::date FROM target)`,
  to: `(SELECT ("windowTo" || '-01')::date FROM target)`,
  asOf: '$2::date',
  keyListOnly: `(SELECT "keyListOnly" FROM target)`,
};

const SUM = (expression: string) => `sum(${expression})::numeric(24,2)::text`;

/** Only a target in a foreign currency tells other currencies apart; for the others the sum is spared. */
const ABROAD = (amount: string) => `CASE WHEN ${OF_TARGET.currency} <> 'CNY' THEN ${amount} END`;

/** One pass over the cells in scope, summed along each axis. */
const AXES = ({ verified, pending } = cellMeasure(OF_TARGET)) => `
  SELECT CASE WHEN GROUPING(c.month) = 0 THEN 'month' WHEN GROUPING(c.zone_code) = 0 THEN 'zone'
              WHEN GROUPING(c.industry_code) = 0 THEN 'industry' ELSE 'currency' END AS axis,
         COALESCE(${monthText('c.month')}, c.zone_code, c.industry_code, c.currency) AS key,
         ${SUM(verified)} AS verified, ${SUM(pending)} AS pending,
         ${SUM(ABROAD('c.verified_original'))} AS "originalVerified",
         ${SUM(ABROAD('c.reported_original'))} AS "originalPending"
    FROM c WHERE ${inScope(OF_TARGET, 'c')}
   GROUP BY GROUPING SETS ((c.month), (c.zone_code), (c.industry_code), (c.currency))`;

/**
 * The number in one statement, so of one snapshot and one round trip: $1 the target's code, $2 the last month, and
 * with `known` $3, the moment after which nothing was known.
 *
 * A window takes most of the roll-ups, which the planner cannot know before the target is read: `OFFSET 0` has it read
 * them in one go instead of looking each of them up.
 */
export const progressSql = (known: boolean, moment = known ? '$3::timestamptz' : null): string => `
  WITH target AS MATERIALIZED (SELECT ${TARGET} FROM ${targetsAt(moment)} WHERE t.code = $1 AND t.active),
       c AS (SELECT ${COLUMNS}, verified, reported, verified_original, reported_original FROM ${rollupsAt(moment, 'known')}${known ? '' : ' OFFSET 0'})
  SELECT to_json(target) AS target,
         (SELECT json_agg(z) FROM (${ZONES}) z) AS zones,
         (SELECT json_agg(i) FROM (${INDUSTRIES('target."planCode"')}) i) AS industries,
         (SELECT COALESCE(json_agg(a), '[]') FROM (${AXES()}) a) AS cells
    FROM target`;
