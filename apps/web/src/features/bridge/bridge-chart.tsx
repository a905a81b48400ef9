import { useMemo } from 'react';
import { useUnit } from '../../app/unit';
import { addMoney, formatMoney } from '../../lib/decimal';
import { baseOption, Chart, monthAxis, useChartInk, valueAxis } from '../insight/chart';
import { forDrawing, isNegative, isZero } from '../investment/typed-amount';
import type { Bridge } from './bridge.api';
import { useBridgeTexts } from './bridge.texts';

interface Bar {
  name: string;
  /** Where the bar begins and how long it is. */
  base: string;
  size: string;
  kind: 'end' | 'up' | 'down';
  amount: string;
}

/** Each step stands on what came before it. Steps that move nothing of the whole are left to the table. */
function barsOf(bridge: Bridge, name: (row: Bridge['rows'][number]['row'] | 'opening' | 'closing') => string): Bar[] {
  let level = bridge.opening;
  const steps = bridge.rows
    .filter(({ amount }) => !isZero(amount))
    .map(({ row, amount }): Bar => {
      const after = addMoney(level, amount);
      const down = isNegative(amount);
      const bar = { name: name(row), base: down ? after : level, size: amount.replace('-', ''), amount } as const;
      level = after;
      return { ...bar, kind: down ? 'down' : 'up' };
    });
  const end = (text: 'opening' | 'closing', amount: string): Bar => ({
    name: name(text),
    base: '0.00',
    size: amount,
    kind: 'end',
    amount,
  });
  return [end('opening', bridge.opening), ...steps, end('closing', bridge.closing)];
}

/** Lower edge of the axis: a step of a thousandth would be no line at all on an axis that begins at nothing. */
function floorOf(bars: readonly Bar[], unit: 'yi' | 'wan'): number {
  const lowest = Math.min(...bars.map((bar) => forDrawing(bar.kind === 'end' ? bar.size : bar.base, unit)));
  const highest = Math.max(...bars.map((bar) => forDrawing(addMoney(bar.base, bar.size), unit)));
  const span = highest - lowest;
  if (lowest <= 0 || span === 0 || span > highest / 4) return 0;
  const step = 10 ** Math.floor(Math.log10(span));
  return Math.max(0, Math.floor((lowest - span) / step) * step);
}

export function BridgeChart({ bridge }: { bridge: Bridge }) {
  const t = useBridgeTexts();
  const { unit, label } = useUnit();
  const ink = useChartInk();
  const bars = useMemo(
    () => barsOf(bridge, (row) => (row === 'opening' || row === 'closing' ? t(row) : t(`row.${row}`))),
    [bridge, t],
  );
  const floor = floorOf(bars, unit);
  const option = useMemo(() => {
    const base = baseOption(ink);
    const colour = { end: ink.main, up: ink.second, down: ink.faint };
    const sign = (bar: Bar) => (bar.kind === 'up' ? '+' : '');
    return {
      ...base,
      legend: { show: false },
      tooltip: { show: false },
      grid: { ...base.grid, top: 28 },
      xAxis: {
        ...monthAxis(
          ink,
          bars.map((bar) => bar.name),
          true,
        ),
        axisLabel: { color: ink.text, interval: 0, width: 72, overflow: 'break' },
      },
      yAxis: { ...valueAxis(ink), min: floor },
      series: [
        {
          type: 'bar',
          stack: 'bridge',
          silent: true,
          itemStyle: { color: 'transparent' },
          barMaxWidth: 56,
          data: bars.map((bar) => (bar.kind === 'end' ? 0 : forDrawing(bar.base, unit))),
        },
        {
          type: 'bar',
          stack: 'bridge',
          barMaxWidth: 56,
          data: bars.map((bar) => ({
            value: forDrawing(bar.size, unit),
            itemStyle: {
              color: colour[bar.kind],
              // Told by texture as well: printed in grey, down is not up.
              decal:
                bar.kind === 'down'
                  ? { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4, color: ink.panel }
                  : undefined,
            },
            label: {
              show: true,
              position: 'top',
              color: ink.text,
              formatter: `${sign(bar)}${formatMoney(bar.amount, unit, unit === 'yi' ? 4 : 2)}`,
            },
          })),
        },
      ],
    };
  }, [bars, floor, ink, unit]);
  const alt = t('chart.alt', {
    opening: formatMoney(bridge.opening, unit, 4),
    closing: formatMoney(bridge.closing, unit, 4),
    unit: label,
  });
  return (
    <section className="panel">
      <h2>
        {t('chart')} <span className="hint panel-unit">({label})</span>
      </h2>
      {floor > 0 && <p className="hint">{t('chart.floor', { floor: floor.toLocaleString('en'), unit: label })}</p>}
      <Chart option={option} height={300} alt={alt} />
    </section>
  );
}
