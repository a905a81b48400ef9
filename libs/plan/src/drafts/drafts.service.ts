import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AuditAction } from '#access/audit/audit-actions.js';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import type { IndicatorView, PeriodView } from '../document/document.dto.js';
import { DocumentQuery } from '../document/document.query.js';
import { Indicator } from '../document/indicator.entity.js';
import { PlanPeriod } from '../document/plan-period.entity.js';
import { planErrors } from '../plan.errors.js';
import { keepTargetVersions } from '../targets/target-versions.js';
import { COPY_INDICATORS, COPY_TARGETS } from './copy.sql.js';
import type { AdoptPlan, CopyPlan, DraftCopied, EditDraftIndicator } from './draft.dto.js';

/** The next plan, drafted beside the one in force. What is in force stays as printed. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly document: DocumentQuery,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Begins an empty draft with the indicators and targets of another plan. */
  copy(actor: Actor, plan: string, { from, reason }: CopyPlan): Promise<DraftCopied> {
    return this.transactions.run(async (em) => {
      await this.draft(em, plan);
      const source = await this.period(em, from);
      const there = await this.document.indicators({ plan }, em);
      if (there.length > 0) throw planErrors('plan.draft_not_empty', { plan, count: there.length });
      const names = [plan, from, source.nameZh, this.clock.now()];
      const indicators: unknown[] = await em.query(COPY_INDICATORS, names);
      if (indicators.length === 0) throw planErrors('plan.nothing_to_copy', { plan: from });
      const targets: unknown[] = await em.query(COPY_TARGETS, names);
      await keepTargetVersions(em, { reason, by: actor.userId, at: this.clock.now() });
      const copied = { plan, indicators: indicators.length, targets: targets.length };
      await this.record(em, actor, plan, 'plan.draft_begun', { from, reason, ...copied });
      return copied;
    });
  }

  edit(
    actor: Actor,
    at: { plan: string; code: string; version: number },
    { reason, ...edit }: EditDraftIndicator,
  ): Promise<IndicatorView> {
    const { plan, code, version } = at;
    return this.transactions.run(async (em) => {
      await this.draft(em, plan);
      const before = (await this.document.indicators({ plan }, em)).find((each) => each.code === code);
      if (before === undefined) throw planErrors('plan.indicator_not_found', { code });
      const targeted = targetOf({ ...before, ...edit }, edit);
      const patch = { ...edit, ...targeted, version: version + 1, editedAt: this.clock.now(), source: reason };
      const { affected } = await em.update(Indicator, { planCode: plan, code, version }, patch);
      if (affected !== 1) throw platformErrors('record.stale');
      const detail = { reason, was: before.targetPrinted, ...edit };
      await this.audit.record(em, actor, {
        action: 'indicator.drafted',
        subjectType: 'indicator',
        subjectId: `${plan}/${code}`,
        detail,
      });
      const after = (await this.document.indicators({ plan }, em)).find((each) => each.code === code);
      return after ?? { ...before, version: version + 1 };
    });
  }

  /** From here on the plan is in force: its targets count, and its table is no longer edited. */
  adopt(actor: Actor, plan: string, version: number, { reason }: AdoptPlan): Promise<PeriodView> {
    return this.transactions.run(async (em) => {
      await this.draft(em, plan);
      if ((await this.document.indicators({ plan }, em)).length === 0) throw planErrors('plan.draft_is_empty');
      const patch = { status: 'adopted' as const, version: version + 1, editedAt: this.clock.now() };
      const { affected } = await em.update(PlanPeriod, { code: plan, version }, patch);
      if (affected !== 1) throw platformErrors('record.stale');
      await this.record(em, actor, plan, 'plan.adopted', { reason });
      return this.period(em, plan);
    });
  }

  /** The period, held until the end of the transaction, and still a draft. */
  private async draft(em: EntityManager, plan: string): Promise<PeriodView> {
    await em.query(`SELECT 1 FROM plan_periods WHERE code = $1 FOR UPDATE`, [plan]);
    const period = await this.period(em, plan);
    if (period.status !== 'draft') throw planErrors('plan.not_a_draft', { plan: period.nameZh });
    return period;
  }

  private async period(em: EntityManager, plan: string): Promise<PeriodView> {
    const period = (await this.document.periods(em)).find((each) => each.code === plan);
    if (period === undefined) throw planErrors('plan.period_not_found', { code: plan });
    return period;
  }

  private record(em: EntityManager, actor: Actor, plan: string, action: AuditAction, detail: object): Promise<void> {
    return this.audit.record(em, actor, { action, subjectType: 'plan', subjectId: plan, detail: { ...detail } });
  }
}

/** As the plan itself prints a bound that is no lower one: <4%. */
const SIGNS: Partial<Record<string, string>> = { '<': '<', '<=': '≤', '>': '>' };

/** A number decided anew, or how it is to be met, is no longer doubtful, nor a range. */
function targetOf(
  { target, comparator, unit }: Pick<IndicatorView, 'target' | 'comparator' | 'unit'>,
  edit: Pick<EditDraftIndicator, 'target' | 'comparator'>,
) {
  if (edit.target === undefined && edit.comparator === undefined) return {};
  const sign = SIGNS[comparator ?? '='] ?? '';
  const printed = target === null ? null : `${sign}${target}${unit === '%' ? '%' : ''}`;
  return { target, targetMax: null, targetPrinted: printed, suspectCells: [] };
}
