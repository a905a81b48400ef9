import type { ErrorParams } from '#platform/errors/domain-error.js';
import type { Mode } from './domain/when-to-send.js';

/** What people choose about: a few words, however many kinds of notice there are. */
export interface NoticeTopic {
  zh: string;
  en: string;
  /** How e-mail and robots carry it unless the person chose otherwise. */
  usual: Mode;
}

/** One kind of notice: its topic and its sentence. `{{subject}}` becomes the subject's name as the reader may see it. */
export interface NoticeKind {
  topic: NoticeTopicCode;
  /** Never leaves by e-mail or robot. */
  inboxOnly?: true;
  zh: string;
  en: string;
}

/** The topics, in the order of the settings page. */
export const NOTICE_TOPICS = {
  mention: { zh: '提到我', en: 'Mentions of me', usual: 'at_once' },
  reminder: { zh: '到期与超期提醒', en: 'Due and overdue', usual: 'at_once' },
  task: { zh: '分派给我的事', en: 'Handed to me', usual: 'at_once' },
  claim: { zh: '首报首谈', en: 'Claims', usual: 'at_once' },
  watch: { zh: '我关注的线索与项目', en: 'What I watch', usual: 'daily' },
  system: { zh: '系统与后台任务', en: 'System and long work', usual: 'daily' },
} as const satisfies Record<string, NoticeTopic>;

export type NoticeTopicCode = keyof typeof NOTICE_TOPICS;

export const isNoticeTopic = (code: string): code is NoticeTopicCode => Object.hasOwn(NOTICE_TOPICS, code);

const kinds = new Map<string, NoticeKind>();

/**
 * Declares a feature's notices as one table beside the feature, as defineErrors does for errors:
 * `export const clockNotices = defineNotices({ 'clock.due_soon': { topic: 'reminder', zh: '“{{subject}}”…', en: '…' } });`
 */
export function defineNotices<const Kind extends string>(table: Record<Kind, NoticeKind>): Record<Kind, NoticeKind> {
  for (const [name, kind] of Object.entries<NoticeKind>(table)) {
    if (kinds.has(name)) throw new Error(`Two texts for the notice ${name}`);
    kinds.set(name, kind);
  }
  return table;
}

export function noticeKind(name: string): NoticeKind {
  const kind = kinds.get(name);
  if (kind === undefined) throw new Error(`No text for the notice ${name}: see defineNotices`);
  return kind;
}

/** For the test that every kind speaks both languages. */
export const noticeKinds = (): ReadonlyMap<string, NoticeKind> => kinds;

export type NoticeParams = ErrorParams;
