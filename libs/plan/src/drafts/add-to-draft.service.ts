import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { firstDayOf } from '#platform/clock/calendar.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import type { FieldProblem } from '#platform/errors/domain-error.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import type { IndicatorView, PeriodView } from '../document/document.dto.js';
import { DocumentQuery } from '../document/document.query.js';
import { Indicator } from '../document/indicator.entity.js';
import { windowProblems } from '../domain/target-window.js';
import { currencyOf, isMoneyUnit, unitOf } from '../domain/unit.js';
import { planErrors } from '../plan.errors.js';
import { keepTargetVersions } from '../targets/target-versions.js';
import { Target } from '../targets/target.entity.js';
import type { TargetView } from '../targets/targets.dto.js';
import { TargetsQuery } from '../targets/targets.query.js';
import { assertNameFree, assertStandsAlone } from './draft-rules.js';
import { printedTarget } from './printed-target.js';
import type { AddDraftIndicator, AddDraftTarget } from './draft.dto.js';

/** What the plan before did not have: an indicator or a target of the draft's own. */
@Injectable()
export class AddToDraftService {
  constructor(
    private readonly transactions: Transactions,
    private readonly document: DocumentQuery,
    private readonly targets: TargetsQuery,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  indicator(actor: Actor, plan: string, { reason, ...added }: AddDraftIndicator): Promise<IndicatorView> {
    return this.transactions.run(async (em) => {
      await this.document.draft(em, plan);
      const there = await this.document.indicators({ plan }, em);
      const dropped = await this.document.dropped(plan, em);
      assertCodeFree(added.code, { there, dropped });
      assertNameFree(added, there);
      const measured = unitOf(added, await this.unitsInUse(em));
      if ('field' in measured) throw platformErrors('request.invalid', { count: 1 }, [measured]);
      const { code, nameZh, nameEn, kind, property = null, comparator = '>=', target = null } = added;
      await em.insert(Indicator, {
        ...{ planCode: plan, code, nameZh, nameEn, kind, property, comparator, target, ...measured },
        sourceTable: 'table2',
        sort: Math.max(0, ...[...there, ...dropped].map((each) => each.sort)) + 1,
        fiveYearTotal: kind === 'cumulative',
        targetPrinted: printedTarget({ target, comparator, unit: measured.unit }),
        assignedFromAbove: target === null,
        source: reason,
        editedAt: this.clock.now(),
      });
      await this.audit.record(em, actor, {
        action: 'indicator.added',
        subjectType: 'indicator',
        subjectId: `${plan}/${code}`,
        detail: { reason, nameZh, unit: measured.unit, target },
      });
      return this.document.indicator(plan, code, em);
    });
  }

  target(actor: Actor, plan: string, { reason, ...added }: AddDraftTarget): Promise<TargetView> {
    return this.transactions.run(async (em) => {
      const period = await this.document.draft(em, plan);
      const { code, entryKind, keyListOnly, windowFrom, windowTo, ...rest } = added;
      const all = await this.targets.all(em);
      const inDraft = all.filter((each) => each.planCode === plan && !each.active);
      assertCodeFree(code, { there: all.filter((each) => !inDraft.includes(each)), dropped: inDraft });
      const problems = await this.targetProblems(em, period, added);
      if (problems.length > 0) throw platformErrors('request.invalid', { count: problems.length }, problems);
      assertStandsAlone(
        added.indicatorCode,
        all.filter((each) => each.planCode === plan && each.active),
      );
      const at = this.clock.now();
      await em.insert(Target, {
        ...{ ...rest, code, planCode: plan, source: reason, editedAt: at },
        indicatorCode: added.indicatorCode ?? null,
        currency: currencyOf(added.unit) ?? 'CNY',
        windowFrom: firstDayOf(windowFrom),
        windowTo: firstDayOf(windowTo),
        scope: { entryKind, keyListOnly },
        sort: Math.max(0, ...all.filter((each) => each.planCode === plan).map((each) => each.sort)) + 1,
      });
      await keepTargetVersions(em, { reason, by: actor.userId, at });
      const detail = { reason, nameZh: added.nameZh, amount: added.amount };
      await this.audit.record(em, actor, { action: 'target.added', subjectType: 'target', subjectId: code, detail });
      return this.targets.one(code, em);
    });
  }

  private async targetProblems(
    em: EntityManager,
    period: PeriodView,
    added: Omit<AddDraftTarget, 'reason'>,
  ): Promise<FieldProblem[]> {
    const problems = windowProblems({ from: added.windowFrom, to: added.windowTo }, period);
    if (added.entryKind === 'completed' && currencyOf(added.unit) !== 'CNY')
      problems.push({ field: 'unit', code: 'plan.target_currency' });
    const { indicatorCode: code } = added;
    if (code === undefined || code === null) return problems;
    const indicator = (await this.document.indicators({ plan: period.code }, em)).find((each) => each.code === code);
    if (indicator === undefined)
      problems.push({ field: 'indicatorCode', code: 'plan.indicator_not_found', params: { code } });
    else if (!isMoneyUnit(indicator.unit) || currencyOf(indicator.unit) !== currencyOf(added.unit)) {
      const params = { name: indicator.nameZh, unit: indicator.unit };
      problems.push({ field: 'unit', code: 'plan.target_unit_of_indicator', params });
    }
    return problems;
  }

  private async unitsInUse(em: EntityManager): Promise<Map<string, string[]>> {
    const known = new Map<string, string[]>();
    for (const { unit, unitEn } of await this.document.indicators({}, em))
      known.set(unit, [...(known.get(unit) ?? []), unitEn]);
    return known;
  }
}

interface Coded {
  code: string;
  nameZh: string;
}

/** A code names one thing for ever; what bears it and was dropped from this draft can be taken back. */
function assertCodeFree(
  code: string,
  { there, dropped }: { there: readonly Coded[]; dropped: readonly Coded[] },
): void {
  const at = (rows: readonly Coded[]) => rows.find((each) => each.code === code);
  const refuse = (kind: 'plan.code_taken' | 'plan.code_dropped', { nameZh: name }: Coded) => {
    throw planErrors(kind, { code, name }, [{ field: 'code', code: kind, params: { code, name } }]);
  };
  const [taken, gone] = [at(there), at(dropped)];
  if (taken !== undefined) refuse('plan.code_taken', taken);
  if (gone !== undefined) refuse('plan.code_dropped', gone);
}
