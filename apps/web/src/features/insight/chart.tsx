import { Skeleton } from 'antd';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { fontFamily, useThemeChoice } from '../../app/theme';
import type { EChartProps } from './echart';

const EChart = lazy(() => import('./echart'));

/** Colours of data, readable to the colour-blind and in print; red, yellow and green are kept for the lights. */
export function useChartInk() {
  const { dark } = useThemeChoice();
  return useMemo(
    () =>
      dark
        ? {
            main: '#63c3d1',
            second: '#3d6f79',
            line: '#e4eaec',
            faint: '#93a1a7',
            grid: '#2b363a',
            text: '#a9b6bb',
            panel: '#1d2629',
          }
        : {
            main: '#0b6477',
            second: '#9cc4cd',
            line: '#1b2529',
            faint: '#5d6b72',
            grid: '#e4e9eb',
            text: '#4a5960',
            panel: '#ffffff',
          },
    [dark],
  );
}

export type ChartInk = ReturnType<typeof useChartInk>;

/** Oblique lines for what is reported but not verified: told by texture, not by colour alone. */
export const pendingDecal = (ink: ChartInk) => ({
  color: ink.second,
  decal: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4, color: ink.panel },
});

export function baseOption(ink: ChartInk) {
  return {
    textStyle: { fontFamily, color: ink.text },
    animationDuration: 200,
    // The legend takes two lines on a phone.
    grid: {
      left: 4,
      right: 8,
      top: window.innerWidth < 768 ? 58 : 34,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    legend: { top: 0, left: 0, itemWidth: 18, itemHeight: 10, textStyle: { color: ink.text }, selectedMode: false },
    tooltip: {
      trigger: 'axis',
      backgroundColor: ink.panel,
      borderColor: ink.grid,
      textStyle: { color: ink.line, fontSize: 13 },
      confine: true,
    },
  };
}

/** Its unit stands in the panel's head. */
export function valueAxis(ink: ChartInk) {
  return {
    type: 'value',
    axisLabel: { color: ink.faint },
    splitLine: { lineStyle: { color: ink.grid } },
  };
}

export function monthAxis(ink: ChartInk, months: string[], boundaryGap: boolean) {
  return {
    type: 'category',
    data: months,
    boundaryGap,
    axisLabel: { color: ink.faint, hideOverlap: true },
    axisLine: { lineStyle: { color: ink.grid } },
    axisTick: { show: false },
  };
}

/** Code and drawing come when the chart is nearly in sight; until then its place is kept. */
export function Chart(props: EChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (place.current === null) return;
    const watch = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setSeen(true),
      { rootMargin: '200px' },
    );
    watch.observe(place.current);
    return () => watch.disconnect();
  }, []);
  const waiting = <Skeleton.Node active style={{ width: '100%', height: props.height }} />;
  return (
    <div ref={place} style={{ minHeight: props.height }}>
      {seen ? (
        <Suspense fallback={waiting}>
          <EChart {...props} />
        </Suspense>
      ) : (
        waiting
      )}
    </div>
  );
}
