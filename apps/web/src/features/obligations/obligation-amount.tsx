import { Money } from '../../components/money';
import { formatMoney } from '../../lib/decimal';
import { useObligationKinds, type Obligation } from './obligations.api';
import { useObligationTexts } from './obligations.texts';

/** A figure in the unit of its kind: money in the unit switched on, per mu and people as they are. */
export function ObligationAmount({ kind, value }: { kind: Obligation['kind']; value: string | null }) {
  const t = useObligationTexts();
  const unit = useObligationKinds().data?.find(({ code }) => code === kind)?.unit;
  if (value === null) return <span className="num hint">—</span>;
  if (unit !== 'people' && unit !== 'yuan_per_mu') return <Money value={value} withUnit />;
  return (
    <span className="num">
      {formatMoney(value, 'yuan').replace(/\.00$/, '')}
      <span className="figure-unit">{t(`unit.${unit}`)}</span>
    </span>
  );
}

/** A fraction as a percentage; a dash before the first verdict. */
export const percent = (rate: string | null): string => (rate === null ? '—' : `${(Number(rate) * 100).toFixed(0)}%`);
