import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { WorkingCalendar } from '#plan/calendar/working-calendar.js';
import { firstDayOf } from '#platform/clock/calendar.js';
import { Clock } from '#platform/clock/clock.js';
import { instantText, monthText } from '#platform/database/sql-text.js';
import { Transactions } from '#platform/database/transactions.js';
import { type RoundDates, roundDates, type RoundTermRule } from '../domain/round-due.js';
import type { RoundTerms, RoundTermView, SetRoundTerm } from './dto/round.dto.js';

/** By which day a month is to be reported. */
@Injectable()
export class RoundTermsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly calendar: WorkingCalendar,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async datesOf(month: string): Promise<RoundDates> {
    const rows: RoundTermRule[] = await this.dataSource.query(
      `SELECT due_day AS "dueDay", remind_days AS "remindDays" FROM round_terms
        WHERE from_month <= $1::date ORDER BY from_month DESC, id DESC LIMIT 1`,
      [firstDayOf(month)],
    );
    if (rows[0] === undefined) throw new Error(`no term for the round of ${month}`);
    return roundDates(month, rows[0], await this.calendar.exceptions());
  }

  async list(): Promise<RoundTerms> {
    const items: RoundTermView[] = await this.dataSource.query(
      `SELECT ${monthText('t.from_month')} AS "fromMonth", t.due_day AS "dueDay", t.remind_days AS "remindDays", t.reason,
              u.name AS "setByName", ${instantText('t.recorded_at')} AS "recordedAt"
         FROM round_terms t LEFT JOIN users u ON u.id = t.set_by ORDER BY t.from_month DESC, t.id DESC`,
    );
    return { items };
  }

  set(actor: Actor, key: string | null, body: SetRoundTerm): Promise<RoundTerms> {
    const once = { actorId: actor.userId, key, action: 'round_term.set', body };
    return this.transactions
      .once(once, async (em) => {
        await em.query(
          `INSERT INTO round_terms (from_month, due_day, remind_days, reason, set_by, recorded_at)
           VALUES ($1::date, $2, $3, $4, $5, $6)`,
          [firstDayOf(body.fromMonth), body.dueDay, body.remindDays, body.reason, actor.userId, this.clock.now()],
        );
        const about = { subjectType: 'round', subjectId: body.fromMonth, detail: { ...body } };
        await this.audit.record(em, actor, { action: 'round_term.set', ...about });
      })
      .then(() => this.list());
  }
}
