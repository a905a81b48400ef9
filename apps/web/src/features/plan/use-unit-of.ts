import { useLanguage } from '../../app/i18n';
import { typedForm } from '../investment/typed-amount';

const ENGLISH: Record<string, string> = { 亿元: 'CNY 100m', 亿美元: 'USD 100m' };

/** The target's own unit, whatever the page is switched to: exact, for what must be seen to sum. */
export function useUnitOf(unit: string) {
  const english = useLanguage() === 'en';
  return { label: english ? (ENGLISH[unit] ?? unit) : unit, exact: (amount: string) => typedForm(amount, 'yi') };
}
