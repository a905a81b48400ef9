import { defineNotices } from '#access/notices/notice-kinds.js';

export const blockerNotices = defineNotices({
  'blocker.asked': {
    topic: 'task',
    zh: '请您部门办理“{{subject}}”，{{due}} 前办结',
    en: 'Your department is asked: “{{subject}}”, by {{due}}',
  },
  'blocker.solved': {
    topic: 'task',
    zh: '“{{subject}}”已办，请确认',
    en: '“{{subject}}” is done: please confirm',
  },
  'blocker.refused': {
    topic: 'task',
    zh: '“{{subject}}”未予办理：{{reason}}',
    en: '“{{subject}}” was refused: {{reason}}',
  },
  'blocker.overdue': {
    topic: 'reminder',
    zh: '“{{subject}}”应于 {{due}} 前办结，已超期',
    en: '“{{subject}}” was due on {{due}}',
  },
  'blocker.escalated': {
    topic: 'task',
    zh: '堵点升级给您：“{{subject}}”',
    en: 'Raised to you: “{{subject}}”',
  },
});
