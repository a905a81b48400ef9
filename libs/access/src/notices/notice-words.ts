import { fillIn } from '#platform/errors/domain-error.js';
import type { SubjectName } from '../subjects/subjects.js';
import { noticeKind, type NoticeParams } from './notice-kinds.js';

export type Language = 'zh-CN' | 'en';

/** In place of a name the reader may no longer see. */
const HIDDEN = { 'zh-CN': '您现已无权查看的记录', en: 'a record you may no longer see' };

/** The sentence of a notice. `{{toState}}` is filled from `toStateZh` or `toStateEn` where both were given. */
export function noticeText(
  kind: string,
  params: NoticeParams,
  subject: SubjectName | null,
  language: Language,
): string {
  const ending = language === 'en' ? 'En' : 'Zh';
  const words: NoticeParams = { ...params };
  for (const [name, value] of Object.entries(params)) {
    if (name.endsWith(ending)) words[name.slice(0, -2)] = value;
  }
  const text = noticeKind(kind)[language === 'en' ? 'en' : 'zh'];
  return fillIn(text, { ...words, subject: subject?.name ?? HIDDEN[language] });
}

export const MESSAGE_WORDS = {
  'zh-CN': {
    one: 'Berth 泊位 · 新通知',
    digest: (count: number) => `Berth 泊位 · ${count} 条新通知`,
    more: (count: number) => `另有 ${count} 条，请在 Berth 中查看`,
    discreet: '您有一条新通知，请在 Berth 中查看',
    open: '打开收件箱',
    test: '这是一条测试通知：收到它，说明接收方式可用。',
    footer: '不想再收到？请在 Berth 的“通知设置”里更改。',
  },
  en: {
    one: 'Berth · New notice',
    digest: (count: number) => `Berth · ${count} new notices`,
    more: (count: number) => `${count} more: see them in Berth`,
    discreet: 'You have a new notice in Berth',
    open: 'Open the inbox',
    test: 'This is a test: if you read it, this way of receiving works.',
    footer: 'To receive fewer of these, change your notice settings in Berth.',
  },
} as const;
