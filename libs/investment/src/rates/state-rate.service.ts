import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { investmentErrors } from '../investment.errors.js';
import type { RateView, StateRate } from './dto/rate.dto.js';
import { RatesQuery } from './rates.query.js';

/** States the rate of a day. Entries keep the rate they were made with, whatever is stated later. */
@Injectable()
export class StateRateService {
  constructor(
    private readonly transactions: Transactions,
    private readonly rates: RatesQuery,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  state(actor: Actor, key: string | null, body: StateRate): Promise<RateView> {
    const { currency, on, rate, source } = body;
    if (on > this.clock.today()) {
      throw platformErrors('request.invalid', { count: 1 }, [{ field: 'on', code: 'entry.rate_future' }]);
    }
    return this.transactions.once({ actorId: actor.userId, key, action: 'rate.state', body }, async (em) => {
      await em.query(`SELECT pg_advisory_xact_lock(hashtext($1))`, [`exchange_rates ${currency} ${on}`]);
      const standing = await this.rates.standing(em, currency, on);
      const reason = replacementReason(standing, body);
      await em.query(
        `INSERT INTO exchange_rates (currency, "on", rate, source, revises_id, reason, recorded_by, recorded_at)
         VALUES ($1, $2::date, $3, $4, $5, $6, $7, $8)`,
        [currency, on, rate, source, standing?.id ?? null, reason, actor.userId, this.clock.now()],
      );
      await this.audit.record(em, actor, {
        action: standing === null ? 'rate.stated' : 'rate.replaced',
        subjectType: 'exchange_rate',
        subjectId: `${currency} ${on}`,
        detail: { rate, was: standing?.rate ?? null, source, reason },
      });
      const stated = await this.rates.standing(em, currency, on);
      if (stated === null) throw new Error('the rate does not stand');
      return stated;
    });
  }
}

/** A day has one rate. It is replaced only by who has seen it, with a reason. */
function replacementReason(standing: RateView | null, { revises, reason }: StateRate): string | null {
  if (standing === null) {
    if (revises != null) throw platformErrors('record.stale');
    return null;
  }
  const { currency, on, rate, source } = standing;
  if (revises == null) throw investmentErrors('rate.exists', { currency, on, rate, source });
  if (revises !== standing.id) throw platformErrors('record.stale');
  if (reason == null) {
    throw platformErrors('request.invalid', { count: 1 }, [{ field: 'reason', code: 'field.required' }]);
  }
  return reason;
}
