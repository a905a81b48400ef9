import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { rowFilter } from '#access/policy/row-scope.js';
import { cellMeasure, inScope, scopeOf, type ScopeSql } from '#investment/credit/measure.sql.js';
import { firstDayOf, monthOf } from '#platform/clock/calendar.js';
import { Clock } from '#platform/clock/clock.js';
import { SharedReads } from '#platform/database/shared-reads.js';
import { Where } from '#platform/database/sql.js';
import { instantText, monthText } from '#platform/database/sql-text.js';
import { chooseAsOf } from '../progress/domain/as-of.js';
import { type TargetRow, targetOf } from '../progress/target-of.js';
import type { ScreenEntry, ScreenFigures, ScreenLights, ScreenQuery } from './dto/screen.dto.js';

const LATEST = 6;
/** How far back the latest are looked for: who reads only a few projects may see fewer, the cost stays the same. */
const MOVEMENTS = 2_000;

/** Credits with the columns of a cell: what each movement did to the totals. */
const MOVED = `
  SELECT cr.id, cr.kind, cr.month, cr.currency, cr.listed, cr.project_id, cr.entry_id, cr.zone_code, cr.recorded_at,
         cr.cause, cr.verified_delta AS verified, cr.verified_original_delta AS verified_original,
         cr.reported_delta AS reported, cr.reported_original_delta AS reported_original
    FROM credits cr`;

/** The whole room looks: who is signed in may be let into a secret, the others are not. Not even the code name, which gets its true name on the way out. */
const NAMED = (column: string) => `CASE WHEN NOT pr.confidential THEN ${column} END`;

const MOMENT_OF = (day: string) => `(${day}::date::timestamp AT TIME ZONE 'Asia/Shanghai')`;

interface Asked {
  target: TargetRow;
  asOf: string;
  today: string;
}

/** What the big screen shows besides the number. Many walls ask at the same moment: what does not depend on who asks is read once. */
@Injectable()
export class ScreenQueries {
  private readonly months = new SharedReads<string>();
  private readonly lamps = new SharedReads<ScreenLights>();
  private readonly news = new SharedReads<ScreenEntry[]>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async figures(actor: Actor, code: string, query: ScreenQuery): Promise<ScreenFigures> {
    const target = await targetOf(this.dataSource.manager, code);
    const today = this.clock.today();
    const window = { from: target.windowFrom, to: target.windowTo };
    const asked = { target, today, asOf: chooseAsOf(window, query.asOf, monthOf(today)).month };
    const key = `${code} ${asked.asOf} ${today}`;
    const [verifiedThisMonth, lights, latest] = await Promise.all([
      this.months.read(key, () => this.thisMonth(asked)),
      this.lamps.read('', () => this.lights()),
      // A key narrows its owner's rights: it does not share with them.
      this.news.read(`${key} ${actor.userId} ${actor.key?.id ?? ''}`, () => this.latest(actor, asked)),
    ]);
    return { thisMonth: monthOf(today), verifiedThisMonth, lights, latest };
  }

  private async thisMonth({ target, asOf, today }: Asked): Promise<string> {
    const where = new Where();
    const scope = scopeOf(where, target, asOf);
    const from = where.param(firstDayOf(monthOf(today)));
    const rows: { sum: string }[] = await this.dataSource.query(
      `SELECT COALESCE(sum(${cellMeasure(scope).verified}), 0)::numeric(24,2)::text AS sum
         FROM (${MOVED}) c WHERE c.recorded_at >= ${MOMENT_OF(from)} AND ${inScope(scope, 'c')}
          AND c.cause IN ('verify', 'restate')`,
      where.params,
    );
    return rows[0]?.sum ?? '0.00';
  }

  private async lights(): Promise<ScreenLights> {
    const rows: { light: keyof ScreenLights; count: number }[] = await this.dataSource.query(
      `SELECT l.light, count(*)::integer AS count
         FROM project_lights l
        WHERE l.light IS NOT NULL GROUP BY l.light`,
    );
    const lights: ScreenLights = { green: 0, yellow: 0, red: 0 };
    for (const { light, count } of rows) lights[light] = count;
    return lights;
  }

  /** Of the newest movements, not of all entries: the same cost at any size of the ledger. */
  private async latest(actor: Actor, { target, asOf }: Asked): Promise<ScreenEntry[]> {
    const where = new Where();
    const scope: ScopeSql = scopeOf(where, target, asOf);
    rowFilter(where, actor, 'entry.read', { owner: 'pr.officer_id', team: 'pr.team_id', zone: 'pr.zone_code' });
    return this.dataSource.query(
      `SELECT c.entry_id AS "entryId", ${NAMED('pr.name')} AS "projectName",
              ${NAMED('z.name_zh')} AS "zoneNameZh", ${NAMED('z.name_en')} AS "zoneNameEn",
              ${monthText('c.month')} AS month, (${cellMeasure(scope).verified})::numeric(24,2)::text AS amount,
              ${instantText('c.recorded_at')} AS "verifiedAt"
         FROM (${MOVED} ORDER BY cr.recorded_at DESC LIMIT ${MOVEMENTS}) c JOIN projects pr ON pr.id = c.project_id LEFT JOIN zones z ON z.code = c.zone_code
        WHERE ${where.toString()} AND ${inScope(scope, 'c')} AND c.cause IN ('verify', 'restate')
          AND c.entry_id IS NOT NULL AND c.verified <> 0
        ORDER BY c.recorded_at DESC, c.id DESC LIMIT ${LATEST}`,
      where.params,
    );
  }
}
