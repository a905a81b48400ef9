import { Button } from 'antd';
import { useName } from '../../app/i18n';
import { useUnit } from '../../app/unit';
import { Filled, PLACE } from '../../components/filled';
import { instantText } from '../../lib/dates';
import { percentOf, subtractMoney } from '../../lib/decimal';
import { Opens } from '../opened/opens';
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
        <Chance forecast={forecast} onOpen={onOpen} />
      ) : (
        <Later run={run} forecast={forecast} onOpen={onOpen} />
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

interface Told {
  forecast: Forecast;
  onOpen: (month: string) => void;
}

/** How the percentile is read, and the mean taken apart. */
function Figure({ what, text, onOpen }: { what: string; text: string; onOpen: () => void }) {
  return (
    <Opens name={what} amount={text} onOpen={onOpen}>
      {text}
    </Opens>
  );
}

function Chance({ forecast, onOpen }: Told) {
  const t = useForecastTexts();
  const { format, label } = useUnit();
  const { base, amount, windowTo } = forecast;
  const { quantiles, month } = base.end!;
  const figure = (what: string, text: string) => <Figure what={what} text={text} onOpen={() => onOpen(month)} />;
  return (
    <>
      <p className="headline-lead">{t('sentence.reach', { end: windowTo })}</p>
      <p className="forecast-figure">
        <strong>{figure(t('what.chance'), chanceText(base.probability))}</strong>{' '}
        {t('sentence.chance', { target: `${format(amount, 0)} ${label}` })}
      </p>
      <p className="headline-rest">
        <Filled
          text={t('sentence.median', { median: PLACE('median'), low: PLACE('low'), high: PLACE('high') })}
          places={{
            median: figure(t('what.median'), `${format(quantiles[AT.p50])} ${label}`),
            low: figure(t('what.low'), format(quantiles[AT.p10])),
            high: figure(t('what.high'), `${format(quantiles[AT.p90])} ${label}`),
          }}
        />
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

function Later({ run, forecast, onOpen }: Told & { run: Run }) {
  const t = useForecastTexts();
  const name = useName();
  const { format, label } = useUnit();
  const end = laterOf(forecast);
  if (end === undefined) return null;
  const more = (at: number) => format(subtractMoney(end.quantiles[at]!, forecast.done));
  const figure = (what: string, text: string) => <Figure what={what} text={text} onOpen={() => onOpen(end.month)} />;
  return (
    <>
      <p className="headline-lead">{t('sentence.later', { end: end.month })}</p>
      <p className="forecast-figure">
        <strong>{figure(t('what.median'), more(AT.p50))}</strong> {label}
      </p>
      <p className="headline-rest">
        <Filled
          text={t('sentence.interval', { low: PLACE('low'), high: PLACE('high') })}
          places={{
            low: figure(t('what.low'), more(AT.p10)),
            high: figure(t('what.high'), `${more(AT.p90)} ${label}`),
          }}
        />
        {run.next !== null && ` · ${t('sentence.next', { name: name(run.next) })}`}
      </p>
    </>
  );
}
