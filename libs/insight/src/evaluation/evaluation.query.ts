import { Injectable } from '@nestjs/common';
import { Clock, dayOf } from '#platform/clock/clock.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import type { IndicatorView, PeriodView } from '#plan/document/document.dto.js';
import { DocumentQuery } from '#plan/document/document.query.js';
import { actualOf, judge } from '#plan/domain/indicator-evaluation.js';
import type { EvaluationCommentView, ObservationView } from '#plan/observations/observation.dto.js';
import { ObservationsQuery } from '#plan/observations/observations.query.js';
import { ComputedQuery } from './computed.query.js';
import { COMPUTED, computedFor, type ComputedRule } from './domain/computed-rules.js';
import type {
  ComputedRuleView,
  Evaluation,
  EvaluationCounts,
  EvaluationQuery,
  EvaluationRow,
  IndicatorSeries,
  SystemFigure,
} from './dto/evaluation.dto.js';

const CURRENT_PLAN = '14FYP';

interface Asked {
  period: PeriodView;
  year: number;
  knownAt?: string;
}

/** 中期 and 终期评估: every indicator of a plan with its target, what was reached, and by which rule that is judged. */
@Injectable()
export class EvaluationQueries {
  constructor(
    private readonly document: DocumentQuery,
    private readonly observations: ObservationsQuery,
    private readonly computed: ComputedQuery,
    private readonly clock: Clock,
  ) {}

  async read({ plan = CURRENT_PLAN, year: chosen, knownAt }: EvaluationQuery): Promise<Evaluation> {
    const period = await this.observations.period(plan);
    const { fromYear, toYear } = period;
    const year = chosen ?? toYear;
    if (year < fromYear || year > toYear) {
      const params = { min: fromYear, max: toYear };
      throw platformErrors('request.invalid', { count: 1 }, [{ field: 'year', code: 'field.number_range', params }]);
    }
    const asked = { period, year, knownAt };
    const [indicators, standing, comments, computed] = await Promise.all([
      this.document.indicators({ plan }),
      this.observations.standing(plan, knownAt),
      this.observations.comments(plan, year, knownAt),
      this.allComputed(asked),
    ]);
    const rows = indicators.map((indicator) => {
      const rule = computedFor(plan, indicator.code);
      const own = rule === null ? [] : (computed.get(rule.code) ?? []);
      return evaluate(
        asked,
        indicator,
        standing.get(indicator.code) ?? [],
        { rule, own },
        comments.get(indicator.code),
      );
    });
    const phase = year === toYear ? 'final' : 'mid_term';
    return { period, year, phase, rows, counts: countsOf(rows), system: systemFigures(asked, computed) };
  }

  /** One indicator's series, with what the system computes of it. */
  async series(plan: string, code: string, knownAt?: string): Promise<IndicatorSeries> {
    const facts = await this.observations.indicator(plan, code);
    const rule = computedFor(plan, code);
    const { fromYear, toYear } = facts.period;
    const last = this.lastYear(toYear, knownAt);
    const own = rule === null ? [] : await this.computed.observations(rule, fromYear, last, knownAt);
    const observations = [...(await this.observations.series(facts, knownAt)), ...own].sort((left, right) =>
      left.period < right.period ? -1 : left.period > right.period ? 1 : 0,
    );
    return { indicator: facts.indicator, computed: rule === null ? null : ruleView(rule), observations };
  }

  private async allComputed({ period, year, knownAt }: Asked): Promise<Map<string, ObservationView[]>> {
    const last = this.lastYear(year, knownAt);
    if (last < period.fromYear) return new Map();
    const rules = COMPUTED.filter(({ indicators }) => isEmpty(indicators) || period.code in indicators);
    const all = rules.map(async (rule) => {
      return [rule.code, await this.computed.observations(rule, period.fromYear, last, knownAt)] as const;
    });
    return new Map(await Promise.all(all));
  }

  /** Nothing is computed of years that have not begun. */
  private lastYear(year: number, knownAt: string | undefined): number {
    return Math.min(year, Number(dayOf(this.clock, knownAt).slice(0, 4)));
  }
}

const isEmpty = (indicators: object): boolean => Object.keys(indicators).length === 0;

function evaluate(
  { period, year }: Asked,
  indicator: IndicatorView,
  stated: readonly ObservationView[],
  { rule, own }: { rule: ComputedRule | null; own: readonly ObservationView[] },
  comment: EvaluationCommentView | undefined,
): EvaluationRow {
  const usable = stated.filter((each) => !each.suspect);
  const outside = actualOf(indicator.kind, period.fromYear, year, usable);
  const inside = actualOf(indicator.kind, period.fromYear, year, own);
  // What is computed outranks what is stated, except a lower bound, which only fills the gap.
  const takesOwn = inside.actual !== null && !(rule?.partial === true && outside.actual !== null);
  const taken = takesOwn ? inside : outside;
  const judged = judge(indicator, taken.actual, { fromYear: period.fromYear, toYear: period.toYear, year });
  return {
    indicator,
    actual: taken.actual,
    computed: rule === null ? null : ruleView(rule),
    beside: takesOwn ? outside.actual : inside.actual,
    missing: taken.missing,
    ...judged,
    comment: comment ?? null,
  };
}

function ruleView({ code, rule, partial }: ComputedRule): ComputedRuleView {
  return { code, ruleZh: rule.zh, ruleEn: rule.en, partial };
}

function countsOf(rows: readonly EvaluationRow[]): EvaluationCounts {
  const of = (result: EvaluationRow['result']) => rows.filter((row) => row.result === result).length;
  return { met: of('met'), missed: of('missed'), notYet: of('not_yet'), noData: of('no_data'), open: of('open') };
}

/** Counts the plan does not print, beside its rows. */
function systemFigures({ period, year }: Asked, computed: ReadonlyMap<string, ObservationView[]>): SystemFigure[] {
  return COMPUTED.flatMap((rule) => {
    if (rule.source !== 'projects' || !isEmpty(rule.indicators)) return [];
    const own = computed.get(rule.code) ?? [];
    return [
      {
        code: rule.code,
        nameZh: rule.name.zh,
        nameEn: rule.name.en,
        unitZh: rule.unit.zh,
        unitEn: rule.unit.en,
        ruleZh: rule.rule.zh,
        ruleEn: rule.rule.en,
        ofYear: own.find((each) => each.period === String(year))?.value ?? null,
        sinceStart: actualOf('cumulative', period.fromYear, year, own).actual?.value ?? null,
      },
    ];
  });
}
