import { useSyncExternalStore } from 'react';

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

const stored = typeof localStorage === 'undefined' ? null : localStorage.getItem('berth.language');

let shown: Language = stored === 'en' ? 'en' : 'zh-CN';
const listeners = new Set<() => void>();

export const currentLanguage = (): Language => shown;

export function changeLanguage(language: Language): void {
  localStorage.setItem('berth.language', language);
  document.documentElement.lang = language;
  shown = language;
  for (const tell of listeners) tell();
}

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

export const useLanguage = (): Language => useSyncExternalStore(listen, currentLanguage);

type Texts = Readonly<Record<string, string>>;
type Params = Readonly<Record<string, unknown>>;
export type Translate<Key extends string> = (key: Key, params?: Params) => string;

/** Every set of texts registered so far, for the check that both languages are complete. */
export const registered = new Map<string, { zh: Texts; en: Texts }>();

/** A key without a text, as of a code the server knows and this page does not, is said as it is. */
export const saying =
  (from: Texts): Translate<string> =>
  (key, params) => {
    const text = from[key] ?? key;
    return params === undefined
      ? text
      : text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''));
  };

/**
 * Registers a feature's texts and gives back its hook. `en` must have exactly the keys of `zh`, or it does not compile:
 *
 *     export const useLeadTexts = texts('leads', { title: '线索', … }, { title: 'Leads', … });
 *     const t = useLeadTexts();   t('title')   t('count', { count: 3 })   with {{count}} in the text
 *
 * Keys are flat and may hold dots: 'state.captured'.
 */
export function texts<const Zh extends Texts>(namespace: string, zh: Zh, en: { readonly [K in keyof Zh]: string }) {
  registered.set(namespace, { zh, en });
  const say: Record<Language, Translate<Extract<keyof Zh, string>>> = { 'zh-CN': saying(zh), en: saying(en) };
  return function useTexts(): Translate<Extract<keyof Zh, string>> {
    return say[useLanguage()];
  };
}

/** Picks the name of reference data in the language shown. */
export function useName(): (item: { nameZh: string; nameEn?: string | null } | null | undefined) => string {
  const language = useLanguage();
  return (item) => (item == null ? '' : language === 'en' ? item.nameEn || item.nameZh : item.nameZh);
}
