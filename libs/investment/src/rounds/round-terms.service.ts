import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { WorkingCalendar } from '#plan/calendar/working-calendar.js';
import { addMonths, firstDayOf, monthOf } from '#platform/clock/calendar.js';
import { Clock } from '#platform/clock/clock.js';
import { instantText, monthText } from '#platform/database/sql-text.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { EARLIEST_MONTH } from '../domain/entry.js';
import { type RoundDates, roundDates, type RoundTermRule } from '../domain/round-due.js';
import type { RoundDue, RoundTerms, RoundTermView, SetRoundTerm } from './dto/round.dto.js';
import './rounds.errors.js';

/** As many coming rounds are told beside the terms. */
const COMING = 3;
/** A term further ahead is a year mistyped. */
const AHEAD = 24;

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

  async datesOf(month: string, em: EntityManager = this.dataSource.manager): Promise<RoundDates> {
    const rows: RoundTermRule[] = await em.query(
      `SELECT due_day AS "dueDay", remind_days AS "remindDays" FROM round_terms
        WHERE from_month <= $1::date ORDER BY from_month DESC, id DESC LIMIT 1`,
      [firstDayOf(month)],
    );
    if (rows[0] === undefined) throw new Error(`no term for the round of ${month}`);
    return roundDates(month, rows[0], await this.calendar.exceptions(em));
  }

  async list(): Promise<RoundTerms> {
    const items: RoundTermView[] = await this.dataSource.query(
      `SELECT ${monthText('t.from_month')} AS "fromMonth", t.due_day AS "dueDay", t.remind_days AS "remindDays", t.reason,
              u.name AS "setByName", ${instantText('t.recorded_at')} AS "recordedAt",
              NOT EXISTS (SELECT 1 FROM round_terms n WHERE n.from_month = t.from_month AND n.id > t.id) AS standing
         FROM round_terms t LEFT JOIN users u ON u.id = t.set_by ORDER BY t.from_month DESC, t.id DESC`,
    );
    return { items, coming: await this.coming() };
  }

  private async coming(): Promise<RoundDue[]> {
    const today = this.clock.today();
    const found: RoundDue[] = [];
    // A round falls due in the month after its own.
    for (let month = addMonths(monthOf(today), -1); found.length < COMING; month = addMonths(month, 1)) {
      const dates = await this.datesOf(month);
      if (dates.dueOn >= today) found.push({ month, ...dates });
    }
    return found;
  }

  set(actor: Actor, key: string | null, body: SetRoundTerm): Promise<RoundTerms> {
    const once = { actorId: actor.userId, key, action: 'round_term.set', body };
    return this.transactions
      .once(once, async (em) => {
        await this.assertToCome(em, body.fromMonth);
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

  /** A month that fell due keeps its day: nobody is late, or in time, after the fact. */
  private async assertToCome(em: EntityManager, month: string): Promise<void> {
    const today = this.clock.today();
    if (month > addMonths(monthOf(today), AHEAD)) throw unfit('round_term.too_far');
    const due = month >= EARLIEST_MONTH && (await this.datesOf(month, em)).dueOn >= today;
    if (!due) throw unfit('round_term.due_already');
  }
}

const unfit = (code: string) =>
  platformErrors('request.invalid', { count: 1 }, [{ field: 'fromMonth', code, params: { months: AHEAD } }]);
