import { defineNotices } from '#access/notices/notice-kinds.js';

/** To the reporter alone. Nobody's superior is told by a machine that somebody is late. */
export const roundNotices = defineNotices({
  'round.due_soon': {
    topic: 'reminder',
    zh: '{{subject}} 月报 {{due}} 截止，您还有 {{count}} 个项目未报',
    en: 'The round of {{subject}} is due on {{due}}: {{count}} of your projects are still missing',
  },
  'round.due_today': {
    topic: 'reminder',
    zh: '{{subject}} 月报已到截止日（{{due}}），您还有 {{count}} 个项目未报',
    en: 'The round of {{subject}} was due by {{due}}: {{count}} of your projects are still missing',
  },
});
