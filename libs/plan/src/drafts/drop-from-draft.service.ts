import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { BreakdownQuery } from '../breakdown/breakdown.query.js';
import type { IndicatorView } from '../document/document.dto.js';
import { DocumentQuery } from '../document/document.query.js';
import { Indicator } from '../document/indicator.entity.js';
import { planErrors } from '../plan.errors.js';
import { keepTargetVersions } from '../targets/target-versions.js';
import { Target } from '../targets/target.entity.js';
import type { TargetView } from '../targets/targets.dto.js';
import { TargetsQuery } from '../targets/targets.query.js';
import { assertNameFree, assertNoParts, assertStandsAlone } from './draft-rules.js';
import type { DraftStep, DroppedFromDraft } from './draft.dto.js';
import type { InDraft } from './in-draft.js';

/** Takes an indicator or a target out of a draft, and back into it. Nothing is deleted, and nothing is left without its whole. */
@Injectable()
export class DropFromDraftService {
  constructor(
    private readonly transactions: Transactions,
    private readonly document: DocumentQuery,
    private readonly targets: TargetsQuery,
    private readonly breakdowns: BreakdownQuery,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async dropped(plan: string): Promise<DroppedFromDraft> {
    await this.document.period(plan);
    const targets = (await this.targets.all()).filter((each) => each.planCode === plan && !each.active);
    return { indicators: await this.document.dropped(plan), targets };
  }

  dropIndicator(actor: Actor, at: InDraft, { reason }: DraftStep): Promise<IndicatorView> {
    return this.transactions.run(async (em) => {
      await this.document.draft(em, at.plan);
      found(at, await this.document.indicators({ plan: at.plan }, em));
      assertStandsAlone(at.code, await this.targetsOf(em, at.plan));
      await this.switchIndicator(em, at, { active: false, reason });
      return this.toldIndicator(em, actor, at, { action: 'indicator.dropped', reason });
    });
  }

  restoreIndicator(actor: Actor, at: InDraft, { reason }: DraftStep): Promise<IndicatorView> {
    return this.transactions.run(async (em) => {
      await this.document.draft(em, at.plan);
      const indicator = found(at, await this.document.dropped(at.plan, em));
      const there = await this.document.indicators({ plan: at.plan }, em);
      assertNameFree(indicator, there, await this.document.indicators({}, em));
      await this.switchIndicator(em, at, { active: true, reason });
      return this.toldIndicator(em, actor, at, { action: 'indicator.restored', reason });
    });
  }

  dropTarget(actor: Actor, at: InDraft, { reason }: DraftStep): Promise<TargetView> {
    return this.transactions.run(async (em) => {
      const target = await this.drafted(em, at, true);
      assertNoParts(target, await this.breakdowns.read(at.code, {}, em));
      return this.switchTarget(em, actor, at, { active: false, reason });
    });
  }

  restoreTarget(actor: Actor, at: InDraft, { reason }: DraftStep): Promise<TargetView> {
    return this.transactions.run(async (em) => {
      const { indicatorCode } = await this.drafted(em, at, false);
      const gone = (await this.document.dropped(at.plan, em)).some((each) => each.code === indicatorCode);
      if (gone) throw planErrors('plan.indicator_dropped', { code: indicatorCode });
      assertStandsAlone(indicatorCode, await this.targetsOf(em, at.plan));
      return this.switchTarget(em, actor, at, { active: true, reason });
    });
  }

  /** The target, held against whoever breaks it down meanwhile. */
  private async drafted(em: EntityManager, { plan, code }: InDraft, active: boolean): Promise<TargetView> {
    await this.document.draft(em, plan);
    await em.query(`SELECT 1 FROM targets WHERE code = $1 FOR UPDATE`, [code]);
    const target = await this.targets.one(code, em);
    if (target.planCode !== plan || target.active !== active) throw planErrors('plan.target_not_found', { code });
    return target;
  }

  private async targetsOf(em: EntityManager, plan: string): Promise<TargetView[]> {
    return (await this.targets.all(em)).filter((each) => each.planCode === plan && each.active);
  }

  private async switchIndicator(
    em: EntityManager,
    { plan, code, version }: InDraft,
    { active, reason }: DraftStep & { active: boolean },
  ): Promise<void> {
    const patch = { active, version: version + 1, editedAt: this.clock.now(), source: reason };
    const { affected } = await em.update(Indicator, { planCode: plan, code, version }, patch);
    if (affected !== 1) throw platformErrors('record.stale');
  }

  private async toldIndicator(
    em: EntityManager,
    actor: Actor,
    { plan, code }: InDraft,
    { action, reason }: DraftStep & { action: 'indicator.dropped' | 'indicator.restored' },
  ): Promise<IndicatorView> {
    const after = await this.document.indicator(plan, code, em);
    const subject = { subjectType: 'indicator', subjectId: `${plan}/${code}` };
    await this.audit.record(em, actor, { action, ...subject, detail: { reason, nameZh: after.nameZh } });
    return after;
  }

  private async switchTarget(
    em: EntityManager,
    actor: Actor,
    { code, version }: InDraft,
    { active, reason }: DraftStep & { active: boolean },
  ): Promise<TargetView> {
    const at = this.clock.now();
    const { affected } = await em.update(Target, { code, version }, { active, version: version + 1, editedAt: at });
    if (affected !== 1) throw platformErrors('record.stale');
    await keepTargetVersions(em, { reason, by: actor.userId, at });
    const after = await this.targets.one(code, em);
    const action = active ? ('target.restored' as const) : ('target.dropped' as const);
    const detail = { reason, nameZh: after.nameZh, version: after.version };
    await this.audit.record(em, actor, { action, subjectType: 'target', subjectId: code, detail });
    return after;
  }
}

function found({ code }: InDraft, indicators: readonly IndicatorView[]): IndicatorView {
  const indicator = indicators.find((each) => each.code === code);
  if (indicator === undefined) throw planErrors('plan.indicator_not_found', { code });
  return indicator;
}
