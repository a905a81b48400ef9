import { useMemo, type ReactNode } from 'react';
import { addMonths } from '../../lib/dates';
import { useUnit } from '../../app/unit';
import { addMoney, formatMoney, toFen } from '../../lib/decimal';
import { forDrawing } from '../investment/typed-amount';
import { useFanOf } from '../forecast/forecast-line';
import { useForecastLineTexts } from '../forecast/forecast-line.texts';
import { baseOption, Chart, type ChartInk, monthAxis, pendingDecal, useChartInk, valueAxis } from './chart';
import type { MonthPart, Progress } from './insight.api';
import { useInsightTexts } from './insight.texts';
import type { OpenedOf } from '../opened/opened.api';
import { known, MonthTable } from './month-table';
import type { Opened } from './parts-list';
import type { PlannedCurve } from './planned';
import { usePlannedTexts } from './planned.texts';

const say = (label: string) => (value: unknown) =>
  value == null ? '—' : `${Number(value).toLocaleString('en', { maximumFractionDigits: 2 })} ${label}`;

interface CurveProps {
  progress: Progress;
  planned?: PlannedCurve;
  onOpen: (opened: Opened) => void;
  onFormula: (opened: OpenedOf) => void;
  children?: ReactNode;
}

/** The months shown; with a forecast also those to the window's end. */
function monthsTo({ months, asOf, target }: Progress, foreseen: boolean): string[] {
  const shown = months.map((each) => each.month);
  if (!foreseen) return shown;
  for (let month = addMonths(asOf, 1); month <= target.windowTo; month = addMonths(month, 1)) shown.push(month);
  return shown;
}

const foreseenLine = (name: string, data: (number | null)[], type: 'dashed' | 'dotted', ink: ChartInk) => ({
  type: 'line',
  name,
  showSymbol: false,
  lineStyle: { color: ink.main, width: type === 'dashed' ? 2 : 1.5, type },
  itemStyle: { color: ink.main },
  data,
});

export function CumulativeChart({ progress, planned, onOpen, onFormula, children }: CurveProps) {
  const t = useInsightTexts();
  const plannedText = usePlannedTexts();
  const { unit, label } = useUnit();
  const ink = useChartInk();
  const words = useForecastLineTexts();
  const fan = useFanOf(progress.target.code);
  const option = useMemo(() => {
    const base = baseOption(ink);
    const months = progress.months;
    const to = monthsTo(progress, fan.size > 0);
    const foreseen = (edge: 'low' | 'median' | 'high') =>
      to.map((month) => {
        const found = month > progress.asOf ? fan.get(month) : undefined;
        return found === undefined ? null : forDrawing(found[edge], unit);
      });
    const upTo = (month: string) => month <= progress.asOf;
    let waiting = '0.00';
    const withPending = months.map((each) => {
      waiting = addMoney(waiting, each.pending);
      return upTo(each.month) ? forDrawing(addMoney(each.cumulative, waiting), unit) : null;
    });
    return {
      ...base,
      tooltip: { ...base.tooltip, valueFormatter: say(label) },
      xAxis: monthAxis(ink, to, false),
      yAxis: valueAxis(ink),
      series: [
        {
          type: 'line',
          name: t('curve.verified'),
          showSymbol: false,
          lineStyle: { color: ink.main, width: 3 },
          itemStyle: { color: ink.main },
          areaStyle: { color: ink.main, opacity: 0.1 },
          data: months.map((each) => (upTo(each.month) ? forDrawing(each.cumulative, unit) : null)),
        },
        {
          type: 'line',
          name: t('curve.withPending'),
          showSymbol: false,
          lineStyle: { color: ink.main, width: 1.5, type: 'dotted' },
          itemStyle: { color: ink.second },
          data: withPending,
        },
        {
          type: 'line',
          name: t('curve.linear'),
          showSymbol: false,
          lineStyle: { color: ink.faint, width: 2, type: 'dashed' },
          itemStyle: { color: ink.faint },
          data: months.map((each) => forDrawing(each.linear, unit)),
          markLine: {
            silent: true,
            symbol: 'none',
            lineStyle: { color: ink.faint, type: 'solid', width: 1 },
            label: {
              position: 'insideStartTop',
              color: ink.faint,
              formatter: `${formatMoney(progress.target.amount, unit, 0)} ${label}`,
            },
            data: [{ yAxis: forDrawing(progress.target.amount, unit) }],
          },
        },
        ...(planned === undefined || planned.plannedDue === null
          ? []
          : [
              {
                type: 'line',
                name: plannedText('curve'),
                showSymbol: false,
                lineStyle: { color: ink.second, width: 2, type: [8, 4, 2, 4] },
                itemStyle: { color: ink.second },
                data: months.map(({ month }) => {
                  const due = planned.months.find((each) => each.month === month)?.planned;
                  return forDrawing(due, unit);
                }),
              },
            ]),
        ...(fan.size === 0
          ? []
          : [
              foreseenLine(words('fan.median'), foreseen('median'), 'dashed', ink),
              foreseenLine(words('fan.80'), foreseen('low'), 'dotted', ink),
              foreseenLine(words('fan.80'), foreseen('high'), 'dotted', ink),
            ]),
      ],
    };
  }, [fan, ink, label, planned, plannedText, progress, t, unit, words]);
  const alt = t('curve.alt', {
    verified: formatMoney(progress.verified, unit),
    linear: formatMoney(progress.linearDue, unit),
    target: formatMoney(progress.target.amount, unit, 0),
    unit: label,
  });
  return (
    <section className="panel">
      <h2>
        {t('curve')} <span className="hint panel-unit">({label})</span>
      </h2>
      <Chart option={option} height={300} alt={alt} />
      {children}
      <MonthTable progress={progress} onOpen={onOpen} onFormula={onFormula} />
    </section>
  );
}

export function MonthlyTrend({ progress, onOpen }: { progress: Progress; onOpen: (opened: Opened) => void }) {
  const t = useInsightTexts();
  const { unit, label } = useUnit();
  const ink = useChartInk();
  const months = useMemo(() => known(progress), [progress]);
  const highest = months.reduce<MonthPart | undefined>(
    (best, each) => ((toFen(each.verified) ?? 0n) > (toFen(best?.verified) ?? -1n) ? each : best),
    undefined,
  );
  const option = useMemo(() => {
    const base = baseOption(ink);
    return {
      ...base,
      tooltip: { ...base.tooltip, valueFormatter: say(label) },
      xAxis: monthAxis(
        ink,
        months.map((each) => each.month),
        true,
      ),
      yAxis: valueAxis(ink),
      series: [
        {
          type: 'bar',
          name: t('verified'),
          stack: 'month',
          barMaxWidth: 20,
          itemStyle: { color: ink.main },
          data: months.map((each) => forDrawing(each.verified, unit)),
        },
        {
          type: 'bar',
          name: t('pendingShort'),
          stack: 'month',
          barMaxWidth: 20,
          itemStyle: pendingDecal(ink),
          data: months.map((each) => forDrawing(each.pending, unit)),
        },
      ],
    };
  }, [ink, label, months, t, unit]);
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>
          {t('trend')} <span className="hint panel-unit">({label})</span>
        </h2>
        <span className="hint">{t('trend.open')}</span>
      </div>
      <Chart
        option={option}
        height={300}
        alt={t('trend.alt', {
          count: months.length,
          month: highest?.month ?? '—',
          amount: formatMoney(highest?.verified ?? '0', unit),
          unit: label,
        })}
        onPick={(index) => {
          const month = months[index];
          if (month !== undefined)
            onOpen({ filter: { month: month.month }, what: month.month, verified: month.verified });
        }}
      />
    </section>
  );
}
