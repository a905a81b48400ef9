/** Years a plan may speak of; a question about a column names its meaning. */
const YEARS = Array.from({ length: 40 }, (_, index) => 2010 + index);

const FIELD_NAMES = Object.fromEntries(
  YEARS.flatMap((year) => [
    [`field.actual${year}`, { zh: `${year}年实际`, en: `Actual ${year}` }],
    [`field.year${year}`, { zh: `${year}年`, en: `${year}` }],
  ]),
);

/** The words of importing observations, beside the errors they share with entering them by hand. */
export const observationImportTexts: Record<string, { zh: string; en: string }> = {
  ...FIELD_NAMES,
  'field.indicator': { zh: '指标', en: 'Indicator' },
  'field.code': { zh: '指标编码', en: 'Code' },
  'field.period': { zh: '期间', en: 'Period' },
  'field.value': { zh: '数值', en: 'Value' },
  'field.unit': { zh: '单位', en: 'Unit' },
  'field.source': { zh: '数据来源', en: 'Source' },
  'field.reason': { zh: '更正理由', en: 'Reason of the revision' },
  'field.property': { zh: '指标属性', en: 'Property' },
  'field.rate': { zh: '完成率', en: 'Rate' },
  'question.anchor_missing': {
    zh: '工作表“{{sheet}}”：哪一列是指标？',
    en: 'Sheet "{{sheet}}": which column holds the indicator?',
  },
  'import.indicator_missing': { zh: '没有写指标', en: 'No indicator is named' },
  'import.no_value_column': {
    zh: '表中没有数值列，也没有年份列（如“2024年实际”）',
    en: 'The table has neither a column of values nor one of a year ("2024年实际")',
  },
  'import.period_missing': { zh: '没有写期间', en: 'The period is missing' },
  'import.cell_new': { zh: '{{period}}：新增 {{printed}}', en: '{{period}}: {{printed}}, new' },
  'import.cell_revision': {
    zh: '{{period}}：由 {{standing}} 更正为 {{printed}}',
    en: '{{period}}: {{standing}} becomes {{printed}}',
  },
  'import.cell_same': { zh: '{{period}}：与已有的 {{printed}} 相同', en: '{{period}}: {{printed}} stands already' },
  'import.cell_of_plan': {
    zh: '{{printed}} 是规划原文中的数，不作为观测值导入',
    en: '{{printed}} is printed in the plan and not imported as an observation',
  },
  'import.cell_computed': {
    zh: '{{printed}} 由本系统计算，不导入',
    en: '{{printed}} was computed by this system and is not imported',
  },
  'import.cell_derived': {
    zh: '{{printed}} 由逐年数推算，不导入',
    en: '{{printed}} is derived from the single years and not imported',
  },
};
