import { Button } from 'antd';
import { useRateOfDay } from './rates.api';
import { useRatesTexts } from './rates.texts';

interface Props {
  currency: string;
  /** The day the rate is wanted for. */
  on: string | null | undefined;
  onUse: (rate: string, on: string) => void;
}

/** Offers the rate in force on a day with its own day and source; nothing is filled in unasked. */
export function ProposeRate({ currency, on, onUse }: Props) {
  const t = useRatesTexts();
  const { data } = useRateOfDay(currency, on);
  if (data === undefined || on == null) return null;
  const { rate, daysOld } = data;
  if (rate === null) return <p className="hints">{t('none', { currency, on })}</p>;
  const words = { rate: rate.rate, on: rate.on, source: rate.source, days: daysOld };
  return (
    <p className="hints">
      <Button size="small" onClick={() => onUse(rate.rate, rate.on)}>
        {t(daysOld === 0 ? 'propose' : 'propose.old', words)}
      </Button>
    </p>
  );
}
