import { formatMoney } from '../lib/decimal';
import { ExactMoney } from '../features/investment/exact-money';

/** An amount in its own currency: CNY in the unit of the page, anything else whole. USD is not CNY. */
export function AmountIn({ value, currency }: { value: string; currency: string }) {
  if (currency === 'CNY') return <ExactMoney value={value} withUnit />;
  return (
    <span className="num">
      {currency} {formatMoney(value, 'yuan')}
    </span>
  );
}
