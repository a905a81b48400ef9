import { defineNotices } from '#access/notices/notice-kinds.js';

export const visitNotices = defineNotices({
  'visit.overdue': {
    topic: 'reminder',
    zh: '对“{{subject}}”的走访应于 {{due}} 前完成：{{purpose}}',
    en: 'The visit to “{{subject}}” was due on {{due}}: {{purpose}}',
  },
});
