import { useMemo } from 'react';
import { useUnit } from '../../app/unit';
import { formatMoney } from '../../lib/decimal';
import { baseOption, Chart, monthAxis, pendingDecal, useChartInk, valueAxis } from '../insight/chart';
import type { InvestmentMonth } from '../investment/investment.api';
import { forDrawing } from '../investment/typed-amount';
import { useProjectTexts } from './projects.texts';

/** Bars by month (verified, and what waits above it), and the line of the sum. */
export function InvestmentChart({ months, total }: { months: InvestmentMonth[]; total: string }) {
  const t = useProjectTexts();
  const { unit, label } = useUnit();
  const ink = useChartInk();
  const option = useMemo(() => {
    const base = baseOption(ink);
    const say = (value: unknown) => `${Number(value).toLocaleString('en', { maximumFractionDigits: 4 })} ${label}`;
    return {
      ...base,
      tooltip: { ...base.tooltip, valueFormatter: say },
      xAxis: monthAxis(
        ink,
        months.map((each) => each.month),
        true,
      ),
      yAxis: [valueAxis(ink), { ...valueAxis(ink), splitLine: { show: false } }],
      series: [
        {
          type: 'bar',
          name: t('investment.verified'),
          stack: 'month',
          barMaxWidth: 28,
          itemStyle: { color: ink.main },
          data: months.map((each) => forDrawing(each.verified, unit)),
        },
        {
          type: 'bar',
          name: t('investment.pending'),
          stack: 'month',
          barMaxWidth: 28,
          itemStyle: pendingDecal(ink),
          data: months.map((each) => forDrawing(each.pending, unit)),
        },
        {
          type: 'line',
          name: t('investment.cumulative'),
          yAxisIndex: 1,
          symbolSize: 5,
          lineStyle: { color: ink.line, width: 2 },
          itemStyle: { color: ink.line },
          data: months.map((each) => forDrawing(each.cumulative, unit)),
        },
      ],
    };
  }, [ink, label, months, t, unit]);
  return (
    <div>
      <h2>
        {t('investment.chart')} <span className="hint">({label})</span>
      </h2>
      <Chart
        option={option}
        height={260}
        alt={t('investment.chart.alt', { total: formatMoney(total, unit), unit: label })}
      />
    </div>
  );
}
