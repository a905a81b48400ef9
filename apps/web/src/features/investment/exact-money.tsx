import { useUnit } from '../../app/unit';
import { Money } from '../../components/money';

/** Amounts of one month are small beside 亿元: two places more there, so that they do not all read 0.04. */
export function ExactMoney({ value, withUnit = false }: { value: string | null | undefined; withUnit?: boolean }) {
  const { unit } = useUnit();
  return <Money value={value} withUnit={withUnit} places={unit === 'yi' ? 4 : 2} />;
}
