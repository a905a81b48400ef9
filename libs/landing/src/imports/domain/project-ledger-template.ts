import { DATE_FORMAT as DATE, type TemplateColumn, writeTemplate } from '#platform/workbook/write-template.js';
import { CONSTRUCTION_MODES, MODE_NAMES } from '../../projects/domain/construction-mode.js';
import { STAGE_NAMES, STAGES } from '../../projects/domain/project-stage.js';
import { type LedgerLookups } from './interpreted-row.js';
import { type LedgerField } from './ledger-fields.js';

/**
 * The blank ledger to hand out: headings our own vocabulary reads without a question (a spec holds that), one example
 * row marked 示例 that is never imported, and a sheet of the allowed values behind the drop-down lists.
 */
const LISTS = ['industries', 'segments', 'zones', 'modes', 'stages'] as const;
const list = (name: (typeof LISTS)[number]): number => LISTS.indexOf(name);
const MONEY = '#,##0.00';

export const TEMPLATE_COLUMNS: (TemplateColumn & { field: LedgerField })[] = [
  { field: 'name', header: '项目名称（必填）', width: 30, example: '示例：高端制剂生产基地项目' },
  { field: 'investor', header: '投资方', width: 26, example: '某某药业集团有限公司' },
  { field: 'uscc', header: '统一社会信用代码', width: 22, example: null, format: '@' },
  { field: 'homeRegion', header: '投资方所在地', width: 14, example: '上海' },
  { field: 'zone', header: '落户园区', width: 18, example: null, list: list('zones') },
  { field: 'industry', header: '所属产业', width: 14, example: null, list: list('industries') },
  { field: 'segment', header: '细分领域', width: 18, example: null, list: list('segments') },
  { field: 'mode', header: '建设方式', width: 14, example: MODE_NAMES.greenfield.zh, list: list('modes') },
  { field: 'stage', header: '项目阶段', width: 12, example: STAGE_NAMES.building.zh, list: list('stages') },
  { field: 'plannedTotal', header: '计划总投资（万元）', width: 16, example: 120000, format: MONEY },
  { field: 'contractedTotal', header: '协议投资额（万元）', width: 16, example: 120000, format: MONEY },
  { field: 'contractedFixed', header: '其中：固定资产投资（万元）', width: 18, example: 90000, format: MONEY },
  { field: 'foreignUsed', header: '实际利用外资（万美元）', width: 16, example: null, format: MONEY },
  { field: 'yearPlan', header: '年度计划投资（万元）', width: 16, example: 30000, format: MONEY },
  { field: 'completedTotal', header: '自开工以来累计完成投资（万元）', width: 20, example: 45000, format: MONEY },
  { field: 'landArea', header: '用地面积（亩）', width: 12, example: 150, format: '0.00' },
  { field: 'signedOn', header: '签约日期', width: 12, example: '2023-05-08', format: DATE },
  { field: 'registeredOn', header: '注册日期', width: 12, example: '2023-06-20', format: DATE },
  { field: 'plannedStartOn', header: '计划开工日期', width: 13, example: '2023-10-01', format: DATE },
  { field: 'startedOn', header: '实际开工日期', width: 13, example: '2023-11-18', format: DATE },
  { field: 'plannedProductionOn', header: '计划投产日期', width: 13, example: '2025-12-31', format: DATE },
  { field: 'productionOn', header: '实际投产日期', width: 13, example: null, format: DATE },
  { field: 'capacityOn', header: '达产日期', width: 12, example: null, format: DATE },
  { field: 'outputValue', header: '达产产值（万元）', width: 16, example: 300000, format: MONEY },
  { field: 'taxValue', header: '达产税收（万元）', width: 16, example: 20000, format: MONEY },
  { field: 'jobs', header: '用工人数', width: 10, example: 300, format: '0' },
  { field: 'officer', header: '招商专员', width: 12, example: '张三' },
  { field: 'department', header: '牵头部门', width: 16, example: '医药产业招商组' },
  { field: 'contact', header: '企业联系人', width: 12, example: '李四' },
  { field: 'phone', header: '联系电话', width: 15, example: '13800000000', format: '@' },
  { field: 'description', header: '建设内容', width: 40, example: '建设口服固体制剂车间两座' },
  { field: 'blockerNote', header: '存在问题', width: 30, example: null },
  { field: 'note', header: '备注', width: 24, example: '本行为填写示例，不会导入，可删除' },
];

export function ledgerTemplate(lookups: LedgerLookups): Promise<Buffer> {
  const names = (entries: readonly { name: string }[]): string[] => entries.map(({ name }) => name);
  return writeTemplate({
    sheet: '项目台账',
    columns: TEMPLATE_COLUMNS,
    // In the order of LISTS.
    lists: [
      { title: '产业', values: names(lookups.industries) },
      { title: '细分领域', values: names(lookups.segments) },
      { title: '园区', values: names(lookups.zones) },
      { title: '建设方式', values: CONSTRUCTION_MODES.map((mode) => MODE_NAMES[mode].zh) },
      { title: '项目阶段', values: STAGES.map((stage) => STAGE_NAMES[stage].zh) },
    ],
  });
}
