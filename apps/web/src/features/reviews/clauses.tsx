import { App, Button } from 'antd';
import { useState } from 'react';
import { ProblemAlert } from '../../components/problem-alert';
import { Money } from '../../components/money';
import { ClauseDialog, ClauseVerdictDialog } from './clause-dialogs';
import { useStep, type Clause, type Review } from './reviews.api';
import { dayOf } from './review-words';
import { useReviewTexts } from './reviews.texts';

type Aspect = 'legal' | 'fair_competition';
const ASPECTS: readonly Aspect[] = ['legal', 'fair_competition'];
type Asked = { act: 'add' } | { act: 'edit'; clause: Clause } | { act: Aspect; clause: Clause } | null;

/** The offer, clause by clause, each with its two reviews. */
export function Clauses({ review }: { review: Review }) {
  const t = useReviewTexts();
  const { message } = App.useApp();
  const [asked, setAsked] = useState<Asked>(null);
  const step = useStep();
  const mayWrite = review.may.includes('clauses');
  const standing = review.clauses.filter(({ removed }) => !removed);
  const remove = async (clause: Clause) => {
    await step.mutateAsync({ method: 'DELETE', path: `offer-clauses/${clause.id}`, version: clause.version });
    void message.success(t('clause.removed'));
  };
  return (
    <section className="panel" aria-label={t('clauses')}>
      <div className="panel-head">
        <h2>{t('clauses')}</h2>
        {mayWrite && <Button onClick={() => setAsked({ act: 'add' })}>{t('clause.add')}</Button>}
      </div>
      <ProblemAlert error={step.error} />
      {standing.length === 0 && (
        <p className="hint">{t(review.facts.noOffer === true ? 'clauses.noOffer' : 'clauses.none')}</p>
      )}
      <ol className="review-clauses">
        {review.clauses.map((clause) => (
          <li key={clause.id} className={clause.removed ? 'struck-out' : undefined}>
            <div className="review-clause">
              <ClauseWords clause={clause} />
              {mayWrite && !clause.removed && (
                <span className="row">
                  <Button size="small" onClick={() => setAsked({ act: 'edit', clause })}>
                    {t('clause.edit')}
                  </Button>
                  <Button
                    size="small"
                    type="text"
                    loading={step.isPending}
                    onClick={() => void remove(clause).catch(() => undefined)}
                  >
                    {t('clause.remove')}
                  </Button>
                </span>
              )}
              <ClauseBefore clause={clause} />
            </div>
            {!clause.removed &&
              ASPECTS.map((aspect) => (
                <AspectState
                  key={aspect}
                  clause={clause}
                  aspect={aspect}
                  may={review.may.includes(aspect)}
                  onReview={() => setAsked({ act: aspect, clause })}
                />
              ))}
          </li>
        ))}
      </ol>
      {(asked?.act === 'add' || asked?.act === 'edit') && (
        <ClauseDialog
          reviewId={review.id}
          clause={asked.act === 'edit' ? asked.clause : null}
          onClose={() => setAsked(null)}
        />
      )}
      {(asked?.act === 'legal' || asked?.act === 'fair_competition') && (
        <ClauseVerdictDialog clause={asked.clause} aspect={asked.act} onClose={() => setAsked(null)} />
      )}
    </section>
  );
}

function ClauseWords({ clause }: { clause: Clause }) {
  const t = useReviewTexts();
  return (
    <>
      <span className="row">
        <span className="tag">{t(`kind.${clause.kind}`)}</span>
        {clause.amount !== null && <Money value={clause.amount} withUnit />}
        {clause.version > 1 && <span className="hint">{t('clause.version', { version: clause.version })}</span>}
        {clause.removed && <span className="tag tag-off">{t('clause.removed')}</span>}
      </span>
      <span className="review-text">{clause.text}</span>
    </>
  );
}

function ClauseBefore({ clause }: { clause: Clause }) {
  const t = useReviewTexts();
  if (clause.before.length === 0) return null;
  return (
    <details className="further">
      <summary>{t('clause.before')}</summary>
      <ul className="history">
        {clause.before.map((version) => (
          <li key={version.version}>
            <span className="hint">
              {t('clause.version', { version: version.version })} · {version.writtenBy} · {dayOf(version.recordedAt)}
            </span>
            <div className="review-text">{version.text}</div>
            {version.verdicts.map((verdict) => (
              <div key={verdict.aspect} className="hint">
                {t(`aspect.${verdict.aspect}`)}: {t(`clauseVerdict.${verdict.verdict}`)} · {verdict.by} ·{' '}
                {verdict.reason}
              </div>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}

const MARK = { pending: '○', passed: '✓', passed_with_change: '✓', refused: '✕' } as const;

function AspectState({
  clause,
  aspect,
  may,
  onReview,
}: {
  clause: Clause;
  aspect: Aspect;
  may: boolean;
  onReview: () => void;
}) {
  const t = useReviewTexts();
  const verdict = clause.verdicts.find((each) => each.aspect === aspect);
  const state = verdict?.verdict ?? 'pending';
  return (
    <div className="review-aspect">
      <span className="hint">{t(`aspect.${aspect}`)}</span>
      <span className={state === 'pending' ? 'tag' : state === 'refused' ? 'tag tag-off' : 'tag tag-strong'}>
        <span aria-hidden="true">{MARK[state]} </span>
        {t(`clauseVerdict.${state}`)}
      </span>
      {verdict !== undefined && (
        <span className="hint">
          {verdict.by} · {verdict.reason}
        </span>
      )}
      {verdict === undefined && may && (
        <Button size="small" onClick={onReview}>
          {t('clause.review')}
        </Button>
      )}
    </div>
  );
}
