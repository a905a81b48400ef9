import { EditOutlined } from '@ant-design/icons';
import { useLanguage } from '../../app/i18n';
import { useToday } from '../../app/moment';
import { DateText } from '../../components/date-text';
import { daysBetween } from '../../lib/dates';
import type { Step } from './schedule.api';
import { useScheduleTexts } from './schedule.texts';

/** A milestone a line: its dates in words, and the same on a common axis of time. */
export function Gantt({ steps, onEdit }: { steps: Step[]; onEdit: ((step: Step) => void) | null }) {
  const t = useScheduleTexts();
  const axis = axisOf(steps, useToday());
  if (axis === null) return null;
  return (
    <div className="gantt">
      <table>
        <caption className="visually-hidden">{t('alt', { from: axis.from, to: axis.to })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('col.step')}</th>
            <th scope="col">{t('col.planned')}</th>
            <th scope="col">{t('col.expected')}</th>
            <th scope="col">{t('col.slip')}</th>
            <td className="gantt-time" aria-hidden="true">
              {axis.ticks.map((tick) => (
                <span key={tick.on} className="gantt-tick" style={{ left: `${axis.at(tick.on)}%` }}>
                  {tick.label}
                </span>
              ))}
            </td>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <Line key={step.kind} step={step} steps={steps} axis={axis} onEdit={onEdit} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface Axis {
  today: string;
  from: string;
  to: string;
  ticks: { on: string; label: string }[];
  at: (date: string) => number;
}

function axisOf(steps: readonly Step[], today: string): Axis | null {
  const dates = steps.flatMap((step) => [step.plannedOn, reachedOf(step, today)].filter((date) => date !== null));
  if (dates.length === 0) return null;
  const all = [...dates, today].sort();
  const [first, last] = [all[0]!, all.at(-1)!];
  const from = `${first.slice(0, 7)}-01`;
  const months = monthCount(from, last) + 2;
  const to = monthAt(from, months);
  const whole = Math.max(1, daysBetween(from, to));
  const every = months <= 18 ? 3 : months <= 48 ? 6 : 12;
  const ticks = Array.from({ length: months + 1 }, (_, index) => monthAt(from, index))
    .filter((on) => (Number(on.slice(5, 7)) - 1) % every === 0)
    .map((on) => ({ on, label: on.slice(5, 7) === '01' ? on.slice(0, 4) : on.slice(2, 7) }));
  return { today, from, to, ticks, at: (date) => (daysBetween(from, date) / whole) * 100 };
}

const monthCount = (from: string, to: string): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
function monthAt(from: string, count: number): string {
  const index = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`;
}

/** The day it stands at: done, reported, or expected; what is overdue stands at today. */
function reachedOf(step: Step, today: string): string | null {
  return step.actualOn ?? step.reportedOn ?? (step.overdue ? today : step.expectedOn);
}

function Line(props: { step: Step; steps: Step[]; axis: Axis; onEdit: ((step: Step) => void) | null }) {
  const { step, steps, axis, onEdit } = props;
  const t = useScheduleTexts();
  const english = useLanguage() === 'en';
  const nameOf = (kind: Step['kind']) => {
    const found = steps.find((each) => each.kind === kind);
    return found === undefined ? kind : english ? found.nameEn : found.nameZh;
  };
  const name = english ? step.nameEn : step.nameZh;
  const waits =
    step.afterKinds.length === 0
      ? t('after.none')
      : t('after', { steps: step.afterKinds.map(nameOf).join(english ? ', ' : '、'), days: step.days });
  return (
    <tr className={step.actualOn !== null ? 'gantt-is-done' : undefined}>
      <th scope="row" title={waits}>
        {name}
        {step.before !== null && <span className="cell-sub">{t('before', { step: nameOf(step.before) })}</span>}
        {step.pushedBy !== null && <span className="cell-sub">{t('pushed', { step: nameOf(step.pushedBy) })}</span>}
      </th>
      <td data-label={t('col.planned')}>
        <DateText value={step.plannedOn} />
      </td>
      <td data-label={t('col.expected')}>
        <DateText value={step.actualOn ?? step.reportedOn ?? step.expectedOn} />
        <span className="cell-sub">{stateOf(step, t)}</span>
      </td>
      <td data-label={t('col.slip')}>
        <Slip days={step.slipDays} />
        {onEdit !== null && step.actualOn === null && (
          <button
            type="button"
            className="bare gantt-edit"
            aria-label={t('edit', { step: name })}
            onClick={() => onEdit(step)}
          >
            <EditOutlined aria-hidden />
          </button>
        )}
      </td>
      <td className="gantt-time" aria-hidden="true">
        <Track step={step} steps={steps} axis={axis} />
      </td>
    </tr>
  );
}

function stateOf(step: Step, t: ReturnType<typeof useScheduleTexts>): string {
  if (step.actualOn !== null) return t('done');
  if (step.reportedOn !== null) return t('reported');
  if (step.overdue) return t('overdue');
  return step.expectedOn === null ? '' : t('expected');
}

export function Slip({ days }: { days: number | null }) {
  const t = useScheduleTexts();
  if (days === null) return <span className="hint">—</span>;
  if (days === 0) return <span className="hint">{t('slip.none')}</span>;
  return days > 0 ? <strong>{t('slip.late', { days })}</strong> : <span>{t('slip.early', { days: -days })}</span>;
}

function Track({ step, steps, axis }: { step: Step; steps: Step[]; axis: Axis }) {
  const reached = reachedOf(step, axis.today);
  const before = step.afterKinds
    .map((kind) => steps.find((each) => each.kind === kind))
    .map((each) => (each === undefined ? null : reachedOf(each, axis.today)))
    .filter((date) => date !== null)
    .sort()
    .at(-1);
  const between = (one: string, other: string) => {
    const [left, right] = [axis.at(one), axis.at(other)].sort((a, b) => a - b) as [number, number];
    return { left: `${left}%`, width: `${right - left}%` };
  };
  const mark = step.actualOn !== null ? 'gantt-done' : step.reportedOn !== null ? 'gantt-reported' : 'gantt-expected';
  return (
    <>
      {axis.ticks.map((tick) => (
        <span key={tick.on} className="gantt-rule" style={{ left: `${axis.at(tick.on)}%` }} />
      ))}
      <span className="gantt-today" style={{ left: `${axis.at(axis.today)}%` }} />
      {reached !== null && before !== undefined && before < reached && (
        <span
          className={step.actualOn === null ? 'gantt-bar' : 'gantt-bar gantt-bar-done'}
          style={between(before, reached)}
        />
      )}
      {reached !== null && step.plannedOn !== null && step.plannedOn !== reached && (
        <span className="gantt-gap" style={between(step.plannedOn, reached)} />
      )}
      {step.plannedOn !== null && <span className="gantt-planned" style={{ left: `${axis.at(step.plannedOn)}%` }} />}
      {reached !== null && <span className={`gantt-mark ${mark}`} style={{ left: `${axis.at(reached)}%` }} />}
    </>
  );
}
