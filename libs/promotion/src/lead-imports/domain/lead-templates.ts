import { DATE_FORMAT, type Template, writeTemplate } from '#platform/workbook/write-template.js';
import type { NamedCode } from '#platform/workbook/match-name.js';
import { HOME_REGION_NAMES, HOME_REGIONS } from '../../investors/domain/home-region.js';
import { LEAD_SOURCE_NAMES, LEAD_SOURCES } from '../../leads/domain/lead-source.js';

/** Blank lists to hand out: headings our own vocabulary reads without a question (a spec holds that), one row marked 示例. */

interface Names {
  industries: readonly NamedCode[];
  segments: readonly NamedCode[];
  zones: readonly NamedCode[];
}

const names = (entries: readonly NamedCode[]): string[] => entries.map(({ name }) => name);

export function leadTemplate({ industries, segments, zones }: Names): Promise<Buffer> {
  return writeTemplate({
    sheet: '线索',
    columns: [
      { field: 'investor', header: '企业名称（必填）', width: 28, example: '示例：某某药业集团有限公司' },
      { field: 'title', header: '项目名称', width: 28, example: '高端制剂生产基地' },
      { field: 'uscc', header: '统一社会信用代码', width: 22, example: null, format: '@' },
      { field: 'contact', header: '联系人', width: 12, example: '李四' },
      { field: 'contactTitle', header: '职务', width: 14, example: '投资总监' },
      { field: 'phone', header: '联系电话', width: 16, example: '13800000000', format: '@' },
      { field: 'email', header: '邮箱', width: 22, example: null },
      { field: 'source', header: '信息来源', width: 14, example: null, list: 0 },
      { field: 'sourceDetail', header: '来源说明', width: 20, example: '某某商会推荐' },
      { field: 'homeRegion', header: '所在地区', width: 14, example: '上海' },
      { field: 'industry', header: '产业', width: 14, example: null, list: 2 },
      { field: 'segment', header: '细分领域', width: 18, example: null, list: 3 },
      { field: 'zone', header: '意向园区', width: 18, example: null, list: 4 },
      { field: 'plannedTotal', header: '计划总投资（万元）', width: 16, example: 50000, format: '#,##0.00' },
      { field: 'capturedOn', header: '首次接触日期', width: 14, example: '2025-03-12', format: DATE_FORMAT },
      { field: 'officer', header: '责任人', width: 12, example: null },
      { field: 'note', header: '备注', width: 36, example: '本行为填写示例，不会导入，可删除' },
    ],
    lists: [
      { title: '信息来源', values: LEAD_SOURCES.map((code) => LEAD_SOURCE_NAMES[code].zh) },
      { title: '所在地区', values: HOME_REGIONS.map((code) => HOME_REGION_NAMES[code].zh) },
      { title: '产业', values: names(industries) },
      { title: '细分领域', values: names(segments) },
      { title: '园区', values: names(zones) },
    ],
  });
}

const TALKS: Template = {
  sheet: '洽谈记录',
  columns: [
    { field: 'leadCode', header: '线索编号', width: 18, example: '示例：L-2025-000123', format: '@' },
    { field: 'investor', header: '企业名称', width: 28, example: '没有编号时填写企业名称和项目名称' },
    { field: 'title', header: '项目名称', width: 26, example: null },
    { field: 'on', header: '日期', width: 12, example: '2025-03-12', format: DATE_FORMAT },
    { field: 'kind', header: '方式', width: 12, example: '走访', list: 0 },
    { field: 'summary', header: '洽谈纪要', width: 48, example: '本行为填写示例，不会导入，可删除' },
    { field: 'participants', header: '参加人', width: 20, example: '李四；张三' },
    { field: 'nextStep', header: '下一步', width: 26, example: '下周回复用地条件' },
  ],
  lists: [{ title: '方式', values: ['会谈', '电话', '走访', '接待', '微信'] }],
};

export const interactionTemplate = (): Promise<Buffer> => writeTemplate(TALKS);
