import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { monthText } from '#investment/sql-text.js';
import { UNASSIGNED } from '#investment/domain/credit.js';
import { monthOf } from '#platform/clock/calendar.js';
import { Clock } from '#platform/clock/clock.js';
import { Where } from '#platform/database/sql.js';
import { ratio } from '#platform/money/money.js';
import { chooseAsOf } from './domain/as-of.js';
import { line } from './domain/progress.js';
import { NOTHING, type Sum, zoneSums } from './domain/zone-sums.js';
import type {
  CurrencyPart,
  IndustryPart,
  ProgressQuery,
  TargetFacts,
  TargetProgress,
  ZonePart,
} from './dto/progress.dto.js';
import { cellMeasure, inScope } from './measure.sql.js';
import { type IndustryName, PlanFactsQuery, type TargetRow } from './plan-facts.query.js';

interface CellSum extends Sum {
  axis: 'month' | 'zone' | 'industry' | 'currency';
  key: string;
  originalVerified: string;
  originalPending: string;
}

type Axes = Record<CellSum['axis'], Map<string, Sum>> & { currencies: CurrencyPart[] };

const COLUMNS = 'kind, month, currency, zone_code, industry_code, listed';

/** What was recorded after the moment, with the sign turned: added to the present it gives what was believed then. */
const SINCE = `
  UNION ALL
  SELECT ${COLUMNS}, -verified_delta, -reported_delta, -verified_original_delta, -reported_original_delta
    FROM credits WHERE recorded_at > `;

const UNASSIGNED_NAME = { nameZh: '未分配', nameEn: 'Unassigned' };

/**
 * Progress toward a target. Now: read from the roll-ups, whatever the number of entries. As known at an earlier
 * moment: the roll-ups minus the credits recorded since, both in one statement and so of one snapshot; the cost grows
 * with what was recorded since that moment, not with the ledger.
 */
@Injectable()
export class ProgressQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly plan: PlanFactsQuery,
    private readonly clock: Clock,
  ) {}

  async progress(code: string, query: ProgressQuery): Promise<TargetProgress> {
    const em = this.dataSource.manager;
    const { target: facts, zones, industries } = await this.plan.all(em, code);
    const { baseline, ...target } = facts;
    const window = { from: target.windowFrom, to: target.windowTo };
    const asOf = chooseAsOf(window, query.asOf, monthOf(this.clock.today()));
    const axes = await this.axes(em, target, asOf.month, query.knownAt);
    const told = line({ amount: target.amount, window }, asOf.month, axes.month);
    return {
      target,
      asOf: asOf.month,
      asOfDefaulted: asOf.reason === 'window_over' || asOf.reason === 'window_not_begun',
      asOfReason: asOf.reason,
      knownAt: query.knownAt ?? null,
      verified: told.verified,
      pending: told.pending,
      linearDue: told.linearDue,
      ratio: ratio(told.verified, target.amount),
      aheadOfLinear: told.aheadOfLinear,
      baseline,
      byYear: told.byYear,
      byIndustry: industryParts(industries, axes.industry),
      byZone: [...zoneSums(zones, axes.zone).map(zonePart), ...unassignedZone(axes.zone)],
      months: told.months,
      otherCurrencies: otherCurrencies(target, axes),
    };
  }

  /** One pass over the cells, summed along each axis. */
  private async axes(em: EntityManager, target: TargetFacts, asOf: string, knownAt?: string): Promise<Axes> {
    const where = inScope(new Where(), target, asOf, 'c');
    const { verified, pending } = cellMeasure(target, where);
    const since = knownAt === undefined ? '' : `${SINCE} ${where.param(knownAt)}::timestamptz`;
    const rows: CellSum[] = await em.query(
      `WITH c AS (
         SELECT ${COLUMNS}, verified, reported, verified_original, reported_original FROM rollups ${since}
       )
       SELECT CASE WHEN GROUPING(c.month) = 0 THEN 'month' WHEN GROUPING(c.zone_code) = 0 THEN 'zone'
                   WHEN GROUPING(c.industry_code) = 0 THEN 'industry' ELSE 'currency' END AS axis,
              COALESCE(${monthText('c.month')}, c.zone_code, c.industry_code, c.currency) AS key,
              sum(${verified})::numeric(24,2)::text AS verified, sum(${pending})::numeric(24,2)::text AS pending,
              sum(c.verified_original)::numeric(24,2)::text AS "originalVerified",
              sum(c.reported_original)::numeric(24,2)::text AS "originalPending"
         FROM c WHERE ${where.toString()}
        GROUP BY GROUPING SETS ((c.month), (c.zone_code), (c.industry_code), (c.currency))`,
      where.params,
    );
    const axes: Axes = { month: new Map(), zone: new Map(), industry: new Map(), currency: new Map(), currencies: [] };
    for (const { axis, key, ...row } of rows) {
      axes[axis].set(key, { verified: row.verified, pending: row.pending });
      if (axis !== 'currency') continue;
      axes.currencies.push({ currency: key, verified: row.originalVerified, pending: row.originalPending });
    }
    return axes;
  }
}

function industryParts(names: readonly IndustryName[], sums: ReadonlyMap<string, Sum>): IndustryPart[] {
  const parts = names.map((name) => ({ ...name, ...(sums.get(name.code) ?? NOTHING) }));
  const unassigned = sums.get(UNASSIGNED);
  return unassigned === undefined ? parts : [...parts, { code: UNASSIGNED, ...UNASSIGNED_NAME, ...unassigned }];
}

function zonePart({ code, nameZh, nameEn, parentCode, depth, ...sums }: ReturnType<typeof zoneSums>[number]): ZonePart {
  const { verified, pending, ownVerified, ownPending } = sums;
  return { code, nameZh, nameEn, parentCode, depth, verified, pending, ownVerified, ownPending };
}

function unassignedZone(sums: ReadonlyMap<string, Sum>): ZonePart[] {
  const sum = sums.get(UNASSIGNED);
  if (sum === undefined) return [];
  const own = { ownVerified: sum.verified, ownPending: sum.pending };
  return [{ code: UNASSIGNED, ...UNASSIGNED_NAME, parentCode: null, depth: 0, ...sum, ...own }];
}

/** A CNY target converts by the entry's own rate; any other target leaves foreign money apart. */
function otherCurrencies(target: Omit<TargetRow, 'baseline'>, axes: Axes): CurrencyPart[] {
  if (target.currency === 'CNY') return [];
  return axes.currencies.filter(({ currency }) => currency !== target.currency);
}
