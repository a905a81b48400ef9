import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use as register, type EChartsCoreOption, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

register([
  BarChart,
  LineChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  SVGRenderer,
]);

export interface EChartProps {
  option: EChartsCoreOption;
  height: number;
  /** Says in words what the picture shows. */
  alt: string;
  /** Called with the index of the bar or point that was clicked. */
  onPick?: (index: number) => void;
}

/** Loaded on its own, when a chart comes into sight. SVG: sharp in print and at any zoom. */
export default function EChart({ option, height, alt, onPick }: EChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const pick = useRef(onPick);
  useEffect(() => {
    pick.current = onPick;
  }, [onPick]);
  useEffect(() => {
    if (box.current === null) return;
    const made = init(box.current, null, { renderer: 'svg' });
    chart.current = made;
    made.getZr().on('click', (event) => {
      const point = [event.offsetX, event.offsetY];
      if (!made.containPixel('grid', point)) return;
      const at = made.convertFromPixel({ seriesIndex: 0 }, point)[0];
      if (at !== undefined) pick.current?.(Math.round(at));
    });
    const watch = new ResizeObserver(() => made.resize());
    watch.observe(box.current);
    return () => {
      watch.disconnect();
      made.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => chart.current?.setOption(option, true), [option]);
  return (
    <div
      ref={box}
      role="img"
      aria-label={alt}
      className="chart-box"
      style={{ height, cursor: onPick ? 'pointer' : undefined }}
    />
  );
}
