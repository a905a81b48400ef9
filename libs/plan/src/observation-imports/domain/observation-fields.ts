import type { FieldWords, LayoutVocabulary } from '#platform/workbook/layout-types.js';
import { OFFICE_ROWS } from '#platform/workbook/office-rows.js';
import { list } from '#platform/workbook/word-list.js';

export interface PlanYears {
  fromYear: number;
  toYear: number;
}

/** 2024年实际: what was reached, whatever else stands on the sheet. */
export const actualField = (year: number): string => `actual${year}`;
/** 2024年: what was reached, unless the sheet is the plan's own table, where it may be the base or the target. */
export const yearField = (year: number): string => `year${year}`;

/** A plan's years, its base year among them. */
export const yearsOfPlan = ({ fromYear, toYear }: PlanYears): number[] =>
  Array.from({ length: toYear - fromYear + 2 }, (_, index) => fromYear - 1 + index);

const FIELDS: FieldWords[] = [
  {
    field: 'indicator',
    kind: 'text',
    words: list(`指标 指标名称 主要指标 指标项 发展指标 主要发展指标 indicator`),
    weak: list(`名称 项目`),
    not: '属性|编码|代码|目标|类别',
  },
  { field: 'code', kind: 'code', words: list(`指标编码 编码 指标代码 代码 code`) },
  { field: 'period', kind: 'text', words: list(`期间 年份 年度 时期 报告期 所属期间 统计期间 时间 period year`) },
  {
    field: 'value',
    kind: 'text',
    words: list(`数值 实际值 实际数 完成数 完成值 指标值 数据 实际 value actual`),
    not: '来源|率|目标',
  },
  { field: 'unit', kind: 'text', words: list(`单位 计量单位 unit`) },
  {
    field: 'source',
    kind: 'text',
    words: list(`来源 数据来源 实际值来源 出处 资料来源 source`),
    patterns: ['^sourceoftheactual$'],
  },
  { field: 'reason', kind: 'text', words: list(`更正理由 更正原因 修订理由 修订原因 理由 reason`) },
  { field: 'property', kind: 'text', words: list(`指标属性 属性 property`) },
  { field: 'rate', kind: 'text', words: list(`完成率 rate`), not: '算法|rule' },
];

/** What a table of observations can say: one row per indicator and period, or the plan's own table with years as columns. */
export function observationVocabulary(plan: PlanYears): LayoutVocabulary {
  const years = yearsOfPlan(plan).flatMap((year): FieldWords[] => [
    {
      field: actualField(year),
      kind: 'text',
      words: [
        ...['年实际', '年实际值', '年完成', '年完成数', '年实绩', '年实际完成'].map((word) => `${year}${word}`),
        `actual${year}`,
        ...(year === plan.toYear ? ['实际完成情况'] : []),
      ],
      not: '来源|目标|计划',
    },
    {
      field: yearField(year),
      kind: 'text',
      words: [`${year}年`, `${year}`, `${year}年度`],
      not: '实际|完成|目标|计划',
    },
  ]);
  return { fields: [...FIELDS, ...years], anchor: 'indicator', sectionNames: [], ...OFFICE_ROWS };
}
