import { useMemo } from 'react';
import { useUnit } from '../../app/unit';
import { DataTable } from '../../components/data-table';
import { Opens } from '../opened/opens';
import { Money, MoneyHead } from '../../components/money';
import { baseOption, Chart, monthAxis, useChartInk, valueAxis, type ChartInk } from '../insight/chart';
import { forDrawing } from '../investment/typed-amount';
import { AT, type Forecast, type Outlook } from './forecast.api';
import { useForecastLineTexts } from './forecast-line.texts';
import { useForecastTexts } from './forecast.texts';
import { chanceText } from './words';

type Draw = (amount: string) => number;

/** Months to come, hung on the last point of the past where there is one. */
const foreseen = (outlook: Outlook, at: number, before: number, done: string, draw: Draw): (number | null)[] => [
  ...Array.from({ length: Math.max(0, before - 1) }, () => null),
  ...(before > 0 ? [draw(done)] : []),
  ...outlook.months.map((month) => draw(month.quantiles[at]!)),
];

/** Bands are stacked: the lowest edge unseen, then what each adds. The past belongs to the first point of each. */
function bandSeries(
  outlook: Outlook,
  names: [string, string],
  before: number,
  done: string,
  draw: Draw,
  ink: ChartInk,
) {
  const edge = (at: number) => foreseen(outlook, at, before, done, draw);
  const between = (low: number, high: number) => {
    const [below, above] = [edge(low), edge(high)];
    return above.map((value, index) => (value === null ? null : value - (below[index] ?? 0)));
  };
  const band = (name: string, data: (number | null)[], opacity: number) => ({
    type: 'line',
    name,
    stack: 'fan',
    showSymbol: false,
    silent: true,
    lineStyle: { opacity: 0 },
    itemStyle: { color: ink.second },
    areaStyle: { color: ink.main, opacity },
    data,
  });
  return [
    band('', edge(AT.p10), 0),
    band(names[1], between(AT.p10, AT.p25), 0.16),
    band(names[0], between(AT.p25, AT.p75), 0.36),
    band(names[1], between(AT.p75, AT.p90), 0.16),
  ];
}

const line = (name: string, data: (number | null)[], style: object, color: string) => ({
  type: 'line',
  name,
  showSymbol: false,
  lineStyle: { color, ...style },
  itemStyle: { color },
  data,
});

function useFan(forecast: Forecast) {
  const t = useForecastTexts();
  const words = useForecastLineTexts();
  const { unit, format, label } = useUnit();
  const ink = useChartInk();
  return useMemo(() => {
    const base = baseOption(ink);
    const draw: Draw = (amount) => forDrawing(amount, unit);
    const { past, base: outlook, changed, amount, done } = forecast;
    const months = [...past.map((each) => each.month), ...outlook.months.map((each) => each.month)];
    const before = past.length;
    const after = (of: Outlook, at: number) => foreseen(of, at, before, done, draw);
    const names: [string, string] = [t('fan.50'), words('fan.80')];
    const told = (index: number) => {
      const month = outlook.months[index - before];
      const verified = past[index];
      const shown = (value: string) => `${format(value)} ${label}`;
      if (month === undefined) return verified === undefined ? '' : `${t('fan.past')} ${shown(verified.cumulative)}`;
      const other = changed?.months[index - before];
      return [
        `${words('fan.median')} ${shown(month.quantiles[AT.p50]!)}`,
        `${words('fan.80')} ${format(month.quantiles[AT.p10]!)}–${shown(month.quantiles[AT.p90]!)}`,
        ...(month.reached === null ? [] : [`${t('chance')} ${chanceText(month.reached)}`]),
        ...(other === undefined ? [] : [`${t('fan.changed')} ${shown(other.quantiles[AT.p50]!)}`]),
      ].join('<br/>');
    };
    const goal =
      amount === null
        ? []
        : [
            {
              ...line(
                t('fan.target'),
                months.map(() => draw(amount)),
                { width: 1.5, type: 'solid' },
                ink.faint,
              ),
              silent: true,
            },
          ];
    const patch = (name: string, opacity: number) => ({ name, icon: 'rect', itemStyle: { color: ink.main, opacity } });
    return {
      ...base,
      legend: {
        ...base.legend,
        data: [
          t('fan.past'),
          words('fan.median'),
          patch(names[0], 0.52),
          patch(names[1], 0.16),
          ...goal.map(({ name }) => name),
          ...(changed ? [t('fan.changed'), t('fan.changedBand')] : []),
        ],
      },
      tooltip: {
        ...base.tooltip,
        formatter: (items: { dataIndex: number; name: string }[]) =>
          items[0] === undefined ? '' : `<strong>${items[0].name}</strong><br/>${told(items[0].dataIndex)}`,
      },
      xAxis: monthAxis(ink, months, false),
      yAxis: valueAxis(ink),
      series: [
        ...bandSeries(outlook, names, before, done, draw, ink),
        line(
          t('fan.past'),
          past.map((each) => draw(each.cumulative)),
          { width: 3 },
          ink.line,
        ),
        ...goal,
        line(words('fan.median'), after(outlook, AT.p50), { width: 2, type: 'dashed' }, ink.main),
        ...(changed === null
          ? []
          : [
              line(t('fan.changed'), after(changed, AT.p50), { width: 2, type: 'solid' }, ink.line),
              line(t('fan.changedBand'), after(changed, AT.p10), { width: 1.5, type: 'dotted' }, ink.line),
              line(t('fan.changedBand'), after(changed, AT.p90), { width: 1.5, type: 'dotted' }, ink.line),
            ]),
      ],
    };
  }, [forecast, format, ink, label, t, unit, words]);
}

export function FanChart({ forecast, onOpen }: { forecast: Forecast; onOpen: (month: string) => void }) {
  const t = useForecastTexts();
  const { format, label } = useUnit();
  const option = useFan(forecast);
  const end = forecast.base.end ?? forecast.base.months.at(-1);
  const shown = (at: number) => `${format(end?.quantiles[at] ?? forecast.done)} ${label}`;
  const alt = t('fan.alt', {
    asOf: forecast.asOf,
    done: `${format(forecast.done)} ${label}`,
    end: end?.month ?? forecast.asOf,
    median: shown(AT.p50),
    low: shown(AT.p10),
    high: shown(AT.p90),
  });
  return (
    <section className="panel">
      <h2>
        {t('fan')} <span className="hint panel-unit">({label})</span>
      </h2>
      <Chart option={option} height={360} alt={alt} />
      <details className="chart-table">
        <summary>{t('table.show')}</summary>
        <p className="hint">{t('table.opens')}</p>
        <MonthTable outlook={forecast.base} onOpen={onOpen} />
      </details>
    </section>
  );
}

function MonthTable({ outlook, onOpen }: { outlook: Outlook; onOpen: (month: string) => void }) {
  const t = useForecastTexts();
  const { format } = useUnit();
  const amount = (key: string, title: string, value: (month: Outlook['months'][number]) => string) => ({
    key,
    title: <MoneyHead text={title} />,
    num: true,
    cell: (month: Outlook['months'][number]) => <Money value={value(month)} />,
  });
  return (
    <DataTable
      caption={t('fan')}
      rows={outlook.months}
      rowKey={(month) => month.month}
      columns={[
        { key: 'month', title: t('month'), cell: (month) => month.month },
        amount('p10', t('p10'), (month) => month.quantiles[AT.p10]!),
        amount('p50', t('p50'), (month) => month.quantiles[AT.p50]!),
        amount('p90', t('p90'), (month) => month.quantiles[AT.p90]!),
        {
          key: 'mean',
          title: <MoneyHead text={t('mean')} />,
          num: true,
          cell: ({ month, mean }) =>
            mean === null ? (
              '—'
            ) : (
              <Opens name={`${month} ${t('mean')}`} amount={format(mean)} onOpen={() => onOpen(month)}>
                <Money value={mean} />
              </Opens>
            ),
        },
        amount('new', t('newcomers'), (month) => month.newcomers),
        { key: 'chance', title: t('chance'), num: true, cell: (month) => chanceText(month.reached) },
      ]}
    />
  );
}
