import { Link } from 'react-router';
import { useUnit } from '../../app/unit';
import { TrackRecord } from './calibration';
import { AT, useLatest } from './forecast.api';
import { useForecastLineTexts } from './forecast-line.texts';
import { chanceText } from './words';

/** The forecast in one sentence on the number's own page, when there is one. */
export function ForecastLine({ target }: { target: string }) {
  const t = useForecastLineTexts();
  const { format, label } = useUnit();
  const latest = useLatest(target).data;
  const run = latest?.forecast;
  const backtest = latest?.backtest?.backtest ?? null;
  // A window that is over has a result, not a chance.
  const forecast = run?.ended === null ? run.forecast : null;
  const end = forecast?.base.end;
  return (
    <div className="forecast-line">
      <p className="hints">
        {forecast && end && (
          <>
            {t('number.sentence', {
              end: end.month,
              chance: chanceText(forecast.base.probability),
              median: `${format(end.quantiles[AT.p50])} ${label}`,
              low: format(end.quantiles[AT.p10]),
              high: `${format(end.quantiles[AT.p90])} ${label}`,
            })}{' '}
          </>
        )}
        <Link to="/forecast">{t('number.open')}</Link>
      </p>
      {forecast && end && backtest !== null && <TrackRecord backtest={backtest} />}
    </div>
  );
}

/** The fan of the window's months still to come, by month: low, median, high. */
export function useFanOf(target: string): ReadonlyMap<string, { low: string; median: string; high: string }> {
  const forecast = useLatest(target).data?.forecast;
  if (!forecast?.forecast || forecast.ended !== null) return EMPTY;
  return new Map(
    forecast.forecast.base.months.map(({ month, quantiles }) => [
      month,
      { low: quantiles[AT.p10]!, median: quantiles[AT.p50]!, high: quantiles[AT.p90]! },
    ]),
  );
}

const EMPTY = new Map<string, { low: string; median: string; high: string }>();
