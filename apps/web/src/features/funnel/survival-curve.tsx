import { useCommonTexts } from '../../app/texts';
import { useGroupName } from './funnel-page';
import type { StageTime, TimeTable } from './funnel.api';
import { useFunnelTexts } from './funnel.texts';
import { timeOf, useQuantileText } from './times-tab';
import { percent } from './words';

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP] = [640, 240, 44, 30, 8] as const;
/** Beside the whole at most three, told apart by the dash as well as by the shade. */
const BESIDE = 3;
const DASHES = ['7 4', '2 3', '9 3 2 3'] as const;

type Scale = (days: number) => number;
const y = (share: number) => TOP + (1 - share) * (HEIGHT - TOP - BOTTOM);

/** A step line: level until somebody goes. */
function line(time: StageTime, x: Scale, of: (step: StageTime['steps'][number]) => number): string {
  let path = `M${x(0)} ${y(1)}`;
  for (const step of time.steps) path += `H${x(step.days)}V${y(of(step))}`;
  return `${path}H${x(time.watchedDays)}`;
}

function band(time: StageTime, x: Scale): string {
  const upper = line(time, x, (step) => step.high);
  let back = '';
  for (let at = time.steps.length - 1; at >= 0; at -= 1)
    back += `V${y(time.steps[at]!.low)}H${x(time.steps[at]!.days)}`;
  return `${upper}${back}V${y(1)}H${x(0)}Z`;
}

/** How many are still in the stage, so many days after entering it. */
export function SurvivalCurve({ table }: { table: TimeTable }) {
  const t = useFunnelTexts();
  const common = useCommonTexts();
  const group = useGroupName();
  const say = useQuantileText();
  const time = timeOf(table.total, table.stage);
  if (time === undefined || time.steps.length === 0) return null;
  const beside = table.groups
    .map((each) => ({ each, time: timeOf(each, table.stage)! }))
    .filter((row) => !row.time.small && row.time.steps.length > 0)
    .slice(0, BESIDE);
  const last = Math.max(30, ...[time, ...beside.map((row) => row.time)].map((each) => each.steps.at(-1)?.days ?? 0));
  const end = last * 1.05;
  const x: Scale = (days) => LEFT + (Math.min(days, end) / end) * (WIDTH - LEFT - 8);
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((part) => Math.round(end * part));
  const alt = t('time.curve.alt', { stage: common(`stage.${table.stage}`), n: time.n, median: say(time.median) });
  return (
    <figure className="flow-curve">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={alt}>
        {[0, 0.1, 0.5, 1].map((share) => (
          <g key={share}>
            <line x1={LEFT} x2={WIDTH - 8} y1={y(share)} y2={y(share)} className="flow-grid" />
            <text x={LEFT - 6} y={y(share) + 4} textAnchor="end">
              {percent(share)}
            </text>
          </g>
        ))}
        {ticks.map((days) => (
          <text key={days} x={x(days)} y={HEIGHT - 10} textAnchor={days === ticks.at(-1) ? 'end' : 'middle'}>
            {days}
          </text>
        ))}
        <path d={band(time, x)} className="flow-band" />
        <path d={line(time, x, (step) => step.survival)} className="flow-line" />
        {beside.map((row, at) => (
          <path
            key={row.each.key}
            d={line(row.time, x, (step) => step.survival)}
            className="flow-line flow-beside"
            strokeDasharray={DASHES[at]}
          />
        ))}
      </svg>
      <figcaption className="flow-legend hint">
        <Key text={`${t('whole')}（${t('time.band')}）`} />
        {beside.map((row, at) => (
          <Key key={row.each.key} text={group(row.each)} dash={DASHES[at]} />
        ))}
        <span>{t('time.curve.axis')}</span>
      </figcaption>
    </figure>
  );
}

function Key({ text, dash }: { text: string; dash?: string }) {
  return (
    <span>
      <svg width="28" height="8" aria-hidden="true">
        <line
          x1="0"
          x2="28"
          y1="4"
          y2="4"
          className={dash ? 'flow-line flow-beside' : 'flow-line'}
          strokeDasharray={dash}
        />
      </svg>{' '}
      {text}
    </span>
  );
}
