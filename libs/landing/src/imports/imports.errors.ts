import { defineErrors } from '#platform/errors/domain-error.js';

export const importErrors = defineErrors({
  'import.file_missing': { status: 400, zh: '请选择一个 .xlsx 或 .csv 文件', en: 'Choose an .xlsx or .csv file' },
  'import.wrong_state': {
    status: 409,
    zh: '这次导入现在不能进行该操作（当前状态：{{state}}）',
    en: 'This import cannot do that now (state: {{state}})',
  },
  'import.questions_open': {
    status: 409,
    zh: '还有 {{count}} 处疑问需要先回答',
    en: '{{count}} question(s) must be answered first',
  },
  'import.nothing_to_load': { status: 409, zh: '没有可载入的行', en: 'There is no row to load' },
  'import.own_import': { status: 403, zh: '不能核实自己导入的台账', en: 'Nobody verifies a ledger they imported themselves' },
  'import.nothing_to_verify': { status: 409, zh: '没有待核实的里程碑', en: 'There is no milestone waiting for a verdict' },
  'import.unreadable': { status: 422, zh: '文件无法读取', en: 'The file cannot be read' },
  'import.zone_missing': {
    status: 400,
    zh: '没有园区：请在表中填写，或为未识别的行指定园区',
    en: 'No zone: name one in the sheet or choose one for rows without it',
  },
  'import.duplicate_row': {
    status: 400,
    zh: '与第 {{row}} 行（{{sheet}}）是同一项目，未重复载入',
    en: 'The same project as row {{row}} ({{sheet}}); not loaded twice',
  },
  'import.no_investor': {
    status: 400,
    zh: '没有投资方，暂以项目名称代替，可稍后更正',
    en: 'No investor given; the project name stands in and can be corrected later',
  },
  'import.stage_without_date': {
    status: 400,
    zh: '写明已到“{{stage}}”，但没有对应日期，载入后请补报里程碑',
    en: 'Says it has reached "{{stage}}" but gives no date; report the milestone after loading',
  },
  'import.not_loaded_column': {
    status: 400,
    zh: '“{{header}}”按月核实后才计入，此处不载入；请在投资台账中按月上报',
    en: '"{{header}}" counts month by month once verified, so it is not loaded here; report it in the ledger',
  },
});
