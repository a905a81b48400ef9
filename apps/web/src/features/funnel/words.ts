import { useLanguage } from '../../app/i18n';
import type { Share } from './funnel.api';
import { useFunnelTexts } from './funnel.texts';

export const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** 43–64% */
export const rangeOf = ({ low, high }: Share): string => `${Math.round(low * 100)}–${percent(high)}`;

/** 54%（43–64%）, 54% (43–64%) */
export function useShareText(): (share: Share) => string {
  const english = useLanguage() === 'en';
  return (share) =>
    english ? `${percent(share.share)} (${rangeOf(share)})` : `${percent(share.share)}（${rangeOf(share)}）`;
}

type Named = readonly [name: string, count: number];

/** 继续 3 ÷ 进入 5 = 60%: the division a share came from. */
export function useOver(): (part: Named, whole: Named) => string {
  const t = useFunnelTexts();
  return ([one, part], [other, whole]) =>
    t('over', { one, part, other, whole, share: whole === 0 ? '—' : percent(part / whole) });
}
