import { useLanguage } from '../../app/i18n';
import { plainQuantity } from '../../lib/quantity';
import { useLeadTexts } from './i18n';
import type { Lead } from './leads.api';

/** What a lead needs of land and plant, in one line; empty when it has not said. */
export function useNeeds(): (lead: Pick<Lead, 'landNeedMu' | 'plantNeedM2'>) => string {
  const t = useLeadTexts();
  const english = useLanguage() === 'en';
  return ({ landNeedMu, plantNeedM2 }) =>
    [
      landNeedMu === null ? '' : t('needs.prefill.land', { amount: plainQuantity(landNeedMu) }),
      plantNeedM2 === null ? '' : t('needs.prefill.plant', { amount: plainQuantity(plantNeedM2) }),
    ]
      .filter(Boolean)
      .join(english ? ', ' : '，');
}
