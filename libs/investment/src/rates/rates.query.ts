import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { daysBetween } from '#platform/clock/calendar.js';
import { dateText, instantText } from '#platform/database/sql-text.js';
import type { RateList, RateOfDay, RateOfDayQuery, RateView } from './dto/rate.dto.js';

const RATE = `r.id::text AS id, r.currency, ${dateText('r."on"')} AS "on", trim_scale(r.rate)::text AS rate, r.source,
  n.id IS NULL AS standing, r.revises_id::text AS "revisesId", r.reason, u.name AS "recordedByName",
  ${instantText('r.recorded_at')} AS "recordedAt"`;

const RATES = `exchange_rates r JOIN users u ON u.id = r.recorded_by LEFT JOIN exchange_rates n ON n.revises_id = r.id`;
/** A rate a day and currency, for a working life. */
const MOST = 2_000;

@Injectable()
export class RatesQuery {
  constructor(private readonly dataSource: DataSource) {}

  async list(currency?: string): Promise<RateList> {
    const items: RateView[] = await this.dataSource.query(
      `SELECT ${RATE} FROM ${RATES} WHERE $1::text IS NULL OR r.currency = $1
        ORDER BY r."on" DESC, r.currency, r.id DESC LIMIT ${MOST}`,
      [currency ?? null],
    );
    return { items };
  }

  /** The latest known rate on or before the day: never one of a later day. */
  async ofDay({ currency, on }: RateOfDayQuery): Promise<RateOfDay> {
    const [rate]: RateView[] = await this.dataSource.query(
      `SELECT ${RATE} FROM ${RATES} WHERE r.currency = $1 AND r."on" <= $2::date AND n.id IS NULL
        ORDER BY r."on" DESC LIMIT 1`,
      [currency, on],
    );
    return rate === undefined ? { rate: null, daysOld: null } : { rate, daysOld: daysBetween(rate.on, on) };
  }

  async standing(em: EntityManager, currency: string, on: string): Promise<RateView | null> {
    const [rate]: RateView[] = await em.query(
      `SELECT ${RATE} FROM ${RATES} WHERE r.currency = $1 AND r."on" = $2::date AND n.id IS NULL`,
      [currency, on],
    );
    return rate ?? null;
  }
}
