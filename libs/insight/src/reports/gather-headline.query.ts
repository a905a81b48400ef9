import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Where } from '#platform/database/sql.js';
import { compare, type Money, ZERO } from '#platform/money/money.js';
import { BRIDGE_ROWS, bridge, type Movement, projectsOf } from '../bridge/domain/bridge.js';
import { movementsSql } from '../bridge/movements.sql.js';
import type { ZonePart } from '../progress/dto/progress.dto.js';
import { ProgressQueries } from '../progress/progress.query.js';
import { targetOf } from '../progress/target-of.js';
import type { Changes, Headline, Part } from './domain/report-snapshot.js';

/** The brief names this many of the projects that moved the number. */
const MOST = 10;

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
        WHERE t.active AND t.currency = 'CNY' AND t.scope->>'entryKind' = 'completed' AND t.window_from <= $1::date
        ORDER BY t.window_to >= $1::date DESC, t.window_to DESC, t.code LIMIT 1`,
      [`${month}-01`],
    );
    const [target] = found;
    if (target === undefined) return null;
    const asOf = month < target.until ? month : target.until;
    const told = await this.progress.progressIn(em, target.code, { asOf, knownAt: knownAt.toISOString() });
    const { code, nameZh: zh, nameEn: en, amount } = told.target;
    const { verified, pending, linearDue, aheadOfLinear, ratio } = told;
    return {
      ...{ code, zh, en, amount, asOf, verified, pending, linearDue, aheadOfLinear, ratio },
      byYear: told.byYear.map(({ year, verified: done, linearDue: due }) => ({ year, verified: done, linearDue: due })),
      byIndustry: told.byIndustry.map(partOf),
      byZone: zonesOf(told.byZone),
    };
  }

  /** The bridge between the two cuts: its steps add up to the difference of the two figures. */
  async changes(
    em: EntityManager,
    headline: Headline,
    knownAt: Date,
    since: Since,
    names: ReadonlyMap<string, string>,
  ): Promise<Changes> {
    const target = await targetOf(em, headline.code);
    const month = since.month < headline.asOf ? since.month : headline.asOf;
    const from = { at: since.knownAt.toISOString(), asOf: month, month: null };
    const to = { at: knownAt.toISOString(), asOf: headline.asOf, month: null };
    const where = new Where();
    const statement = movementsSql(where, target, { from, to });
    const movements: Movement[] = await em.query(statement, where.params);
    const opening = await this.progress.progressIn(em, headline.code, { asOf: month, knownAt: from.at });
    const { rows, ...ends } = bridge(opening.verified, movements);
    return {
      ...ends,
      since: from.at,
      sinceAsOf: month,
      rows: rows.map(({ row, amount, projects }) => ({ row, amount, projects })),
      most: mostOf(movements, names),
    };
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
    return [{ ...partOf({ ...zone, verified: zone.ownVerified }), alone: true as const }];
  });
}

const size = (amount: Money): Money => amount.replace('-', '');

function mostOf(movements: readonly Movement[], names: ReadonlyMap<string, string>): Changes['most'] {
  return BRIDGE_ROWS.flatMap((row) =>
    projectsOf(row, movements).flatMap(({ projectId, amount }) => {
      const name = names.get(projectId);
      return name === undefined || compare(amount, ZERO) === 0 ? [] : [{ name, row, amount, projectId }];
    }),
  )
    .sort((a, b) => compare(size(b.amount), size(a.amount)) || (a.name < b.name ? -1 : 1))
    .slice(0, MOST);
}
