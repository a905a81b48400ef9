import { Alert } from 'antd';
import type { Backtest } from './forecast.api';
import { useForecastLineTexts } from './forecast-line.texts';
import './forecast.css';

type Calibration = Backtest['calibration'][number];

/** What the interval's word has been worth, beside the answer that gives it. */
export function TrackRecord({ backtest }: { backtest: Backtest }) {
  const t = useForecastLineTexts();
  const { calibration } = backtest;
  if (calibration.length === 0) return null;
  const told = calibration.map(
    ({ horizon, held, count, few }) => t('kept.short', { horizon, held, count }) + (few ? t('kept.shortFew') : ''),
  );
  const narrow = calibration.filter(({ verdict }) => verdict === 'narrow');
  return (
    <>
      <p className="hint">
        {t('kept.lead', { claimed: calibration[0]!.claimed })}
        {told.join(t('kept.and'))}
        {t('kept.end')}
      </p>
      {narrow.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('kept.warning', {
            claimed: narrow[0]!.claimed,
            horizons: narrow.map(({ horizon }) => horizon).join(t('kept.or')),
          })}
        />
      )}
    </>
  );
}

/** One sentence a horizon: how often it held, what that says, and how little it may say. */
export function Kept({ calibration }: { calibration: readonly Calibration[] }) {
  const t = useForecastLineTexts();
  return (
    <ul className="forecast-kept">
      {calibration.map(({ horizon, held, count, claimed, independent, few, verdict }) => (
        <li key={horizon}>
          <span className="forecast-words">{t('kept.sentence', { horizon, held, count, claimed })}</span>{' '}
          <span className={verdict === 'narrow' ? 'forecast-narrow' : undefined}>
            {t(`kept.${verdict}`, { claimed })}
          </span>{' '}
          {few && (
            <span className="hint">{t(independent < count ? 'kept.overlap' : 'kept.few', { count, independent })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
