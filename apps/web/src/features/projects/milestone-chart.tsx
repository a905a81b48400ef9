import { daysBetween, today } from '../../lib/dates';
import { useKinds } from './project-terms';
import type { Milestone, ProjectView } from './projects.api';
import { useProjectTexts } from './projects.texts';

interface Mark {
  id: string;
  label: string;
  on: string;
  promised?: string;
  state: Milestone['state'] | 'promise';
}

const OPENING: Record<string, 'promisedStartOn' | 'promisedProductionOn'> = {
  construction_started: 'promisedStartOn',
  fit_out_started: 'promisedStartOn',
  equipment_installed: 'promisedStartOn',
  production_started: 'promisedProductionOn',
};

/** One line per milestone on a common axis of time; a promise is a ring, the gap between is drawn. */
export function MilestoneChart({ project, milestones }: { project: ProjectView; milestones: Milestone[] }) {
  const t = useProjectTexts();
  const kinds = useKinds();
  const marks: Mark[] = [...milestones]
    .filter((each) => each.state !== 'sent_back')
    .sort((a, b) => a.effectiveOn.localeCompare(b.effectiveOn))
    .map((each) => {
      const field = OPENING[each.kind];
      const promised = field === undefined ? null : project[field];
      return {
        id: each.id,
        label: kinds.name(each.kind),
        on: each.effectiveOn,
        state: each.state,
        ...(promised === null ? {} : { promised }),
      };
    });
  for (const [kind, field] of [
    ['construction_started', 'promisedStartOn'],
    ['production_started', 'promisedProductionOn'],
  ] as const) {
    const promised = project[field];
    if (promised !== null && !marks.some((mark) => mark.promised === promised)) {
      marks.push({ id: field, label: kinds.name(kind), on: promised, promised, state: 'promise' });
    }
  }
  if (marks.length === 0) return null;
  const now = today();
  const dates = [...marks.flatMap((mark) => [mark.on, mark.promised ?? mark.on]), now].sort();
  const from = `${(dates[0] ?? now).slice(0, 4)}-01-01`;
  const to = `${(dates.at(-1) ?? now).slice(0, 4)}-12-31`;
  const whole = Math.max(1, daysBetween(from, to));
  const at = (date: string) => (daysBetween(from, date) / whole) * 100;
  const years = Array.from(
    { length: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1 },
    (_, index) => Number(from.slice(0, 4)) + index,
  );
  return (
    <figure className="gantt" role="img" aria-label={t('milestone.chart.alt', { from, to, count: milestones.length })}>
      <div className="gantt-grid" aria-hidden="true">
        {years.map((year, index) => (
          <span key={year} className="gantt-year" style={{ left: `${at(`${year}-01-01`)}%` }}>
            {years.length <= 7 || index % 2 === 0 ? year : ''}
          </span>
        ))}
        <span className="gantt-today" style={{ left: `${at(now)}%` }}>
          <span>{t('milestone.today')}</span>
        </span>
        {marks.map((mark) => (
          <Line key={mark.id} mark={mark} at={at} />
        ))}
      </div>
    </figure>
  );
}

function Line({ mark, at }: { mark: Mark; at: (date: string) => number }) {
  const t = useProjectTexts();
  const here = at(mark.on);
  const promise = mark.promised === undefined ? null : at(mark.promised);
  const left = promise === null ? here : Math.min(here, promise);
  const right = promise === null ? here : Math.max(here, promise);
  const turn = left > 62;
  return (
    <div className="gantt-line">
      {promise !== null && mark.state !== 'promise' && (
        <span className="gantt-gap" style={{ left: `${left}%`, width: `${right - left}%` }} />
      )}
      {promise !== null && (
        <span
          className="gantt-promise"
          style={{ left: `${promise}%` }}
          title={`${t('milestone.planned')} ${mark.promised ?? ''}`}
        />
      )}
      {mark.state !== 'promise' && <span className={`gantt-mark gantt-${mark.state}`} style={{ left: `${here}%` }} />}
      <span
        className="gantt-label"
        style={turn ? { right: `calc(${100 - left}% + 12px)` } : { left: `calc(${right}% + 12px)` }}
      >
        {mark.label}{' '}
        <span className="hint">
          {mark.state === 'promise' ? `${t('milestone.planned')} ` : ''}
          {mark.on}
        </span>
      </span>
    </div>
  );
}
