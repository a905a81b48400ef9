import { defineNotices } from '#access/notices/notice-kinds.js';

export const lightNotices = defineNotices({
  'escalation.opened': {
    topic: 'task',
    zh: '项目“{{subject}}”亮灯升级，请于 {{due}} 前答复',
    en: 'The light of “{{subject}}” asks for your answer by {{due}}',
  },
  'escalation.overdue': {
    topic: 'reminder',
    zh: '项目“{{subject}}”的亮灯升级应于 {{due}} 前答复，已超期',
    en: 'The answer on the light of “{{subject}}” was due on {{due}}',
  },
});
