import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Where } from '#platform/database/sql.js';
import { add, compare, type Money, negate, subtract, ZERO } from '#platform/money/money.js';
import type { ZonePart } from '../progress/dto/progress.dto.js';
import { cellMeasure, inScope, scopeOf } from '../progress/measure.sql.js';
import { ProgressQueries } from '../progress/progress.query.js';
import { targetOf } from '../progress/target-of.js';
import { CHANGE_ROWS, type ChangeRow, type Changes, type Headline, type Part } from './domain/report-snapshot.js';

/** The brief names this many of the projects that moved the number. */
const MOST = 10;

interface Moved {
  projectId: string;
  before: Money;
  after: Money;
  restated: Money;
  listed: Money;
}

export interface Since {
  knownAt: Date;
  /** Last month counted then. */
  month: string;
}

/** The number as of a cut, and what moved it since the cut before. */
@Injectable()
export class GatherHeadline {
  constructor(private readonly progress: ProgressQueries) {}

  /** The target of completed investment whose window the month lies in; of a month in none, the one that ended last. */
  async headline(em: EntityManager, month: string, knownAt: Date): Promise<Headline | null> {
    const found: { code: string; until: string }[] = await em.query(
      `SELECT t.code, to_char(t.window_to, 'YYYY-MM') AS until FROM targets t
         JOIN plan_periods d ON d.code = t.plan_code AND d.status <> 'draft'
        WHERE t.currency = 'CNY' AND t.scope->>'entryKind' = 'completed' AND t.window_from <= $1::date
        ORDER BY t.window_to >= $1::date DESC, t.window_to DESC, t.code LIMIT 1`,
      [`${month}-01`],
    );
    const [target] = found;
    if (target === undefined) return null;
    const asOf = month < target.until ? month : target.until;
    const told = await this.progress.progress(target.code, { asOf, knownAt: knownAt.toISOString() });
    const { code, nameZh: zh, nameEn: en, amount } = told.target;
    const { verified, pending, linearDue, aheadOfLinear, ratio } = told;
    return {
      ...{ code, zh, en, amount, asOf, verified, pending, linearDue, aheadOfLinear, ratio },
      byYear: told.byYear.map(({ year, verified: done, linearDue: due }) => ({ year, verified: done, linearDue: due })),
      byIndustry: told.byIndustry.map(partOf),
      byZone: zonesOf(told.byZone),
    };
  }

  async changes(
    em: EntityManager,
    headline: Headline,
    knownAt: Date,
    since: Since,
    names: ReadonlyMap<string, string>,
  ): Promise<Changes> {
    const target = await targetOf(em, headline.code);
    const where = new Where();
    const scope = scopeOf(where, target, headline.asOf);
    const opened = `${where.param(since.knownAt)}::timestamptz`;
    const closed = `${where.param(knownAt)}::timestamptz`;
    const until = `${where.param(`${since.month < headline.asOf ? since.month : headline.asOf}-01`)}::date`;
    const { verified } = cellMeasure(scope);
    const sum = (name: string, condition: string) =>
      `COALESCE(sum(${verified}) FILTER (WHERE ${condition}), 0)::numeric(24,2)::text AS ${name}`;
    const between = `c.recorded_at > ${opened} AND c.month <= ${until}`;
    const rows: Moved[] = await em.query(
      `SELECT c.project_id AS "projectId", ${sum('before', `c.recorded_at <= ${opened} AND c.month <= ${until}`)},
              ${sum('after', 'TRUE')}, ${sum('restated', `${between} AND c.cause IN ('restate', 'send_back')`)},
              ${sum('listed', `c.recorded_at > ${opened} AND c.cause IN ('list', 'unlist')`)}
         FROM (SELECT *, verified_delta AS verified, reported_delta AS reported, verified_original_delta AS verified_original,
                      reported_original_delta AS reported_original FROM credits) c
        WHERE ${inScope(scope, 'c')} AND c.recorded_at <= ${closed} GROUP BY c.project_id ORDER BY c.project_id`,
      where.params,
    );
    return tellChanges(since.knownAt.toISOString(), rows, names);
  }
}

const partOf = (part: { code: string; nameZh: string; nameEn: string; verified: Money }): Part => ({
  code: part.code,
  zh: part.nameZh,
  en: part.nameEn,
  verified: part.verified,
});

/** The first level of the tree, and what is credited to its root itself: together the whole. */
function zonesOf(zones: readonly ZonePart[]): Part[] {
  return zones.flatMap((zone) => {
    if (zone.depth === 1) return [partOf(zone)];
    if (zone.depth > 1 || compare(zone.ownVerified, ZERO) === 0) return [];
    return [partOf({ ...zone, verified: zone.ownVerified })];
  });
}

const size = (amount: Money): Money => (compare(amount, ZERO) < 0 ? negate(amount) : amount);

/** By why it moved; the rows add up to the difference of the two figures. */
function tellChanges(since: string, moved: readonly Moved[], names: ReadonlyMap<string, string>): Changes {
  const all = moved.flatMap(({ projectId, before, after, restated, listed }) => {
    const rest = subtract(after, add(before, restated, listed));
    const row: ChangeRow = compare(before, ZERO) === 0 ? 'new' : 'progress';
    const parts: [ChangeRow, Money][] = [
      [row, rest],
      ['restated', restated],
      ['listed', listed],
    ];
    return parts
      .filter(([, amount]) => compare(amount, ZERO) !== 0)
      .map(([cause, amount]) => ({ projectId, row: cause, amount }));
  });
  const most = all
    .flatMap(({ projectId, row, amount }) => {
      const name = names.get(projectId);
      return name === undefined ? [] : [{ name, row, amount }];
    })
    .sort((a, b) => compare(size(b.amount), size(a.amount)) || (a.name < b.name ? -1 : 1));
  return {
    since,
    opening: add(ZERO, ...moved.map(({ before }) => before)),
    closing: add(ZERO, ...moved.map(({ after }) => after)),
    rows: CHANGE_ROWS.map((row) => {
      const of = all.filter((each) => each.row === row);
      return { row, amount: add(ZERO, ...of.map(({ amount }) => amount)), projects: of.length };
    }),
    most: most.slice(0, MOST),
  };
}
