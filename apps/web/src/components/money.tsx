import { useUnit } from '../app/unit';
import type { Unit } from '../lib/decimal';

const SIGNS: Record<string, string> = { CNY: '¥', USD: '$' };

interface Props {
  /** Decimal string in 元. */
  value: string | null | undefined;
  /** Shows this unit instead of the one switched on. */
  as?: Unit;
  places?: number;
  /** Appends the unit: where no column head carries it. */
  withUnit?: boolean;
}

/** An amount in the unit chosen at the top of the page; the exact 元 amount is in its title. */
export function Money({ value, as, places, withUnit = false }: Props) {
  const { format, label, currency } = useUnit();
  if (value === null || value === undefined || value === '') return <span className="num hint">—</span>;
  return (
    <span className="num" title={`${SIGNS[currency] ?? currency} ${format(value, 2, 'yuan')}`}>
      {format(value, places, as)}
      {withUnit && <span className="figure-unit">{label}</span>}
    </span>
  );
}

/** A column head with its unit: `计划总投资（亿元）`. */
export function MoneyHead({ text }: { text: string }) {
  const { label } = useUnit();
  return (
    <>
      {text} <span className="hint">({label})</span>
    </>
  );
}
