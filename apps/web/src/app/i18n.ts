import i18next, { type TOptions } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

const stored = typeof localStorage === 'undefined' ? null : localStorage.getItem('berth.language');

void i18next.use(initReactI18next).init({
  lng: stored === 'en' ? 'en' : 'zh-CN',
  fallbackLng: 'zh-CN',
  resources: {},
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  initAsync: false,
});

export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'zh-CN';
}

export async function changeLanguage(language: Language): Promise<void> {
  localStorage.setItem('berth.language', language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

type Texts = Readonly<Record<string, string>>;
export type Translate<Key extends string> = (key: Key, params?: TOptions) => string;

/** Every set of texts registered so far, for the check that both languages are complete. */
export const registered = new Map<string, { zh: Texts; en: Texts }>();

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
  i18next.addResourceBundle('zh-CN', namespace, zh);
  i18next.addResourceBundle('en', namespace, en);
  return function useTexts(): Translate<Extract<keyof Zh, string>> {
    const { t } = useTranslation(namespace);
    return t as unknown as Translate<Extract<keyof Zh, string>>;
  };
}

/** Picks the name of reference data in the language shown. */
export function useName(): (item: { nameZh: string; nameEn?: string | null } | null | undefined) => string {
  const { i18n } = useTranslation();
  return (item) => (item == null ? '' : i18n.language === 'en' ? item.nameEn || item.nameZh : item.nameZh);
}

export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'zh-CN';
}
