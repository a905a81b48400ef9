import { defineErrors } from '#platform/errors/domain-error.js';

export const importErrors = defineErrors({
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
  'import.unreadable': { status: 422, zh: '文件无法读取', en: 'The file cannot be read' },
});
