import { Injectable } from '@nestjs/common';
import { Decimal } from 'decimal.js';
import type { IndicatorView } from '#plan/document/document.dto.js';
import { DocumentQuery } from '#plan/document/document.query.js';
import { ObservationsQuery } from '#plan/observations/observations.query.js';
import type { ComparedIndicator, EvaluationRow, PlanComparison } from './dto/evaluation.dto.js';
import { EvaluationQueries } from './evaluation.query.js';

/** Two plans side by side: what the old one wanted and reached, what the new one wants, and by how much that differs. */
@Injectable()
export class ComparePlansQuery {
  constructor(
    private readonly document: DocumentQuery,
    private readonly observations: ObservationsQuery,
    private readonly evaluations: EvaluationQueries,
  ) {}

  async compare(plan: string, against: string): Promise<PlanComparison> {
    const period = await this.observations.period(plan);
    const [old, indicators] = await Promise.all([
      this.evaluations.read({ plan: against }),
      this.document.indicators({ plan }),
    ]);
    const rows = old.rows.map((row) =>
      compared(
        row,
        indicators.find((each) => each.code === row.indicator.code),
      ),
    );
    const added = indicators
      .filter((each) => old.rows.every((row) => row.indicator.code !== each.code))
      .map((each): ComparedIndicator => ({ ...NOTHING, code: each.code, after: each }));
    return { period, against: old.period, rows: [...rows, ...added] };
  }
}

const NOTHING = { before: null, actual: null, result: null, after: null, change: null, changeRatio: null };

function compared({ indicator, actual, result }: EvaluationRow, after: IndicatorView | undefined): ComparedIndicator {
  return { code: indicator.code, before: indicator, actual, result, after: after ?? null, ...change(indicator, after) };
}

/** Only the same measure in the same unit has a difference, and never a doubtful cell. */
function change(before: IndicatorView, after: IndicatorView | undefined) {
  const comparable =
    after !== undefined &&
    before.target !== null &&
    after.target !== null &&
    before.unit === after.unit &&
    before.kind === after.kind &&
    ![before, after].some((each) => each.suspectCells.includes('target'));
  if (!comparable) return { change: null, changeRatio: null };
  const [from, to] = [new Decimal(before.target ?? 0), new Decimal(after.target ?? 0)];
  const difference = to.minus(from);
  return {
    change: difference.toFixed(),
    changeRatio: from.isZero() ? null : difference.dividedBy(from.abs()).toFixed(4),
  };
}
