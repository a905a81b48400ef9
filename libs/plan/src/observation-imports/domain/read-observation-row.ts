import type { ReadRow, RowProblem } from '#access/imports/import-kind.js';
import { beginRow, problem, type RowWork, text } from '#access/imports/row-work.js';
import type { FieldCell, RowUnderstanding, SheetUnderstanding } from '#platform/workbook/layout-types.js';
import type { IndicatorView } from '../../document/document.dto.js';
import { indicatorNamed } from '../../domain/indicator-name.js';
import { isReadProblem, periodProblem, readObserved, readPeriod, type ReadValue } from '../../domain/observed.js';
import { isMoneyUnit } from '../../domain/unit.js';
import { actualField, type PlanYears, yearField, yearsOfPlan } from './observation-fields.js';
import { DOUBTFUL, readSource, type ReadSource } from './source-words.js';

/** One figure of a row: an indicator in one period. */
export interface ObservedCell extends ReadValue {
  period: string;
  column: number;
}

export interface ObservationRowValues {
  indicatorCode: string;
  nameZh: string;
  unit: string;
  cells: ObservedCell[];
  /** What the row itself says of where it comes from; otherwise the file does. */
  source?: string;
  reason?: string;
}

export interface ObservationLookups {
  plan: PlanYears;
  indicators: readonly IndicatorView[];
  today: string;
}

interface Figure {
  period: string;
  cell: FieldCell;
  field: string;
}

export function readObservationRow(
  row: RowUnderstanding,
  sheet: SheetUnderstanding,
  lookups: ObservationLookups,
  answers: Record<string, string>,
): ReadRow {
  const work = beginRow(row, sheet, answers, lookups.today);
  const { out } = work;
  if (out.skipped) return out;
  const indicator = readIndicator(work, lookups.indicators);
  // Whatever becomes of the row, a person finds it by its name.
  out.values = { nameZh: indicator?.nameZh ?? text(work, 'indicator', 200), unit: indicator?.unit ?? '', cells: [] };
  const source = readSource(text(work, 'source', 200));
  const reason = text(work, 'reason', 500);
  const figures = figuresOf(work, lookups.plan, indicator);
  if (figures === null) return out;
  // A line without a figure says nothing: the blank rows of a table handed out to be filled.
  if (figures.length === 0 && out.problems.length === 0) return { ...out, skipped: true };
  if (indicator === null) return out;
  const skip = notOurs(source);
  const cells = figures.flatMap((figure) => {
    const doubtful = Object.values(DOUBTFUL).some((mark) => figure.cell.text.endsWith(mark));
    if (skip !== null || doubtful) {
      note(work, figure, skip ?? 'import.cell_of_plan', { printed: figure.cell.text.trim() });
      return [];
    }
    return readFigure(work, figure, indicator, lookups.today) ?? [];
  });
  if (cells.length === 0 && !out.problems.some(({ severity }) => severity === 'error'))
    return { ...out, skipped: true };
  const { code: indicatorCode, nameZh, unit } = indicator;
  const said = { ...(source.source && { source: source.source }), ...(reason && { reason }) };
  const values: ObservationRowValues = { indicatorCode, nameZh, unit, cells, ...said };
  return { ...out, values: { ...values }, key: `${indicatorCode}|${cells.map(({ period }) => period).join(',')}` };
}

/** By the code where the sheet has one, otherwise by its name; a unit said behind the name must be the indicator's. */
function readIndicator(work: RowWork, indicators: readonly IndicatorView[]): IndicatorView | null {
  const code = text(work, 'code', 60);
  const name = text(work, 'indicator', 200);
  const named = code ?? name;
  if (named === undefined) {
    problem(work, 'indicator', 'import.indicator_missing');
    return null;
  }
  const found = indicatorNamed(named, indicators);
  if ('code' in found) {
    problem(work, code === undefined ? 'indicator' : 'code', found.code, found.params);
    return null;
  }
  const { indicator } = found;
  const claim = name === undefined ? null : unitBehind(name, indicator, indicators);
  const unit = text(work, 'unit', 40);
  for (const [field, given] of [
    ['indicator', claim],
    ['unit', unit ?? null],
  ] as const) {
    if (given === null || isUnitOf(given, indicator)) continue;
    problem(work, field, 'plan.observation_unit', { unit: indicator.unit, given });
  }
  return indicator;
}

const plain = (word: string): string => word.normalize('NFKC').replace(/\s/g, '').toLowerCase();
const isUnitOf = (given: string, { unit, unitEn }: IndicatorView): boolean =>
  [unit, unitEn].some((word) => plain(word) === plain(given));

/** 地区生产总值（万元） claims 万元; 产值过100亿元企业 (正文) claims nothing. */
function unitBehind(name: string, indicator: IndicatorView, all: readonly IndicatorView[]): string | null {
  if ([indicator.nameZh, indicator.nameEn].some((one) => plain(one) === plain(name))) return null;
  const inside = /\(([^()]*)\)$/.exec(name.normalize('NFKC').trim())?.[1]?.trim();
  if (inside === undefined) return null;
  const isUnit = isMoneyUnit(inside) || all.some((each) => isUnitOf(inside, each));
  return isUnit ? inside : null;
}

/** The figures a row holds; null when the table has no place for any, which the row then says. */
function figuresOf(work: RowWork, plan: PlanYears, indicator: IndicatorView | null): Figure[] | null {
  const has = (field: string): boolean => work.columns.has(field);
  const years = yearsOfPlan(plan);
  if (has('value')) return oneFigure(work);
  const actuals = years.filter((year) => has(actualField(year)));
  const plainYears = years.filter((year) => has(yearField(year)) && !isPlansOwn(work, year, plan));
  if (actuals.length === 0 && !years.some((year) => has(yearField(year)))) {
    problem(work, 'indicator', 'import.no_value_column');
    return null;
  }
  const columns =
    actuals.length > 0
      ? actuals.map((year) => [year, actualField(year)] as const)
      : plainYears.map((year) => [year, yearField(year)] as const);
  return columns.flatMap(([year, field]) => {
    const cell = work.cells[field];
    if (cell === undefined || text(work, field, 60) === undefined) return [];
    return [{ period: spanOf(work, year, plan, indicator), cell, field }];
  });
}

function oneFigure(work: RowWork): Figure[] {
  const cell = work.cells['value'];
  if (cell === undefined || text(work, 'value', 60) === undefined) return [];
  const said = work.cells['period'];
  const period = said?.type === 'date' ? said.dateIso?.slice(0, 7) : text(work, 'period', 40);
  if (period === undefined) {
    problem(work, 'period', 'import.period_missing');
    return [];
  }
  return [{ period: readPeriod(period), cell, field: 'value' }];
}

/** In the plan's own table, which has the indicators' 属性, the base year and the last year are the plan's words. */
const isPlansOwn = (work: RowWork, year: number, { fromYear, toYear }: PlanYears): boolean =>
  work.columns.has('property') && (year === fromYear - 1 || year === toYear);

/** The evaluation's own sheet, which has a 完成率, tells of what adds up or grows since the plan's first year. */
function spanOf(work: RowWork, year: number, { fromYear }: PlanYears, indicator: IndicatorView | null): string {
  const spans = indicator?.kind === 'cumulative' || indicator?.kind === 'growth';
  return work.columns.has('rate') && spans && year > fromYear ? `${fromYear}-${year}` : String(year);
}

function notOurs({ word }: ReadSource): string | null {
  if (word === 'computed') return 'import.cell_computed';
  if (word === 'derived') return 'import.cell_derived';
  return word === 'plan' ? 'import.cell_of_plan' : null;
}

function readFigure(work: RowWork, figure: Figure, indicator: IndicatorView, today: string): ObservedCell | null {
  const { period, cell } = figure;
  const bad = periodProblem(period, indicator.kind, today);
  const read = readObserved(cell.text, period, indicator);
  const wrong = [bad, isReadProblem(read) ? read : null].filter((each) => each !== null);
  for (const { code, params = {} } of wrong) note(work, figure, code, params, 'error');
  return wrong.length > 0 || isReadProblem(read) ? null : { ...read, period, column: cell.column };
}

function note(
  work: RowWork,
  { cell, field }: Figure,
  code: string,
  params: RowProblem['params'],
  severity: RowProblem['severity'] = 'note',
): void {
  work.out.problems.push({ column: cell.column, field, severity, code, params });
}
