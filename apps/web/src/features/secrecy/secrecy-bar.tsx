import { LockOutlined, UnlockOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { DateText } from '../../components/date-text';
import { ProblemAlert } from '../../components/problem-alert';
import { instantText } from '../../lib/dates';
import type { ProjectView } from '../projects/projects.api';
import { type Insider, type Secrecy, useSecrecy } from './secrecy.api';
import { BreakGlassDialog, LetInDialog, LiftDialog, TakeOffDialog } from './secrecy-dialogs';
import { useSecrecyTexts } from './secrecy.texts';
import './secrecy.css';

type Dialog = 'open' | 'lift' | 'letIn' | Insider | null;

/** On the page of a confidential project: how its reader stands to its secret, who else knows, and who looked. */
export default function SecrecyBar({ project }: { project: ProjectView }) {
  const t = useSecrecyTexts();
  const secrecy = useSecrecy(project.id);
  const [dialog, setDialog] = useState<Dialog>(null);
  if (secrecy.error) return <ProblemAlert error={secrecy.error} onRetry={() => void secrecy.refetch()} />;
  const view = secrecy.data;
  if (view === undefined || !view.confidential) return null;
  const close = () => setDialog(null);
  return (
    <section className="panel secrecy" data-way={view.own?.way ?? 'none'} aria-label={t('title')}>
      <div className="secrecy-head">
        <strong>
          {view.own?.way === 'opening' ? <UnlockOutlined aria-hidden /> : <LockOutlined aria-hidden />} {t('title')}
        </strong>
        <span className="secrecy-said" role={view.own?.way === 'opening' ? 'status' : undefined}>
          <Standing view={view} />
        </span>
        <span className="row">
          {view.mayOpen && (
            <Button size="small" onClick={() => setDialog('open')}>
              {t('open')}
            </Button>
          )}
          {view.mayManage && (
            <Button size="small" onClick={() => setDialog('lift')}>
              {t('lift')}
            </Button>
          )}
        </span>
      </div>
      <details>
        <summary>{t('more')}</summary>
        <p className="hint">
          {t('since', { by: view.byName ?? '', date: (view.since ?? '').slice(0, 10), reason: view.reason ?? '' })}
        </p>
        <Insiders view={view} onAdd={() => setDialog('letIn')} onTakeOff={setDialog} />
        <Openings view={view} />
      </details>
      {dialog === 'open' && <BreakGlassDialog projectId={project.id} secrecy={view} onClose={close} />}
      {dialog === 'lift' && <LiftDialog projectId={project.id} onClose={close} />}
      {dialog === 'letIn' && <LetInDialog projectId={project.id} onClose={close} />}
      {typeof dialog === 'object' && dialog !== null && (
        <TakeOffDialog projectId={project.id} insider={dialog} onClose={close} />
      )}
    </section>
  );
}

function Standing({ view: { own } }: { view: Secrecy }) {
  const t = useSecrecyTexts();
  if (own === null) return t('outside');
  if (own.way === 'opening') {
    return (
      <>
        {t('opened', { until: instantText(own.endsAt ?? ''), reason: own.reason ?? '' })}{' '}
        <span className="hint">{t('opened.hint')}</span>
      </>
    );
  }
  const way = [t(`way.${own.way}`), own.until === null ? null : t('insideUntil', { date: own.until })];
  return t('inside', { way: way.filter(Boolean).join(' ') });
}

function Insiders(props: { view: Secrecy; onAdd: () => void; onTakeOff: (insider: Insider) => void }) {
  const { view, onAdd, onTakeOff } = props;
  const t = useSecrecyTexts();
  return (
    <>
      <h3>{t('insiders')}</h3>
      <ul className="secrecy-list">
        {view.insiders.map((insider) => (
          <li key={`${insider.way}-${insider.userId}`}>
            <span>
              {insider.name} <span className="tag">{t(`way.${insider.way}`)}</span>{' '}
              {insider.until !== null && <span className="tag tag-off">{t('until', { date: insider.until })}</span>}
              {insider.reason !== null && (
                <span className="hint">{t('listed.by', { by: insider.byName ?? '', reason: insider.reason })}</span>
              )}
            </span>
            {view.mayManage && insider.way === 'listed' && (
              <Button
                size="small"
                type="text"
                aria-label={t('takeOff.title', { name: insider.name })}
                onClick={() => onTakeOff(insider)}
              >
                {t('takeOff')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {view.mayManage && (
        <Button size="small" onClick={onAdd}>
          {t('letIn')}
        </Button>
      )}
    </>
  );
}

function Openings({ view }: { view: Secrecy }) {
  const t = useSecrecyTexts();
  return (
    <>
      <h3>{t('openings')}</h3>
      {view.openings.length === 0 && <p className="hint">{t('openings.none')}</p>}
      <ul className="secrecy-list">
        {view.openings.map((opening) => (
          <li key={opening.id}>
            <span>
              {opening.userName} <span className="tag">{t(opening.read ? 'opening.read' : 'opening.unread')}</span>{' '}
              {opening.open && <span className="tag tag-strong">{t('opening.open')}</span>} {opening.reason}
            </span>
            <DateText value={opening.openedAt} />
          </li>
        ))}
      </ul>
    </>
  );
}
