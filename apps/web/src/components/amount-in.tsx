import { InCurrency } from '../app/unit';
import { ExactMoney } from '../features/investment/exact-money';

/** An amount in its own currency, in the unit of the page: 亿元, 亿美元. USD is not CNY. */
export function AmountIn({ value, currency }: { value: string; currency: string }) {
  return (
    <InCurrency currency={currency}>
      <ExactMoney value={value} withUnit />
    </InCurrency>
  );
}
