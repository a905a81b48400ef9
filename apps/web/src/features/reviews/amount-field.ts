import type { Rule } from 'antd/es/form';
import { useCommonTexts } from '../../app/texts';
import { readAmount } from '../../lib/amount';
import { formatMoney } from '../../lib/decimal';

/** An amount as typed, in 元; null when nothing is typed. Unreadable text is the rule's business. */
export function yuanOf(typed: string | null | undefined): string | null {
  const read = readAmount(typed ?? '');
  return read !== null && 'yuan' in read ? read.yuan : null;
}

/** A stored amount as one would type it. */
export const typedOf = (yuan: string | null | undefined): string =>
  yuan === null || yuan === undefined ? '' : formatMoney(yuan, 'yuan').replace(/\.00$/, '');

export function useAmountRule(): Rule {
  const common = useCommonTexts();
  return {
    validator: (_, typed: string | undefined) => {
      const read = readAmount(typed ?? '');
      return read !== null && 'problem' in read
        ? Promise.reject(new Error(common(`money.${read.problem}`)))
        : Promise.resolve();
    },
  };
}
