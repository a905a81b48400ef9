import { type Template, writeTemplate } from '#platform/workbook/write-template.js';
import type { IndicatorView } from '../../document/document.dto.js';

/** A blank list to hand out: one row per indicator and period. The plan's own table may be sent as well. */
export function observationTemplate(indicators: readonly IndicatorView[]): Promise<Buffer> {
  const names = indicators.map(({ nameZh, ref, code }) => (ref === null ? code : nameZh));
  const template: Template = {
    sheet: '指标数据',
    columns: [
      { field: 'indicator', header: '指标（必填）', width: 40, example: '示例：地区生产总值', list: 0 },
      { field: 'period', header: '期间（必填）', width: 14, example: '2024', format: '@' },
      { field: 'value', header: '数值（必填）', width: 16, example: '480.2', format: '@' },
      { field: 'unit', header: '单位', width: 12, example: '亿元' },
      { field: 'source', header: '数据来源', width: 30, example: '2024年统计公报' },
      { field: 'reason', header: '更正理由', width: 30, example: '本行为填写示例，不会导入，可删除' },
    ],
    lists: [{ title: '指标', values: [...new Set(names)] }],
  };
  return writeTemplate(template);
}
