import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { rowFilter } from '#access/policy/row-scope.js';
import { PROJECT_COLUMNS } from '#landing/projects/project-rows.js';
import { daysBetween, firstDayOf } from '#platform/clock/calendar.js';
import { Clock } from '#platform/clock/clock.js';
import { Where } from '#platform/database/sql.js';
import { BY_PINYIN, dateText } from '#platform/database/sql-text.js';
import type { RoundStanding, RoundStandingQuery, RoundStandingRow } from './dto/round.dto.js';
import { openMonth } from './open-month.js';
import { CURRENT, owes } from './owed-rows.sql.js';
import { RoundTermsService } from './round-terms.service.js';

/** Who owes what of a month, and since when. */
@Injectable()
export class RoundStandingQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly terms: RoundTermsService,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor, monthText: string, query: RoundStandingQuery): Promise<RoundStanding> {
    const today = this.clock.today();
    const month = openMonth(monthText, today);
    const { dueOn } = await this.terms.datesOf(month);
    const where = rowFilter(new Where([firstDayOf(month)]), actor, 'entry.read', PROJECT_COLUMNS)
      .add(owes('$1'))
      .when(query.zoneCode, 'p.zone_code IN (SELECT code FROM zone_descendants WHERE ancestor = ?)')
      .when(query.reporterId, 'p.officer_id = ?::uuid');
    const rows: Omit<RoundStandingRow, 'daysLate'>[] = await this.dataSource.query(
      `SELECT p.id AS "projectId", p.code, p.name, p.zone_code AS "zoneCode", p.officer_id AS "reporterId",
              o.name AS "reporterName", COALESCE(c.state, 'missing') AS state,
              (SELECT ${dateText(`min(e.recorded_at) AT TIME ZONE 'Asia/Shanghai'`)} FROM ledger_entries e
                WHERE e.project_id = p.id AND e.kind = 'completed' AND e.month = $1::date) AS "reportedOn"
         FROM projects p JOIN users o ON o.id = p.officer_id ${CURRENT}
        WHERE ${where.toString()} ORDER BY o.name ${BY_PINYIN}, p.name ${BY_PINYIN}, p.id`,
      where.params,
    );
    const all = rows.map((row) => ({ ...row, daysLate: daysLate(row, dueOn, today) }));
    const missing = all.filter(isMissing);
    return {
      month,
      dueOn,
      owed: all.length,
      missing: missing.length,
      pending: all.filter(({ state }) => state === 'pending').length,
      verified: all.filter(({ state }) => state === 'verified').length,
      late: all.filter((row) => row.daysLate > 0).length,
      items: query.missing === true ? missing : all,
    };
  }

  /** How many figures each reporter still owes. */
  owing(
    em: EntityManager,
    month: string,
    reporterId: string | null = null,
  ): Promise<{ userId: string; count: number }[]> {
    return em.query(
      `SELECT p.officer_id AS "userId", count(*)::int AS count FROM projects p ${CURRENT}
        WHERE ${owes('$1')} AND ($2::uuid IS NULL OR p.officer_id = $2) AND COALESCE(c.state, 'sent_back') = 'sent_back'
        GROUP BY p.officer_id ORDER BY 1`,
      [firstDayOf(month), reporterId],
    );
  }
}

const isMissing = ({ state }: { state: RoundStandingRow['state'] }): boolean =>
  state === 'missing' || state === 'sent_back';

/** A figure that was sent back was in time if it first came in time: the reporter answers for the first, not for the verifier. */
function daysLate(row: Omit<RoundStandingRow, 'daysLate'>, dueOn: string, today: string): number {
  return Math.max(0, daysBetween(dueOn, row.reportedOn ?? today));
}
