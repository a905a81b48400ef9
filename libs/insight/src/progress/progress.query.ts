import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { UNASSIGNED } from '#investment/domain/credit.js';
import { ReadDataSource } from '#platform/database/replica/read-data-source.js';
import { monthOf } from '#platform/clock/calendar.js';
import { Clock, dayOf } from '#platform/clock/clock.js';
import { SharedReads } from '#platform/database/shared-reads.js';
import { ratio } from '#platform/money/money.js';
import { chooseAsOf } from './domain/as-of.js';
import { line } from './domain/progress.js';
import { NOTHING, type Sum, type ZoneFact, zoneSums } from './domain/zone-sums.js';
import type { CurrencyPart, IndustryPart, ProgressQuery, TargetProgress, ZonePart } from './dto/progress.dto.js';
import { inForce, type TargetRow } from './target-of.js';
import { progressSql } from './progress.sql.js';

interface CellSum extends Sum {
  axis: 'month' | 'zone' | 'industry' | 'currency';
  key: string;
  originalVerified: string;
  originalPending: string;
}

type Axes = Record<CellSum['axis'], Map<string, Sum>> & { currencies: CurrencyPart[] };

interface IndustryName {
  code: string;
  nameZh: string;
  nameEn: string;
}

interface Answer {
  target: TargetRow;
  zones: ZoneFact[];
  industries: IndustryName[];
  cells: CellSum[];
}

const UNASSIGNED_NAME = { nameZh: '未分配', nameEn: 'Unassigned' };

/**
 * Progress toward a target. Now: read from the roll-ups, whatever the number of entries. As known at an earlier
 * moment: the checkpoint before it and the credits recorded from there on, both in one statement and so of one
 * snapshot; what is added up stays the same however large the ledger is and however far back the moment lies.
 */
@Injectable()
export class ProgressQueries {
  /** Every open screen asks for the number when it has moved: they share the read and the sums. */
  private readonly shared = new SharedReads<TargetProgress>();

  constructor(
    private readonly reads: ReadDataSource,
    private readonly clock: Clock,
  ) {}

  progress(code: string, query: ProgressQuery): Promise<TargetProgress> {
    const { asOf, knownAt } = query;
    const thisMonth = monthOf(dayOf(this.clock, knownAt));
    return this.reads.run((em, place) => {
      if (knownAt !== undefined) return load(em, code, query, thisMonth);
      const key = `${place} ${code} ${asOf ?? ''} ${thisMonth}`;
      return this.shared.read(key, () => load(em, code, query, thisMonth));
    }, knownAt);
  }

  /** In the caller's transaction: of its snapshot, and by its connection. */
  progressIn(em: EntityManager, code: string, query: ProgressQuery): Promise<TargetProgress> {
    return load(em, code, query, monthOf(dayOf(this.clock, query.knownAt)));
  }
}

async function load(em: EntityManager, code: string, query: ProgressQuery, thisMonth: string): Promise<TargetProgress> {
  const { knownAt } = query;
  const until = `${query.asOf ?? thisMonth}-01`;
  const [answer]: Answer[] = await em.query(
    progressSql(knownAt !== undefined),
    knownAt === undefined ? [code, until] : [code, until, knownAt],
  );
  return tell({ ...answer, target: inForce(code, answer?.target) } as Answer, query, thisMonth);
}

function tell(
  { target: facts, zones, industries, cells }: Answer,
  query: ProgressQuery,
  thisMonth: string,
): TargetProgress {
  const { baseline, ...target } = facts;
  const window = { from: target.windowFrom, to: target.windowTo };
  const asOf = chooseAsOf(window, query.asOf, thisMonth);
  const axes = axesOf(cells);
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

function axesOf(cells: readonly CellSum[]): Axes {
  const axes: Axes = { month: new Map(), zone: new Map(), industry: new Map(), currency: new Map(), currencies: [] };
  for (const { axis, key, ...sums } of cells) {
    axes[axis].set(key, { verified: sums.verified, pending: sums.pending });
    if (axis !== 'currency') continue;
    axes.currencies.push({ currency: key, verified: sums.originalVerified, pending: sums.originalPending });
  }
  axes.currencies.sort((left, right) => (left.currency < right.currency ? -1 : 1));
  return axes;
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
