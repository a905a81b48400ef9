import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import type { FieldProblem } from '#platform/errors/domain-error.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import type { IndicatorView } from '../document/document.dto.js';
import { isReadProblem, periodProblem, readObserved, readPeriod, type ReadValue } from '../domain/observed.js';
import { planErrors } from '../plan.errors.js';
import type { StoredSource } from './indicator-observation.entity.js';
import type { ObservationView, RecordObservation } from './observation.dto.js';
import { ObservationsQuery } from './observations.query.js';

export interface NewObservation extends ReadValue {
  indicator: IndicatorView;
  period: string;
  sourceKind: StoredSource;
  source: string;
  revisesId: string | null;
  reason: string | null;
}

/** States what an indicator was in one period, or replaces what was stated, with a reason. */
@Injectable()
export class RecordObservationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly observations: ObservationsQuery,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async record(
    actor: Actor,
    plan: string,
    code: string,
    key: string | null,
    body: RecordObservation,
  ): Promise<ObservationView> {
    const { indicator } = await this.observations.indicator(plan, code);
    const period = readPeriod(body.period);
    const read = this.read(indicator, { ...body, period });
    const once = { actorId: actor.userId, key, action: 'observation.record', body: { plan, code, ...body } };
    return this.transactions.once(once, async (em) => {
      await lockSeries(em, plan);
      const standing = await this.observations.standingOf(em, plan, code, period);
      assertRevision(standing, body);
      const { source, reason } = body;
      await this.insert(em, actor, {
        ...read,
        indicator,
        period,
        source,
        sourceKind: 'entered',
        revisesId: standing?.id ?? null,
        reason: standing === null ? null : (reason ?? null),
      });
      const after = await this.observations.standingOf(em, plan, code, period);
      if (after === null) throw new Error('the observation does not stand');
      return after;
    });
  }

  /** Everything wrong with the period, the value and the unit at once. */
  problems(
    indicator: IndicatorView,
    { period, value, unit }: { period: string; value: string; unit?: string | null },
  ): { read: ReadValue | null; problems: FieldProblem[] } {
    const problems: FieldProblem[] = [];
    const badPeriod = periodProblem(period, indicator.kind, this.clock.today());
    if (badPeriod !== null) problems.push({ field: 'period', ...badPeriod });
    if (unit != null && unit !== '' && unit.normalize('NFKC') !== indicator.unit.normalize('NFKC')) {
      const params = { unit: indicator.unit, given: unit };
      problems.push({ field: 'unit', code: 'plan.observation_unit', params });
    }
    const read = readObserved(value, period, indicator);
    if (!isReadProblem(read)) return { read, problems };
    return { read: null, problems: [...problems, { field: 'value', ...read }] };
  }

  async insert(em: EntityManager, actor: Actor, made: NewObservation): Promise<void> {
    const { indicator, period, value, printed, sourceKind, source, revisesId, reason } = made;
    await em.query(
      `INSERT INTO indicator_observations (plan_code, indicator_code, period, value, printed, unit, source_kind, source,
         revises_id, reason, recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        indicator.planCode,
        indicator.code,
        period,
        value,
        printed,
        indicator.unit,
        sourceKind,
        source,
        revisesId,
        reason,
        actor.userId,
        this.clock.now(),
      ],
    );
    await this.audit.record(em, actor, {
      action: revisesId === null ? 'observation.recorded' : 'observation.revised',
      subjectType: 'indicator',
      subjectId: `${indicator.planCode}/${indicator.code}`,
      detail: { period, value, printed, unit: indicator.unit, sourceKind, source, reason },
    });
  }

  private read(indicator: IndicatorView, body: RecordObservation): ReadValue {
    const { read, problems } = this.problems(indicator, body);
    if (read === null || problems.length > 0)
      throw platformErrors('request.invalid', { count: problems.length }, problems);
    return read;
  }
}

/** One writer of a plan's series at a time: what stands cannot change between reading and writing it. */
export async function lockSeries(em: EntityManager, plan: string): Promise<void> {
  await em.query(`SELECT 1 FROM plan_periods WHERE code = $1 FOR UPDATE`, [plan]);
}

/** What stands is replaced only by who has seen it, and says why. */
function assertRevision(standing: ObservationView | null, { revises, reason, period }: RecordObservation): void {
  if (standing === null && revises == null) return;
  if (standing === null || (revises != null && revises !== standing.id)) throw platformErrors('record.stale');
  if (revises == null) {
    const { printed, source, recordedByName } = standing;
    throw planErrors('plan.observation_exists', { period, printed, source, by: recordedByName });
  }
  if (reason == null) {
    throw platformErrors('request.invalid', { count: 1 }, [{ field: 'reason', code: 'field.required' }]);
  }
}
