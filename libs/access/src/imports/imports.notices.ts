import { defineNotices } from '../notices/notice-kinds.js';

export const importNotices = defineNotices({
  'import.read': {
    topic: 'system',
    inboxOnly: true,
    zh: '“{{subject}}”已读完（{{rows}} 行），请查看试算结果',
    en: '“{{subject}}” has been read ({{rows}} rows); see the dry run',
  },
  'import.loaded': {
    topic: 'system',
    zh: '“{{subject}}”导入完成，写入 {{count}} 条',
    en: '“{{subject}}” is imported: {{count}} records written',
  },
});
