import { defineNotices } from '#access/notices/notice-kinds.js';

export const assignmentNotices = defineNotices({
  'lead.handed_to_you': {
    topic: 'task',
    zh: '{{by}} 把线索“{{subject}}”交给您跟进',
    en: '{{by}} handed you the lead “{{subject}}”',
  },
  'transfer.proposed': {
    topic: 'task',
    zh: '有线索“{{subject}}”等待您园区接收',
    en: 'The lead “{{subject}}” waits for your zone to accept it',
  },
  'transfer.accepted': {
    topic: 'task',
    zh: '您移交的“{{subject}}”已被接收',
    en: 'Your transfer of “{{subject}}” was accepted',
  },
  'transfer.refused': {
    topic: 'task',
    zh: '您移交的“{{subject}}”被退回：{{reason}}',
    en: 'Your transfer of “{{subject}}” was refused: {{reason}}',
  },
});
