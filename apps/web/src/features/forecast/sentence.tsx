import { Button } from 'antd';
import { useName } from '../../app/i18n';
import { useUnit } from '../../app/unit';
import { instantText } from '../../lib/dates';
import { percentOf, subtractMoney } from '../../lib/decimal';
import { TrackRecord } from './calibration';
import { AT, type Backtest, type Forecast, type Run } from './forecast.api';
import { useForecastTexts } from './forecast.texts';
import { chanceText } from './words';

/** The answer first: one sentence, one figure. */
export function Sentence({
  run,
  forecast,
  backtest,
  onOpen,
}: {
  run: Run;
  forecast: Forecast;
  backtest: Backtest | null;
  onOpen: (month: string) => void;
}) {
  const t = useForecastTexts();
  const told = forecast.amount === null ? laterOf(forecast) : (forecast.base.end ?? laterOf(forecast));
  return (
    <section className="panel forecast-sentence" aria-label={t('title')}>
      {run.ended !== null && <Ended run={run} />}
      {forecast.amount !== null && forecast.base.end !== null ? (
        <Chance forecast={forecast} />
      ) : (
        <Later run={run} forecast={forecast} />
      )}
      {told !== undefined && (
        <Button size="small" className="forecast-open" onClick={() => onOpen(told.month)}>
          {t('sentence.opens')}
        </Button>
      )}
      {backtest !== null && <TrackRecord backtest={backtest} />}
      <p className="hint">{t('known', { asOf: forecast.asOf, at: instantText(run.knownAt) })}</p>
    </section>
  );
}

function Chance({ forecast }: { forecast: Forecast }) {
  const t = useForecastTexts();
  const { format, label } = useUnit();
  const { base, amount, windowTo } = forecast;
  const { quantiles } = base.end!;
  return (
    <>
      <p className="headline-lead">{t('sentence.reach', { end: windowTo })}</p>
      <p className="forecast-figure">
        <strong>{chanceText(base.probability)}</strong>{' '}
        {t('sentence.chance', { target: `${format(amount, 0)} ${label}` })}
      </p>
      <p className="headline-rest">
        {t('sentence.median', {
          median: `${format(quantiles[AT.p50])} ${label}`,
          low: format(quantiles[AT.p10]),
          high: `${format(quantiles[AT.p90])} ${label}`,
        })}
        <span aria-hidden="true"> · </span>
        {base.reachedMonth === null ? t('sentence.never') : t('sentence.month', { month: base.reachedMonth })}
      </p>
    </>
  );
}

function Ended({ run: { ended } }: { run: Run }) {
  const t = useForecastTexts();
  const { format, label } = useUnit();
  if (ended === null) return null;
  return (
    <p className="headline-rest">
      {t('sentence.over', {
        from: ended.windowFrom,
        to: ended.windowTo,
        done: `${format(ended.done)} ${label}`,
        target: `${format(ended.amount, 0)} ${label}`,
        percent: percentOf(ended.done, ended.amount) ?? '—',
      })}
    </p>
  );
}

/** The month told of when there is no window’s end to speak of: a year ahead. */
const laterOf = ({ base }: Forecast) => base.months[11] ?? base.months.at(-1);

function Later({ run, forecast }: { run: Run; forecast: Forecast }) {
  const t = useForecastTexts();
  const name = useName();
  const { format, label } = useUnit();
  const end = laterOf(forecast);
  if (end === undefined) return null;
  const more = (at: number) => format(subtractMoney(end.quantiles[at]!, forecast.done));
  return (
    <>
      <p className="headline-lead">{t('sentence.later', { end: end.month })}</p>
      <p className="forecast-figure">
        <strong>{more(AT.p50)}</strong> {label}
      </p>
      <p className="headline-rest">
        {t('sentence.interval', { low: more(AT.p10), high: `${more(AT.p90)} ${label}` })}
        {run.next !== null && ` · ${t('sentence.next', { name: name(run.next) })}`}
      </p>
    </>
  );
}
