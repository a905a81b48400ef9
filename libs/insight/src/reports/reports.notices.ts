import { defineNotices } from '#access/notices/notice-kinds.js';

export const reportNotices = defineNotices({
  'report.ready': { topic: 'system', zh: '报表已生成：{{subject}}', en: 'A report is ready: {{subject}}' },
  'report.failed': {
    topic: 'system',
    zh: '报表没有生成：{{subject}}。请重新生成，或联系系统管理员。',
    en: 'A report could not be made: {{subject}}. Make it anew, or ask the system administrator.',
  },
});
