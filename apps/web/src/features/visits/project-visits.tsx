import { App, Button, Form, Input, Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../../app/i18n';
import { AskDialog } from '../../components/ask-dialog';
import { EmptyTeach } from '../../components/empty-teach';
import { FileLink } from '../../components/file-link';
import { ProblemAlert } from '../../components/problem-alert';
import { RaiseDialog } from '../blockers/raise-dialog';
import { TermsDialog } from '../obligations/terms-dialog';
import type { ProjectView } from '../projects/projects.api';
import { ChangePlanDialog, PlanDialog } from './plan-dialog';
import { RecordDialog } from './record-dialog';
import { useDropPlan, useProjectVisits, type ProjectVisits, type VisitPlan, type VisitRecord } from './visits.api';
import { useVisitTexts } from './visits.texts';
import './visits.css';

type Step = VisitRecord['steps'][number];

type Asked =
  | { what: 'plan' }
  | { what: 'record'; plan: VisitPlan | null }
  | { what: 'change'; plan: VisitPlan }
  | { what: 'drop'; plan: VisitPlan }
  | { what: 'blocker' | 'obligation'; step: Step };

/** The project's tab 走访: what is planned, and what was heard. */
export function ProjectVisits({ project }: { project: ProjectView }) {
  const t = useVisitTexts();
  const english = useLanguage() === 'en';
  const found = useProjectVisits(project.id);
  const [asked, setAsked] = useState<Asked | null>(null);
  if (found.error) return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />;
  if (found.data === undefined) return <Skeleton active title={false} />;
  const visits = found.data;
  const { plans, records, mayPlan, mayRecord } = visits;
  const buttons = (
    <span className="row">
      {mayRecord && (
        <Button type="primary" onClick={() => setAsked({ what: 'record', plan: null })}>
          {t('record')}
        </Button>
      )}
      {mayPlan && <Button onClick={() => setAsked({ what: 'plan' })}>{t('plan')}</Button>}
    </span>
  );
  const open = plans.filter(({ state }) => state === 'open');
  const older = plans.filter(({ state }) => state !== 'open');
  return (
    <div className="stack">
      {plans.length + records.length === 0 ? (
        <div className="panel">
          <EmptyTeach title={t('none.title')} text={t('none.text')} action={buttons} />
        </div>
      ) : (
        <>
          <section className="panel" aria-label={t('plans')}>
            <div className="panel-head">
              <h2>{t('plans')}</h2>
              {buttons}
            </div>
            <p className="hint">
              {t('rhythm', { rhythm: english ? visits.rhythmEn : visits.rhythmZh, date: visits.nextOn })}
            </p>
            <Plans plans={open} visits={visits} onAsk={setAsked} />
            {older.length > 0 && (
              <details>
                <summary className="hint">{t('older', { count: older.length })}</summary>
                <Plans plans={older} visits={visits} onAsk={setAsked} />
              </details>
            )}
          </section>
          {records.length > 0 && (
            <section className="panel" aria-label={t('records')}>
              <h2>{t('records')}</h2>
              <ul className="history">
                {records.map((record) => (
                  <li key={record.id}>
                    <Record record={record} project={project} onAsk={setAsked} />
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
      {asked !== null && <Dialog asked={asked} project={project} visits={visits} onClose={() => setAsked(null)} />}
    </div>
  );
}

interface DialogProps {
  asked: Asked;
  project: ProjectView;
  visits: ProjectVisits;
  onClose: () => void;
}

function Dialog({ asked, project, visits, onClose }: DialogProps) {
  if (asked.what === 'plan') return <PlanDialog projectId={project.id} visits={visits} onClose={onClose} />;
  if (asked.what === 'record') return <RecordDialog projectId={project.id} plan={asked.plan} onClose={onClose} />;
  if (asked.what === 'change') return <ChangePlanDialog plan={asked.plan} visits={visits} onClose={onClose} />;
  if (asked.what === 'drop') return <DropDialog plan={asked.plan} onClose={onClose} />;
  const { id, text, dueOn } = asked.step;
  if (asked.what === 'blocker') {
    return (
      <RaiseDialog
        projectId={project.id}
        path={`visit-steps/${id}/blocker`}
        initial={{ title: text.slice(0, 200) }}
        onClose={onClose}
      />
    );
  }
  return (
    <TermsDialog
      projectId={project.id}
      path={`visit-steps/${id}/obligation`}
      initial={{ side: 'zone', kind: 'permits', text, dueOn: dueOn ?? undefined }}
      onClose={onClose}
    />
  );
}

function DropDialog({ plan, onClose }: { plan: VisitPlan; onClose: () => void }) {
  const t = useVisitTexts();
  const { message } = App.useApp();
  const drop = useDropPlan(plan);
  return (
    <AskDialog<{ reason: string }>
      title={t('plan.drop')}
      ok={t('plan.drop')}
      busy={drop.isPending}
      error={drop.error}
      fields={['reason']}
      onClose={onClose}
      onSave={async (body) => {
        await drop.mutateAsync(body);
        void message.success(t('plan.dropped'));
      }}
    >
      <p>{plan.purpose}</p>
      <Form.Item
        name="reason"
        label={t('plan.dropReason')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('required') }]}
      >
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </AskDialog>
  );
}

function Plans(props: { plans: VisitPlan[]; visits: ProjectVisits; onAsk: (asked: Asked) => void }) {
  const { plans, visits, onAsk } = props;
  const t = useVisitTexts();
  return (
    <ul className="history">
      {plans.map((plan) => (
        <li key={plan.id}>
          <span className="row">
            <span className={plan.state === 'open' ? 'tag' : 'tag tag-off'}>
              {plan.overdue ? t('overdue') : t(`state.${plan.state}`)}
            </span>
            <strong className="num">{plan.dueOn}</strong>
            <span className="hint">
              {[
                t(`by.${plan.visitedBy}`),
                plan.visitorName ?? t('nobody'),
                plan.recurring ? t('recurring') : '',
                plan.dropReason ?? '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
          <div>{plan.purpose}</div>
          {plan.state === 'open' && (
            <span className="row">
              {visits.mayRecord && (
                <Button size="small" onClick={() => onAsk({ what: 'record', plan })}>
                  {t('record')}
                </Button>
              )}
              {visits.mayPlan && (
                <>
                  <Button size="small" onClick={() => onAsk({ what: 'change', plan })}>
                    {t('plan.change')}
                  </Button>
                  <Button size="small" onClick={() => onAsk({ what: 'drop', plan })}>
                    {t('plan.drop')}
                  </Button>
                </>
              )}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Record(props: { record: VisitRecord; project: ProjectView; onAsk: (asked: Asked) => void }) {
  const { record, project, onAsk } = props;
  const t = useVisitTexts();
  return (
    <>
      <span className="row">
        <strong className="num">{record.visitedOn}</strong>
        <span>{record.visitorName}</span>
        <span className="hint">
          {t('met')} {record.met}
        </span>
        {record.yearly && (
          <span className="tag" title={t('yearlyHint')}>
            {t('yearly')}
          </span>
        )}
      </span>
      <p className="visit-raised">{record.raised}</p>
      {record.steps.length > 0 && (
        <ul className="visit-next">
          {record.steps.map((step) => (
            <li key={step.id}>
              <span>
                {step.text} {step.dueOn !== null && <span className="hint">{t('due', { date: step.dueOn })}</span>}
              </span>
              <Became step={step} may={project.may} onAsk={onAsk} />
            </li>
          ))}
        </ul>
      )}
      <span className="row">
        {record.files.map((file) => (
          <FileLink key={file.id} file={file} />
        ))}
      </span>
    </>
  );
}

/** Where a step has gone; or the two ways it may go. */
function Became({ step, may, onAsk }: { step: Step; may: string[]; onAsk: (asked: Asked) => void }) {
  const t = useVisitTexts();
  if (step.blockerId !== null) return <Link to={`/blockers/${step.blockerId}`}>{t('becameBlocker')}</Link>;
  if (step.obligationId !== null) return <Link to="?tab=obligations">{t('becameObligation')}</Link>;
  return (
    <span className="row">
      {may.includes('blocker.raise') && (
        <Button size="small" onClick={() => onAsk({ what: 'blocker', step })}>
          {t('toBlocker')}
        </Button>
      )}
      {may.includes('obligation.set') && (
        <Button size="small" onClick={() => onAsk({ what: 'obligation', step })}>
          {t('toObligation')}
        </Button>
      )}
    </span>
  );
}
