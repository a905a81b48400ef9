import { instantText } from '../../lib/dates';
import { useLanguage } from '../../app/i18n';
import { useCriteria, type Criterion } from './reviews.api';

/** Names and units of measures in the language shown. */
export function useMeasures() {
  const english = useLanguage() === 'en';
  const measures = useCriteria().data?.measures ?? [];
  const find = (code: string) => measures.find((each) => each.code === code);
  return {
    name: (code: string): string => (english ? find(code)?.en : find(code)?.zh) ?? code,
    unit: (code: string | null): string =>
      code === null ? '' : ((english ? find(code)?.unitEn : find(code)?.unitZh) ?? ''),
  };
}

/** ≥ 300 → 20 · ≥ 200 → 10 */
export const bandsText = ({ direction, bands }: Criterion): string =>
  bands.map(({ at, points }) => `${direction === 'lower' ? '≤' : '≥'} ${at} → ${points}`).join(' · ');

/** The day of an instant, in Shanghai. */
export const dayOf = (iso: string): string => instantText(iso).slice(0, 10);
