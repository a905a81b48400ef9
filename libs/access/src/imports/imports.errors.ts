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
  'import.too_many_doubts': {
    status: 422,
    zh: '文件中的疑问太多，这一行的未能列出。请先在表中统一写法',
    en: 'There are too many doubts to ask about this row. Use the same words throughout the sheet first',
  },
  'import.duplicate_in_file': {
    status: 409,
    zh: '与工作表“{{sheet}}”第 {{row}} 行相同，只计一次',
    en: 'The same as sheet "{{sheet}}", row {{row}}; counted once',
  },
});
