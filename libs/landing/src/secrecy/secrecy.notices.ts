import { defineNotices } from '#access/notices/notice-kinds.js';

export const secrecyNotices = defineNotices({
  'secrecy.let_in': {
    topic: 'task',
    zh: '您被列为保密项目“{{subject}}”的知情人',
    en: 'You are on the need-to-know list of “{{subject}}”',
  },
  'secrecy.opened': {
    topic: 'task',
    zh: '{{by}} 紧急查看了保密项目“{{subject}}”：{{reason}}',
    en: '{{by}} broke the glass of “{{subject}}”: {{reason}}',
  },
  'secrecy.lifted': {
    topic: 'task',
    zh: '{{by}} 解除了项目“{{subject}}”的保密',
    en: '{{by}} lifted the confidentiality of “{{subject}}”',
  },
});
