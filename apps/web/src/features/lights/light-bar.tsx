import { Button } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../app/i18n';
import { useCan } from '../../app/session';
import { DateText } from '../../components/date-text';
import { LightDot } from '../../components/light-dot';
import type { ProjectView } from '../projects/projects.api';
import { AppointDialog } from './appoint-dialog';
import { EscalationItem } from './escalation-item';
import { type LightView, useLight } from './lights.api';
import { useLightTexts } from './lights.texts';
import './lights.css';

/** The light of a project with its sentence, and whom to call: what a leader reads first. */
export function LightBar({ project }: { project: ProjectView }) {
  const t = useLightTexts();
  const english = useLanguage() === 'en';
  const light = useLight(project.id);
  const [appointing, setAppointing] = useState(false);
  const view = light.data;
  return (
    <section className="panel light-bar" data-light={view?.light ?? 'none'} aria-label={t('light')}>
      <LightDot light={view?.light ?? null} withText />
      <span className="light-why">
        {view && (english ? view.sentenceEn : view.sentenceZh)}{' '}
        {view?.light && view.since && <span className="hint">{t('since', { date: view.since })}</span>}
      </span>
      <span className="light-people">
        <span>
          <span className="hint">{t('people.leader')}</span> {project.leaderName ?? t('people.none')}
        </span>
        <span>
          <span className="hint">{t('people.agent')}</span> {project.agentName ?? t('people.none')}
        </span>
        {project.may.includes('project.appoint') && (
          <Button size="small" onClick={() => setAppointing(true)}>
            {t('people.edit')}
          </Button>
        )}
      </span>
      {view && (view.rules.length > 0 || view.changes.length > 0) && <Detail view={view} />}
      {appointing && <AppointDialog project={project} onClose={() => setAppointing(false)} />}
    </section>
  );
}

function Detail({ view }: { view: LightView }) {
  const t = useLightTexts();
  const english = useLanguage() === 'en';
  const can = useCan();
  const open = can('escalation.answer') && view.escalations.some(({ state }) => state === 'open');
  return (
    <details className="light-detail" open={open}>
      <summary>{t('more')}</summary>
      {view.escalations.length > 0 && (
        <>
          <h3>{t('escalation.title')}</h3>
          <ul className="light-list">
            {view.escalations.map((escalation) => (
              <li key={escalation.id}>
                <EscalationItem escalation={escalation} />
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{t('why')}</h3>
      <ul className="light-list">
        {view.rules.map((rule) => (
          <li key={rule.code}>
            <LightDot light={rule.light} />
            <strong>{english ? rule.nameEn : rule.nameZh}</strong>
            <span>{english ? rule.sentenceEn : rule.sentenceZh}</span>
            <span className="hint">
              {t(rule.code === 'behind_schedule' ? 'rule.thresholds.points' : 'rule.thresholds.months', {
                yellow: rule.yellowFrom,
                red: rule.redFrom,
              })}
            </span>
          </li>
        ))}
      </ul>
      <h3>{t('changes')}</h3>
      {view.changes.length === 0 && <p className="hint">{t('changes.none')}</p>}
      <ul className="light-list">
        {view.changes.map((change, index) => (
          <li key={index}>
            <DateText value={change.on} />
            <LightDot light={change.fromLight} withText />
            <span aria-hidden="true">→</span>
            <LightDot light={change.toLight} withText />
            <span className="hint">{english ? change.sentenceEn : change.sentenceZh}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
