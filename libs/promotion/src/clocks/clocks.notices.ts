import { defineNotices } from '#access/notices/notice-kinds.js';

export const clockNotices = defineNotices({
  'clock.due_soon': {
    topic: 'reminder',
    zh: '“{{subject}}”：{{clockZh}}将于 {{due}} 到期',
    en: '“{{subject}}”: {{clockEn}} is due on {{due}}',
  },
  'clock.due_today': {
    topic: 'reminder',
    zh: '“{{subject}}”：{{clockZh}}今天到期',
    en: '“{{subject}}”: {{clockEn}} is due today',
  },
  'clock.breached': {
    topic: 'reminder',
    zh: '“{{subject}}”：{{clockZh}}已超期（{{due}}）',
    en: '“{{subject}}”: {{clockEn}} is overdue since {{due}}',
  },
});

/** What the clocks are called in a sentence. */
export const CLOCK_NAMES = {
  answer: { zh: '首次响应', en: 'the first answer' },
  screening: { zh: '研判意见', en: 'the screening opinion' },
  screening_major: { zh: '研判意见（重大项目）', en: 'the screening opinion (major)' },
  referrer: { zh: '回复引荐人', en: 'the reply to the referrer' },
  follow_up: { zh: '定期跟进', en: 'the follow-up' },
} as const;
