import type { ListTable } from '#access/exports/list-exports.js';
import type { Locale } from '#platform/http/problem.js';
import type { TableColumn, TableValue } from '#platform/workbook/write-workbook.js';
import type { EvaluationResult, RateRule } from '#plan/domain/indicator-evaluation.js';
import type { SuspectCell } from '#plan/domain/indicator-kind.js';
import { DOUBTFUL, SOURCE_KINDS } from '#plan/observation-imports/domain/source-words.js';
import type { Evaluation, EvaluationRow } from './dto/evaluation.dto.js';

type Words = Record<Locale, string>;

const RESULTS: Record<EvaluationResult, Words> = {
  met: { 'zh-CN': '完成', en: 'met' },
  missed: { 'zh-CN': '未完成', en: 'missed' },
  not_yet: { 'zh-CN': '尚未达到', en: 'not yet' },
  no_data: { 'zh-CN': '无数据', en: 'no data' },
  open: { 'zh-CN': '—', en: '—' },
};

const RULES: Record<RateRule, Words> = {
  higher: { 'zh-CN': '实际÷目标', en: 'actual ÷ target' },
  lower: { 'zh-CN': '目标÷实际（越低越好）', en: 'target ÷ actual (lower is better)' },
  assigned: { 'zh-CN': '下达考核目标', en: 'assigned from above' },
  suspect: { 'zh-CN': '目标存疑，不计算', en: 'doubtful target, not computed' },
  words: { 'zh-CN': '原文无数值', en: 'no number printed' },
};

const PROPERTIES: Record<'expected' | 'binding', Words> = {
  expected: { 'zh-CN': '预期性', en: 'expected' },
  binding: { 'zh-CN': '约束性', en: 'binding' },
};

interface Column extends Omit<TableColumn, 'header'> {
  header: Words;
  value: (row: EvaluationRow, locale: Locale) => TableValue;
}

const isDoubtful = ({ indicator }: EvaluationRow): boolean => indicator.suspectCells.includes('actual');

/** As the plan prints it, with the flag of a doubtful cell. */
function printed({ indicator }: EvaluationRow, cell: SuspectCell, locale: Locale): string | null {
  const text = indicator[`${cell}Printed`];
  if (text === null) {
    const assigned = cell === 'target' && indicator.assignedFromAbove;
    return assigned ? RULES.assigned[locale] : null;
  }
  if (!indicator.suspectCells.includes(cell)) return text;
  return `${text}${DOUBTFUL[locale]}`;
}

/** Where the actual comes from, in words the import of observations reads again. */
function sourceOf({ actual, computed, missing }: EvaluationRow, locale: Locale): string | null {
  if (actual === null) {
    if (missing.length === 0) return null;
    return locale === 'en' ? `missing: ${missing.join(', ')}` : `缺 ${missing.join('、')} 年`;
  }
  const [first] = actual.of;
  if (first === undefined) return null;
  const own = (locale === 'en' ? computed?.ruleEn : computed?.ruleZh) ?? '';
  const isOwn = first.sourceKind === 'computed';
  const kind = isOwn || actual.way === 'stated' ? first.sourceKind : 'derived';
  return `${SOURCE_KINDS[kind][locale]}${locale === 'en' ? ': ' : '：'}${isOwn ? own : first.source}`;
}

/** The plan's own table (类别, 序号, 指标, base, target, 属性), then what the evaluation adds. */
function columnsOf({ period, year }: Evaluation): Column[] {
  const over = period.code === '13FYP';
  const text = { kind: 'text' as const, width: 12 };
  const target: Column = over
    ? {
        ...text,
        header: { 'zh-CN': '“十三五”预期目标', en: 'Target of the 13th plan' },
        value: (row, l) => printed(row, 'target', l),
      }
    : {
        ...text,
        header: { 'zh-CN': `${period.toYear}年`, en: String(period.toYear) },
        value: (row, l) => printed(row, 'target', l),
      };
  const base: Column = {
    ...text,
    header: { 'zh-CN': `${period.fromYear - 1}年`, en: String(period.fromYear - 1) },
    value: (row, l) => printed(row, 'baseline', l),
  };
  return [
    {
      ...text,
      header: { 'zh-CN': '类别', en: 'Group' },
      value: ({ indicator }, l) => (l === 'en' ? indicator.categoryEn : indicator.categoryZh) ?? indicator.source,
    },
    {
      ...text,
      width: 7,
      header: { 'zh-CN': '序号', en: 'No.' },
      value: ({ indicator }) => indicator.ref?.split('-')[1] ?? null,
    },
    {
      ...text,
      width: 40,
      header: { 'zh-CN': '指标', en: 'Indicator' },
      value: ({ indicator }, l) =>
        l === 'en' ? `${indicator.nameEn} (${indicator.unitEn})` : `${indicator.nameZh}（${indicator.unit}）`,
    },
    ...(over ? [] : [base]),
    target,
    {
      ...text,
      header: over ? { 'zh-CN': '实际完成情况', en: 'Actual' } : { 'zh-CN': `${year}年实际`, en: `Actual ${year}` },
      value: (row, l) => row.actual?.printed ?? (isDoubtful(row) ? printed(row, 'actual', l) : null),
    },
    {
      ...text,
      header: { 'zh-CN': '指标属性', en: 'Property' },
      value: ({ indicator }, l) => (indicator.property === null ? null : PROPERTIES[indicator.property][l]),
    },
    { header: { 'zh-CN': '完成率', en: 'Rate' }, kind: 'percent', width: 10, value: ({ rate }) => rate },
    {
      ...text,
      width: 22,
      header: { 'zh-CN': '完成率算法', en: 'Rule of the rate' },
      value: ({ rule }, l) => RULES[rule][l],
    },
    { ...text, header: { 'zh-CN': '结果', en: 'Result' }, value: ({ result }, l) => RESULTS[result][l] },
    { ...text, width: 36, header: { 'zh-CN': '实际值来源', en: 'Source of the actual' }, value: sourceOf },
    { ...text, width: 36, header: { 'zh-CN': '说明', en: 'Comment' }, value: ({ comment }) => comment?.text ?? null },
    { ...text, width: 30, header: { 'zh-CN': '指标编码', en: 'Code' }, value: ({ indicator }) => indicator.code },
  ];
}

/** The evaluation as a sheet, without a row of sums: its rows are different measures. */
export function evaluationTable(evaluation: Evaluation, locale: Locale, on: string): ListTable<EvaluationRow> {
  const { period, year, phase, counts } = evaluation;
  const columns = columnsOf(evaluation);
  const zh = phase === 'final' ? '终期评估' : '中期评估';
  const title =
    locale === 'en'
      ? `${period.nameEn}: ${phase === 'final' ? 'final' : 'mid-term'} evaluation, ${year}`
      : `${period.nameZh}主要发展指标${zh}（${year}年）`;
  const notes =
    locale === 'en'
      ? [
          `As of ${on}. Met ${counts.met}, missed ${counts.missed}, not yet ${counts.notYet}, no data ${counts.noData}.`,
          '[ ] is a total of five years. Doubtful cells are shown as printed and never computed from.',
        ]
      : [
          `截至 ${on}。完成 ${counts.met} 项，未完成 ${counts.missed} 项，尚未达到 ${counts.notYet} 项，无数据 ${counts.noData} 项。`,
          '[ ] 内为五年累计数。存疑的单元格照原文列出，不参与计算。',
        ];
  return {
    sheetName: locale === 'en' ? `Evaluation ${year}` : `${zh}${year}`,
    title,
    notes,
    columns: columns.map(({ header, ...column }) => ({ ...column, header: header[locale] })),
    async *lines(rows) {
      for await (const row of rows) yield columns.map((column) => column.value(row, locale));
    },
  };
}
