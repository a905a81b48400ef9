import { defineNotices } from '#access/notices/notice-kinds.js';

export const taskNotices = defineNotices({
  'task.given': {
    topic: 'task',
    zh: '{{by}} 交给您一件事：“{{subject}}”',
    en: '{{by}} gave you a task: “{{subject}}”',
  },
  'task.due_soon': {
    topic: 'reminder',
    zh: '待办“{{subject}}”将于 {{due}} 到期',
    en: 'The task “{{subject}}” is due on {{due}}',
  },
  'task.due_today': { topic: 'reminder', zh: '待办“{{subject}}”今天到期', en: 'The task “{{subject}}” is due today' },
  'task.overdue': {
    topic: 'reminder',
    zh: '待办“{{subject}}”已超期（{{due}}）',
    en: 'The task “{{subject}}” is overdue since {{due}}',
  },
});
