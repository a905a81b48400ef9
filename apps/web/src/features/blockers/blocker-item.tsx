import { Link } from 'react-router';
import { useLanguage } from '../../app/i18n';
import { useCan } from '../../app/session';
import { DateText } from '../../components/date-text';
import { FileLink } from '../../components/file-link';
import { BlockerSteps } from './blocker-steps';
import type { Blocker, BlockerRow } from './blockers.api';
import { useBlockerTexts } from './blockers.texts';
import './blockers.css';

/** By when, how long it has waited, who knows. */
export function BlockerFacts({ blocker }: { blocker: BlockerRow }) {
  const t = useBlockerTexts();
  const open = blocker.closedOn === null;
  return (
    <span className="row hint">
      {open && blocker.state !== 'solved' && (
        <span className={blocker.overdue ? 'late' : undefined}>
          {t(blocker.overdue ? 'overdue' : 'due', { date: blocker.dueOn })}
        </span>
      )}
      <span>{t(open ? 'waited' : 'waitedClosed', { count: blocker.waitedDays })}</span>
      {blocker.handOvers > 0 && <span>{t('handOvers', { count: blocker.handOvers })}</span>}
      {blocker.escalatedOn !== null && <span>{t('escalated', { date: blocker.escalatedOn })}</span>}
    </span>
  );
}

/** One request whole: what, who, by when, what may be done, and its story. */
export function BlockerItem({ blocker, named = false }: { blocker: Blocker; named?: boolean }) {
  const t = useBlockerTexts();
  const english = useLanguage() === 'en';
  const can = useCan();
  return (
    <div className="blocker stack">
      <div>
        <div className="row">
          <strong>{blocker.title}</strong>
          <span className={blocker.closedOn === null ? 'tag tag-strong' : 'tag tag-off'}>
            {t(`state.${blocker.state}`)}
          </span>
        </div>
        <div className="row hint">
          {named &&
            (can('project.read') ? (
              <Link to={`/projects/${blocker.projectId}?tab=blockers`}>{blocker.projectName}</Link>
            ) : (
              <span>{blocker.projectName}</span>
            ))}
          <span>{english ? blocker.kindNameEn : blocker.kindNameZh}</span>
          <span>{english ? blocker.teamNameEn : blocker.teamNameZh}</span>
        </div>
        <BlockerFacts blocker={blocker} />
      </div>
      {blocker.detail !== null && <p className="quote">{blocker.detail}</p>}
      <BlockerSteps blocker={blocker} />
      <details>
        <summary>
          {t('story')} ({blocker.steps.length})
        </summary>
        <ol className="blocker-story">
          {blocker.steps.map((step, index) => (
            <li key={index}>
              <DateText value={step.on} />
              <span>
                {step.byName ?? t('done.time')} {t(`done.${step.action}`)}{' '}
                {step.corrects && <span className="tag tag-off">{t('done.corrects')}</span>}{' '}
                <span className="hint">→ {english ? step.teamNameEn : step.teamNameZh}</span>
              </span>
              {step.text !== null && step.action !== 'request' && <p>{step.text}</p>}
              {step.fileId !== null && (
                <p>
                  <FileLink file={{ id: step.fileId, name: step.fileName ?? t('evidence') }} />
                </p>
              )}
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}
