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
import { assertNameFree } from './draft-rules.js';
import { printedTarget } from './printed-target.js';
import type { AdoptPlan, CopyPlan, DraftCopied, EditDraftIndicator } from './draft.dto.js';
import type { InDraft } from './in-draft.js';

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
      await this.document.draft(em, plan);
      const source = await this.document.period(from, em);
      const there = [...(await this.document.indicators({ plan }, em)), ...(await this.document.dropped(plan, em))];
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

  edit(actor: Actor, at: InDraft, { reason, ...edit }: EditDraftIndicator): Promise<IndicatorView> {
    const { plan, code, version } = at;
    return this.transactions.run(async (em) => {
      await this.document.draft(em, plan);
      const there = await this.document.indicators({ plan }, em);
      const before = there.find((each) => each.code === code);
      if (before === undefined) throw planErrors('plan.indicator_not_found', { code });
      if (edit.nameZh !== undefined && edit.nameZh !== before.nameZh)
        assertNameFree({ code, nameZh: edit.nameZh }, there, await this.document.indicators({}, em));
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
      return this.document.indicator(plan, code, em);
    });
  }

  /** From here on the plan is in force: its targets count, and its table is no longer edited. */
  adopt(actor: Actor, plan: string, version: number, { reason }: AdoptPlan): Promise<PeriodView> {
    return this.transactions.run(async (em) => {
      await this.document.draft(em, plan);
      if ((await this.document.indicators({ plan }, em)).length === 0) throw planErrors('plan.draft_is_empty');
      const patch = { status: 'adopted' as const, version: version + 1, editedAt: this.clock.now() };
      const { affected } = await em.update(PlanPeriod, { code: plan, version }, patch);
      if (affected !== 1) throw platformErrors('record.stale');
      await this.record(em, actor, plan, 'plan.adopted', { reason });
      return this.document.period(plan, em);
    });
  }

  private record(em: EntityManager, actor: Actor, plan: string, action: AuditAction, detail: object): Promise<void> {
    return this.audit.record(em, actor, { action, subjectType: 'plan', subjectId: plan, detail: { ...detail } });
  }
}

/** A number decided anew, or how it is to be met, is no longer doubtful, nor a range. */
function targetOf(of: Pick<IndicatorView, 'target' | 'comparator' | 'unit'>, edit: Partial<typeof of>) {
  if (edit.target === undefined && edit.comparator === undefined) return {};
  return { target: of.target, targetMax: null, targetPrinted: printedTarget(of), suspectCells: [] };
}
