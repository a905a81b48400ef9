import { useMemo } from 'react';
import { useUnit } from '../../app/unit';
import { DataTable } from '../../components/data-table';
import { Money, MoneyHead } from '../../components/money';
import { baseOption, Chart, monthAxis, useChartInk, valueAxis } from '../insight/chart';
import { forDrawing } from '../investment/typed-amount';
import { Kept } from './calibration';
import type { Backtest } from './forecast.api';
import { useForecastTexts } from './forecast.texts';

/** The horizon that is drawn. */
const SHOWN = 6;
const METHODS = ['forecast', 'naive', 'linear'] as const;

export function BacktestPanel({ backtest }: { backtest: Backtest }) {
  const t = useForecastTexts();
  const rows = backtest.rows.filter(({ horizon }) => horizon === SHOWN);
  const held = rows.filter(({ inside }) => inside).length;
  if (rows.length === 0)
    return (
      <section className="panel">
        <h2>{t('backtest')}</h2>
        <p>{t('backtest.none')}</p>
      </section>
    );
  return (
    <section className="panel" id="backtest">
      <h2>{t('backtest')}</h2>
      <Kept calibration={backtest.calibration} />
      <p className="hint">
        {t('backtest.hint')}
        {backtest.judged < backtest.quarters &&
          ` ${t('backtest.skipped', { count: backtest.quarters - backtest.judged })}`}
      </p>
      <QuarterChart rows={rows} held={held} />
      <Scores backtest={backtest} />
      <details className="chart-table">
        <summary>{t('backtest.rows', { count: SHOWN })}</summary>
        <Quarters rows={rows} />
      </details>
    </section>
  );
}

function QuarterChart({ rows, held }: { rows: Backtest['rows']; held: number }) {
  const t = useForecastTexts();
  const { unit, label } = useUnit();
  const ink = useChartInk();
  const option = useMemo(() => {
    const base = baseOption(ink);
    const draw = (amount: string) => forDrawing(amount, unit);
    const bar = { type: 'bar', stack: 'interval', barMaxWidth: 18, silent: true };
    return {
      ...base,
      legend: { ...base.legend, data: [t('backtest.interval'), t('backtest.predicted'), t('backtest.actual')] },
      tooltip: {
        ...base.tooltip,
        formatter: (items: { dataIndex: number }[]) => {
          const row = rows[items[0]?.dataIndex ?? -1];
          if (row === undefined) return '';
          const say = (amount: string) => draw(amount).toFixed(2);
          return `<strong>${row.asOf} → ${row.month}</strong><br/>${t('backtest.actual')} ${say(row.actual)} ${label}<br/>${t('backtest.predicted')} ${say(row.predicted)} ${label}<br/>${t('backtest.interval')} ${say(row.interval.low)}–${say(row.interval.high)} ${label}`;
        },
      },
      xAxis: monthAxis(
        ink,
        rows.map(({ asOf }) => asOf),
        true,
      ),
      yAxis: valueAxis(ink),
      series: [
        { ...bar, name: '', itemStyle: { color: 'transparent' }, data: rows.map(({ interval }) => draw(interval.low)) },
        {
          ...bar,
          name: t('backtest.interval'),
          itemStyle: { color: ink.second },
          data: rows.map(({ interval }) => draw(interval.high) - draw(interval.low)),
        },
        {
          type: 'line',
          name: t('backtest.predicted'),
          symbol: 'rect',
          symbolSize: [14, 3],
          lineStyle: { opacity: 0 },
          itemStyle: { color: ink.main },
          data: rows.map(({ predicted }) => draw(predicted)),
        },
        {
          type: 'line',
          name: t('backtest.actual'),
          symbol: 'diamond',
          symbolSize: 11,
          lineStyle: { opacity: 0 },
          itemStyle: { color: ink.line },
          data: rows.map(({ actual }) => draw(actual)),
        },
      ],
    };
  }, [ink, label, rows, t, unit]);
  return <Chart option={option} height={260} alt={t('backtest.alt', { held, count: rows.length })} />;
}

function Scores({ backtest }: { backtest: Backtest }) {
  const t = useForecastTexts();
  const rows = backtest.tables.flatMap(({ horizon, ...scores }) =>
    METHODS.flatMap((method) => {
      const score = scores[method];
      return score === null ? [] : [{ horizon, method, score }];
    }),
  );
  return (
    <DataTable
      caption={t('backtest')}
      rows={rows}
      rowKey={({ horizon, method }) => `${horizon}-${method}`}
      columns={[
        {
          key: 'ahead',
          title: t('backtest.ahead'),
          cell: ({ horizon }) => t('backtest.aheadMonths', { count: horizon }),
        },
        { key: 'method', title: t('backtest.method'), cell: ({ method }) => t(`backtest.${method}`) },
        {
          key: 'mae',
          title: <MoneyHead text={t('backtest.mae')} />,
          num: true,
          cell: ({ score }) => <Money value={`${Math.round(score.mae)}.00`} />,
        },
        {
          key: 'mape',
          title: t('backtest.mape'),
          num: true,
          cell: ({ score }) => (score.mape === null ? '—' : `${Math.round(score.mape * 100)}%`),
        },
        {
          key: 'covered',
          title: t('backtest.covered'),
          num: true,
          cell: ({ score }) =>
            score.covered === null ? '—' : t('backtest.coveredOf', { held: score.covered['80'], count: score.count }),
        },
      ]}
    />
  );
}

function Quarters({ rows }: { rows: Backtest['rows'] }) {
  const t = useForecastTexts();
  const amount = (key: 'actual' | 'predicted', title: string) => ({
    key,
    title: <MoneyHead text={title} />,
    num: true,
    cell: (row: Backtest['rows'][number]) => <Money value={row[key]} />,
  });
  return (
    <DataTable
      caption={t('backtest.rows', { count: SHOWN })}
      rows={rows}
      rowKey={({ asOf }) => asOf}
      columns={[
        { key: 'asOf', title: t('backtest.asOf'), cell: ({ asOf }) => asOf },
        amount('actual', t('backtest.actual')),
        amount('predicted', t('backtest.predicted')),
        {
          key: 'interval',
          title: <MoneyHead text={t('backtest.interval')} />,
          num: true,
          cell: ({ interval }) => (
            <>
              <Money value={interval.low} />–<Money value={interval.high} />
            </>
          ),
        },
        { key: 'held', title: '', cell: ({ inside }) => t(inside ? 'backtest.held' : 'backtest.missed') },
      ]}
    />
  );
}
