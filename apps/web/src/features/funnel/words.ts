import { useLanguage } from '../../app/i18n';
import type { Share } from './funnel.api';

export const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** 43–64% */
export const rangeOf = ({ low, high }: Share): string => `${Math.round(low * 100)}–${percent(high)}`;

/** 54%（43–64%）, 54% (43–64%) */
export function useShareText(): (share: Share) => string {
  const english = useLanguage() === 'en';
  return (share) =>
    english ? `${percent(share.share)} (${rangeOf(share)})` : `${percent(share.share)}（${rangeOf(share)}）`;
}
