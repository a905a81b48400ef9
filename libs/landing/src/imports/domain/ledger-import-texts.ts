import { STAGE_NAMES, STAGES } from '../../projects/domain/project-stage.js';
import { type LedgerField } from './ledger-fields.js';

export const LEDGER_FIELD_NAMES: Record<LedgerField, { zh: string; en: string }> = {
  name: { zh: '项目名称', en: 'Project name' },
  projectCode: { zh: '项目代码', en: 'Filing code' },
  investor: { zh: '投资方', en: 'Investor' },
  projectCompany: { zh: '项目公司', en: 'Project company' },
  uscc: { zh: '统一社会信用代码', en: 'Unified social credit code' },
  officer: { zh: '招商专员', en: 'Officer' },
  leader: { zh: '挂钩领导', en: 'Leader in charge' },
  department: { zh: '牵头部门', en: 'Lead department' },
  contact: { zh: '联系人', en: 'Contact' },
  phone: { zh: '联系电话', en: 'Phone' },
  homeRegion: { zh: '投资方所在地', en: 'Home region' },
  description: { zh: '建设内容', en: 'Description' },
  progressNote: { zh: '进展说明', en: 'Progress note' },
  blockerNote: { zh: '存在问题', en: 'Blockers' },
  note: { zh: '备注', en: 'Note' },
  industry: { zh: '产业', en: 'Industry' },
  segment: { zh: '细分领域', en: 'Segment' },
  zone: { zh: '园区', en: 'Zone' },
  plannedTotal: { zh: '计划总投资', en: 'Planned total investment' },
  contractedTotal: { zh: '协议投资额', en: 'Contracted investment' },
  contractedFixed: { zh: '固定资产投资', en: 'Fixed-asset part' },
  equipment: { zh: '设备投资', en: 'Equipment' },
  registeredCapital: { zh: '注册资本', en: 'Registered capital' },
  fundsInPlace: { zh: '到位资金', en: 'Funds in place' },
  foreignContracted: { zh: '合同外资', en: 'Contracted foreign capital' },
  foreignUsed: { zh: '实际利用外资', en: 'Foreign capital used' },
  completedTotal: { zh: '开工以来累计完成投资', en: 'Completed since start' },
  completedBefore: { zh: '上年底累计完成投资', en: 'Completed up to last year' },
  completedYear: { zh: '本年完成投资', en: 'Completed this year' },
  completedMonth: { zh: '本月完成投资', en: 'Completed this month' },
  yearPlan: { zh: '年度计划投资', en: 'Planned for the year' },
  outputValue: { zh: '达产产值', en: 'Output at capacity' },
  taxValue: { zh: '年税收', en: 'Tax a year' },
  signedOn: { zh: '签约日期', en: 'Signed on' },
  registeredOn: { zh: '注册日期', en: 'Registered on' },
  startedOn: { zh: '开工日期', en: 'Started on' },
  plannedStartOn: { zh: '计划开工日期', en: 'Planned start' },
  productionOn: { zh: '投产日期', en: 'Production since' },
  plannedProductionOn: { zh: '计划投产日期', en: 'Planned production' },
  capacityOn: { zh: '达产日期', en: 'At capacity since' },
  plannedCapacityOn: { zh: '计划达产日期', en: 'Planned capacity' },
  mode: { zh: '建设方式', en: 'Construction mode' },
  stage: { zh: '项目阶段', en: 'Stage' },
  constructionPeriod: { zh: '建设周期', en: 'Construction period' },
  landArea: { zh: '用地面积（亩）', en: 'Land (mu)' },
  jobs: { zh: '用工人数', en: 'Jobs' },
};

const PROBLEMS: Record<string, { zh: string; en: string }> = {
  'row.name_missing': { zh: '没有项目名称', en: 'The project name is missing' },
  'cell.ditto_without_above': { zh: '“{{text}}”上面没有可沿用的内容', en: '"{{text}}" has nothing above to repeat' },
  'cell.too_long': {
    zh: '文字 {{length}} 字，超过上限 {{limit}} 字',
    en: '{{length}} characters, the limit is {{limit}}',
  },
  'cell.digits_lost': {
    zh: '长号码被 Excel 存成了数字，末几位已丢失（{{text}}），请按文本重新填写',
    en: 'Excel stored a long code as a number and lost its last digits ({{text}}). Enter it as text',
  },
  'amount.negative': { zh: '金额“{{text}}”为负数', en: 'The amount "{{text}}" is negative' },
  'amount.foreign_currency': {
    zh: '“{{text}}”是外币（{{currency}}），未折算',
    en: '"{{text}}" is in {{currency}}, not converted',
  },
  'quantity.negative': { zh: '“{{text}}”为负数', en: '"{{text}}" is negative' },
  'date.future': {
    zh: '“{{text}}”在将来，不作为已发生的日期',
    en: '"{{text}}" lies in the future and is not taken as an event',
  },
  'date.planned_in_actual': {
    zh: '“{{text}}”是计划时间，已按计划日期读取',
    en: '"{{text}}" is a plan and was read as the planned date',
  },
  'code.unknown_industry': { zh: '没有名为“{{text}}”的产业', en: 'There is no industry "{{text}}"' },
  'code.unknown_segment': { zh: '没有名为“{{text}}”的细分领域', en: 'There is no segment "{{text}}"' },
  'code.unknown_zone': { zh: '没有名为“{{text}}”的园区', en: 'There is no zone "{{text}}"' },
  'uscc.wrong': {
    zh: '“{{text}}”不是正确的统一社会信用代码（18 位，末位校验）',
    en: '"{{text}}" is not a valid unified social credit code',
  },
  'mode.unknown': { zh: '不认识的建设方式“{{text}}”', en: 'Unknown construction mode "{{text}}"' },
  'stage.unknown': {
    zh: '不认识的进度“{{text}}”，已记入进展说明',
    en: 'Unknown stage "{{text}}", kept in the progress note',
  },
  'check.signed_after_started': {
    zh: '签约（{{first}}）晚于开工（{{second}}）',
    en: 'Signed ({{first}}) after the start ({{second}})',
  },
  'check.started_after_production': {
    zh: '开工（{{first}}）晚于投产（{{second}}）',
    en: 'Started ({{first}}) after production ({{second}})',
  },
  'check.registered_after_production': {
    zh: '注册（{{first}}）晚于投产（{{second}}）',
    en: 'Registered ({{first}}) after production ({{second}})',
  },
  'check.completed_over_planned': {
    zh: '累计完成 {{part}} 元，超过计划总投资 {{whole}} 元',
    en: 'Completed {{part}} exceeds the planned total {{whole}}',
  },
  'check.fixed_over_total': {
    zh: '其中 {{part}} 元，超过总额 {{whole}} 元',
    en: 'The part {{part}} exceeds the total {{whole}}',
  },
  'check.month_over_year': {
    zh: '本月完成 {{part}} 元，超过本年完成 {{whole}} 元',
    en: 'This month {{part}} exceeds this year {{whole}}',
  },
  'check.year_over_total': {
    zh: '本年完成 {{part}} 元，超过累计完成 {{whole}} 元',
    en: 'This year {{part}} exceeds the total completed {{whole}}',
  },
  'check.duplicate_in_file': {
    zh: '与工作表“{{sheet}}”第 {{row}} 行是同名项目',
    en: 'Same project as sheet "{{sheet}}", row {{row}}',
  },
  'check.segment_of_other_industry': {
    zh: '细分领域“{{segment}}”不属于所填产业',
    en: 'Segment "{{segment}}" belongs to another industry',
  },
};

const QUESTIONS: Record<string, { zh: string; en: string }> = {
  'question.anchor_missing': {
    zh: '工作表“{{sheet}}”：哪一列是项目名称？',
    en: 'Sheet "{{sheet}}": which column holds the project name?',
  },
  'question.zone_match': { zh: '“{{text}}”是哪个园区？', en: 'Which zone is "{{text}}"?' },
  'question.industry_match': { zh: '“{{text}}”是哪个产业？', en: 'Which industry is "{{text}}"?' },
  'question.segment_match': { zh: '“{{text}}”是哪个细分领域？', en: 'Which segment is "{{text}}"?' },
  'question.section_meaning': {
    zh: '分类标题“{{text}}”表示下面的项目属于？',
    en: 'What does the heading "{{text}}" say of the projects below?',
  },
  'question.stage_word': { zh: '“{{text}}”说明项目到了哪一步？', en: 'Which stage does "{{text}}" mean?' },
  'question.mode_word': { zh: '“{{text}}”是哪种建设方式？', en: 'Which construction mode is "{{text}}"?' },
  'question.date_month': {
    zh: '工作表“{{sheet}}”第 {{row}} 行 {{column}} 列“{{text}}”：1 月还是 10 月？',
    en: 'Sheet "{{sheet}}", row {{row}}, column {{column}}: is "{{text}}" January or October?',
  },
  'question.date_short_year': {
    zh: '{{column}} 列的“{{text}}”是 {{date}} 吗？（共 {{count}} 处）',
    en: 'Column {{column}}: does "{{text}}" mean {{date}}? ({{count}} cells)',
  },
  'question.date_year': {
    zh: '{{column}} 列的“{{text}}”没有年份，是哪一年？（共 {{count}} 处）',
    en: 'Column {{column}}: "{{text}}" has no year. Which one? ({{count}} cells)',
  },
  'question.date_order': {
    zh: '{{column}} 列的“{{text}}”：先月后日还是先日后月？（共 {{count}} 处）',
    en: 'Column {{column}}, "{{text}}": month first or day first? ({{count}} cells)',
  },
  'question.date_range': {
    zh: '{{column}} 列的“{{text}}”是一段时间，取哪一端？',
    en: 'Column {{column}}: "{{text}}" is a period. Which end counts?',
  },
  'question.amount_range': {
    zh: '{{column}} 列的“{{text}}”是一个范围，取哪个数？',
    en: 'Column {{column}}: "{{text}}" is a range. Which figure counts?',
  },
  'question.amount_shared': {
    zh: '{{column}} 列有几个项目共用一个金额（第 {{row}} 行起，共 {{count}} 处）：只算第一个，还是每个都有这么多？',
    en: 'Column {{column}}: several projects share one amount (from row {{row}}, {{count}} cells). Count it once or for each?',
  },
  'question.unit_suspicious': {
    zh: '“{{header}}”按 {{unit}} 读，中等项目是 {{median}} 元，不太像。单位是？',
    en: 'Read in {{unit}}, a typical "{{header}}" is {{median}} yuan, which seems wrong. What is the unit?',
  },
  'option.name': { zh: '{{name}}', en: '{{name}}' },
  'option.just_a_heading': { zh: '只是标题', en: 'Only a heading' },
  'option.first_only': { zh: '只算第一个', en: 'Count it once, at the first' },
  'option.low': { zh: '较低的 {{value}}', en: 'The lower, {{value}}' },
  'option.high': { zh: '较高的 {{value}}', en: 'The higher, {{value}}' },
  'option.keep_unit': { zh: '就是 {{unit}}', en: 'It is {{unit}}' },
  'option.year_20xx': { zh: '是，20xx 年', en: 'Yes, 20xx' },
  'option.year': { zh: '{{year}} 年', en: '{{year}}' },
  'option.month_first': { zh: '先月后日（{{date}}）', en: 'Month first ({{date}})' },
  'option.day_first': { zh: '先日后月（{{date}}）', en: 'Day first ({{date}})' },
  'option.date_day': { zh: '{{date}}', en: '{{date}}' },
  'option.date_ten_days': { zh: '{{date}} 起的一旬', en: 'Ten days from {{date}}' },
  'option.date_month': { zh: '{{date}} 起的一个月', en: 'The month from {{date}}' },
  'option.date_quarter': { zh: '{{date}} 起的一个季度', en: 'The quarter from {{date}}' },
  'option.date_half': { zh: '{{date}} 起的半年', en: 'The half-year from {{date}}' },
  'option.date_year': { zh: '{{date}} 起的一年', en: 'The year from {{date}}' },
};

/** The words of the ledger import; where a key also stands in `workbookTexts`, these are the better ones. */
export const ledgerImportTexts: Record<string, { zh: string; en: string }> = {
  ...Object.fromEntries(Object.entries(LEDGER_FIELD_NAMES).map(([field, name]) => [`field.${field}`, name])),
  ...Object.fromEntries(STAGES.map((stage) => [`stage.${stage}`, STAGE_NAMES[stage]])),
  ...PROBLEMS,
  ...QUESTIONS,
};
