import { officeTexts } from '#promotion/lead-imports/domain/office-texts.js';
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
  'quantity.negative': { zh: '“{{text}}”为负数', en: '"{{text}}" is negative' },
  'date.planned_in_actual': {
    zh: '“{{text}}”是计划时间，已按计划日期读取',
    en: '"{{text}}" is a plan and was read as the planned date',
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
  'question.section_meaning': {
    zh: '分类标题“{{text}}”表示下面的项目属于？',
    en: 'What does the heading "{{text}}" say of the projects below?',
  },
  'question.stage_word': { zh: '“{{text}}”说明项目到了哪一步？', en: 'Which stage does "{{text}}" mean?' },
  'question.mode_word': { zh: '“{{text}}”是哪种建设方式？', en: 'Which construction mode is "{{text}}"?' },
  'option.just_a_heading': { zh: '只是标题', en: 'Only a heading' },
};

/** The words of the ledger import; where a key also stands in `workbookTexts`, these are the better ones. */
export const ledgerImportTexts: Record<string, { zh: string; en: string }> = {
  ...Object.fromEntries(Object.entries(LEDGER_FIELD_NAMES).map(([field, name]) => [`field.${field}`, name])),
  ...Object.fromEntries(STAGES.map((stage) => [`stage.${stage}`, STAGE_NAMES[stage]])),
  ...officeTexts,
  ...PROBLEMS,
  ...QUESTIONS,
};
