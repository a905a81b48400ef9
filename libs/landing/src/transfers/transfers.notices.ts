import { defineNotices } from '#access/notices/notice-kinds.js';

export const transferNotices = defineNotices({
  'project_transfer.proposed': {
    topic: 'task',
    zh: '项目“{{subject}}”拟自 {{month}} 起流转到您园区，请答复',
    en: 'The project “{{subject}}” is offered to your zone from {{month}} on: please answer',
  },
  'project_transfer.accepted': {
    topic: 'task',
    zh: '您提出的“{{subject}}”流转已被接收，自 {{month}} 起计入对方园区',
    en: 'Your transfer of “{{subject}}” was accepted, credited to the other zone from {{month}}',
  },
  'project_transfer.declined': {
    topic: 'task',
    zh: '您提出的“{{subject}}”流转被退回：{{reason}}',
    en: 'Your transfer of “{{subject}}” was declined: {{reason}}',
  },
});
