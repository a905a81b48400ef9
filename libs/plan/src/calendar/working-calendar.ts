import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { CalendarDay } from './calendar-day.entity.js';
import type { Exceptions } from './domain/working-days.js';
import type { CalendarDayView, SetCalendarDay } from './dto/calendar.dto.js';

/** Which days are worked. Yearly data: next year's comes with the State Council's notice, or is entered here. */
@Injectable()
export class WorkingCalendar {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Some thirty rows a year: read where they are needed. */
  async exceptions(em: EntityManager = this.dataSource.manager): Promise<Exceptions> {
    const rows: { day: string; working: boolean }[] = await em.query(
      `SELECT day::text AS day, working FROM calendar_days WHERE active`,
    );
    return new Map(rows.map(({ day, working }) => [day, working]));
  }

  year(year: number): Promise<CalendarDayView[]> {
    return this.dataSource.query(
      `SELECT day::text AS day, working, name_zh AS "nameZh", name_en AS "nameEn", source FROM calendar_days
        WHERE active AND extract(year FROM day) = $1 ORDER BY day`,
      [year],
    );
  }

  /** For clocks started from now on; what runs keeps its day. */
  set(actor: Actor, day: SetCalendarDay): Promise<CalendarDayView[]> {
    return this.transactions
      .run(async (em) => {
        await em.upsert(CalendarDay, { ...day, active: true, editedAt: this.clock.now() }, ['day']);
        const about = { subjectType: 'calendar', subjectId: day.day, detail: { ...day } };
        await this.audit.record(em, actor, { action: 'calendar.day_set', ...about });
      })
      .then(() => this.year(Number(day.day.slice(0, 4))));
  }
}
