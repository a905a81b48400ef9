import { App, Button } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../app/i18n';
import { EvidenceUpload } from '../../components/evidence-upload';
import { FileLink } from '../../components/file-link';
import { ProblemAlert } from '../../components/problem-alert';
import { StatusDialog } from '../projects/project-dialogs';
import type { ProjectView } from '../projects/projects.api';
import { ObligationLine } from '../obligations/obligation-line';
import { DecideDialog } from './decide-dialog';
import { useStep, type Review } from './reviews.api';
import { dayOf } from './review-words';
import { useReviewTexts } from './reviews.texts';

/** The minutes, what approval still lacks, and the decision. */
export function DecisionPanel({ review, project }: { review: Review; project: ProjectView | null }) {
  const t = useReviewTexts();
  const english = useLanguage() === 'en';
  const [deciding, setDeciding] = useState(false);
  if (review.state === 'draft' || review.state === 'withdrawn') return null;
  const { decision, hindrances } = review;
  return (
    <section className="panel" aria-label={t('decision')}>
      <div className="panel-head">
        <h2>{t('decision')}</h2>
        {review.may.includes('decide') && (
          <Button type={hindrances.length === 0 ? 'primary' : 'default'} onClick={() => setDeciding(true)}>
            {t('decision.open')}
          </Button>
        )}
      </div>
      <Minutes review={review} />
      {decision === null ? (
        hindrances.length === 0 ? (
          <p>{t('decision.ready')}</p>
        ) : (
          <>
            <p className="hint">{t('decision.missing')}</p>
            <ul className="review-missing">
              {hindrances.map((each) => (
                <li key={each.code}>
                  <span aria-hidden="true">○</span> {english ? each.en : each.zh}
                </li>
              ))}
            </ul>
          </>
        )
      ) : (
        <Decided review={review} project={project} />
      )}
      {deciding && <DecideDialog review={review} onClose={() => setDeciding(false)} />}
    </section>
  );
}

function Decided({ review, project }: { review: Review; project: ProjectView | null }) {
  const t = useReviewTexts();
  const [rejecting, setRejecting] = useState(false);
  const decision = review.decision!;
  const offersReject =
    decision.verdict === 'rejected' &&
    project !== null &&
    project.may.includes('project.status') &&
    project.nextStatuses.includes('rejected');
  return (
    <>
      <p className="review-verdict">
        <strong>{t(`verdict.${decision.verdict}`)}</strong>
        {decision.score !== null && (
          <span className="figure-unit">
            {t('sheet.score')} {decision.score}
          </span>
        )}
      </p>
      <p className="review-text">
        {t('decision.by', { name: decision.by, date: dayOf(decision.recordedAt), reason: decision.reason })}
      </p>
      <p className="hint">{t('decision.held', { date: decision.heldOn })}</p>
      {review.conditions.length > 0 && (
        <>
          <h3>{t('decision.conditions')}</h3>
          <ul className="history">
            {review.conditions.map((condition) => (
              <li key={condition.id}>
                <ObligationLine obligation={condition} />
              </li>
            ))}
          </ul>
        </>
      )}
      {offersReject && (
        <div className="row">
          <Button onClick={() => setRejecting(true)}>{t('decision.reject')}</Button>
          <span className="hint">{t('decision.rejectHint')}</span>
        </div>
      )}
      {rejecting && project !== null && (
        <StatusDialog
          project={project}
          preset={{ status: 'rejected', reason: decision.reason }}
          onClose={() => setRejecting(false)}
        />
      )}
    </>
  );
}

function Minutes({ review }: { review: Review }) {
  const t = useReviewTexts();
  const { message } = App.useApp();
  const step = useStep();
  const attach = async (fileId: string) => {
    await step.mutateAsync({ method: 'PUT', path: `reviews/${review.id}/minutes`, body: { fileId } });
    void message.success(t('minutes.done'));
  };
  return (
    <div className="review-minutes">
      <span className="hint">{t('minutes')}</span>
      {review.minutes === null ? <span>{t('minutes.none')}</span> : <FileLink file={review.minutes} />}
      <ProblemAlert error={step.error} />
      {review.may.includes('minutes') && (
        <EvidenceUpload value={null} onChange={(file) => file && void attach(file.id).catch(() => undefined)} />
      )}
    </div>
  );
}
