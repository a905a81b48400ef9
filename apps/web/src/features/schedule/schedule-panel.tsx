import { Button, Skeleton } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../../app/i18n';
import { useMoment } from '../../app/moment';
import { DateText } from '../../components/date-text';
import { ProblemAlert } from '../../components/problem-alert';
import type { ProjectView } from '../projects/projects.api';
import { Gantt } from './gantt';
import { PlanDialog } from './plan-dialog';
import { StepDatesDialog } from './step-dates-dialog';
import { type Schedule, type Step, useSchedule } from './schedule.api';
import { useScheduleTexts } from './schedule.texts';
import './schedule.css';

/** When each milestone was planned, when it came or is expected, and what it waits for. */
export function SchedulePanel({ project, actions }: { project: ProjectView; actions: ReactNode }) {
  const t = useScheduleTexts();
  const schedule = useSchedule(project.id);
  const now = useMoment() === null;
  const [editing, setEditing] = useState<Step | null>(null);
  const [planning, setPlanning] = useState(false);
  const view = schedule.data;
  return (
    <section className="panel stack" aria-label={t('title')}>
      <div className="panel-head">
        <h2>{t('title')}</h2>
        <span className="row">
          {now && (
            <Link to="/milestone-templates" className="hint">
              {t('templates.open')}
            </Link>
          )}
          {view?.mayPlan && view.unplanned > 0 && <Button onClick={() => setPlanning(true)}>{t('plan')}</Button>}
          {actions}
        </span>
      </div>
      <ProblemAlert error={schedule.error} onRetry={() => void schedule.refetch()} />
      {schedule.isPending && <Skeleton active title={false} />}
      {view && (
        <>
          <Legend />
          <Gantt steps={view.steps} onEdit={view.mayPlan ? setEditing : null} />
          <Changes schedule={view} />
        </>
      )}
      {editing && <StepDatesDialog projectId={project.id} step={editing} onClose={() => setEditing(null)} />}
      {planning && view && <PlanDialog project={project} schedule={view} onClose={() => setPlanning(false)} />}
    </section>
  );
}

function Legend() {
  const t = useScheduleTexts();
  return (
    <div className="gantt-legend" aria-label={t('legend')} role="group">
      <span>
        <span className="gantt-planned" aria-hidden="true" /> {t('legend.planned')}
      </span>
      <span>
        <span className="gantt-mark gantt-done" aria-hidden="true" /> {t('legend.done')}
      </span>
      <span>
        <span className="gantt-mark gantt-reported" aria-hidden="true" /> {t('reported')}
      </span>
      <span>
        <span className="gantt-mark gantt-expected" aria-hidden="true" /> {t('legend.expected')}
      </span>
    </div>
  );
}

function Changes({ schedule }: { schedule: Schedule }) {
  const t = useScheduleTexts();
  const english = useLanguage() === 'en';
  if (schedule.changes.length === 0) return null;
  const nameOf = (kind: string) => {
    const step = schedule.steps.find((each) => each.kind === kind);
    return step === undefined ? kind : english ? step.nameEn : step.nameZh;
  };
  return (
    <details>
      <summary>
        {t('changes')} ({schedule.changes.length})
      </summary>
      <ol className="history">
        {schedule.changes.map((change, index) => {
          const { was, on } = change;
          const how = on === null ? 'changes.cleared' : was === null ? 'changes.first' : 'changes.moved';
          return (
            <li key={index}>
              <span className="when">
                <DateText value={change.recordedAt} />
              </span>
              <span>
                <strong>{nameOf(change.kind)}</strong> {t(how, { what: t(`what.${change.what}`), was, on })}
                {change.reason !== null && ` · ${change.reason}`} <span className="hint">{change.byName}</span>
              </span>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
