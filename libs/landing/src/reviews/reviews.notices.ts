import { defineNotices } from '#access/notices/notice-kinds.js';

export const reviewNotices = defineNotices({
  'review.asked': {
    topic: 'task',
    zh: '请您评审“{{subject}}”（{{seat}}）',
    en: 'Your judgement is asked on “{{subject}}” ({{seat}})',
  },
  'review.clause_changed': {
    topic: 'task',
    zh: '“{{subject}}”的条款有修改，请重新审查',
    en: 'A clause of “{{subject}}” was changed and wants a new review',
  },
  'review.decided': {
    topic: 'task',
    zh: '“{{subject}}”评审结论：{{verdict}}',
    en: 'The review of “{{subject}}” is decided: {{verdict}}',
  },
});
