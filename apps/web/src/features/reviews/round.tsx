import { App, Button, Form, Input, Skeleton } from 'antd';
import { useState } from 'react';
import { AskDialog } from '../../components/ask-dialog';
import { ProblemAlert } from '../../components/problem-alert';
import type { ProjectView } from '../projects/projects.api';
import { Clauses } from './clauses';
import { DecisionPanel } from './decision-panel';
import { MyPart } from './my-part';
import { ProposalForm } from './proposal-form';
import { Reviewers } from './reviewers';
import { useReview, useStep, type Review } from './reviews.api';
import { dayOf } from './review-words';
import { useReviewTexts } from './reviews.texts';
import { RoundFacts } from './round-facts';
import { ScoreSheet } from './score-sheet';
import { VetoPanel } from './veto-panel';
import '../../components/data-table.css';
import './reviews.css';

/** One round, whole: its answer comes first; an opinion is asked for after what it is about. */
export function Round({ id, project }: { id: string; project: ProjectView | null }) {
  const review = useReview(id);
  if (review.error) return <ProblemAlert error={review.error} onRetry={() => void review.refetch()} />;
  if (review.data === undefined) return <Skeleton active title={false} paragraph={{ rows: 8 }} />;
  return <Loaded key={review.data.id} review={review.data} project={project} />;
}

function Loaded({ review, project }: { review: Review; project: ProjectView | null }) {
  const draft = review.may.includes('edit');
  const decided = review.state === 'decided';
  return (
    <div className="stack">
      <RoundHead review={review} />
      {decided && <DecisionPanel review={review} project={project} />}
      <MyPart review={review} when="before" />
      {draft ? <ProposalForm review={review} /> : <RoundFacts review={review} />}
      <Clauses review={review} />
      <MyPart review={review} when="afterReading" />
      {review.state !== 'draft' && (
        <>
          <Reviewers review={review} />
          <ScoreSheet review={review} />
          <VetoPanel review={review} />
          {!decided && <DecisionPanel review={review} project={project} />}
        </>
      )}
    </div>
  );
}

function RoundHead({ review }: { review: Review }) {
  const t = useReviewTexts();
  const { message } = App.useApp();
  const [leaving, setLeaving] = useState(false);
  const step = useStep();
  return (
    <div className="review-head">
      <span className="row">
        <strong>{t('round', { round: review.round })}</strong>
        <span className="tag tag-strong">{t(`state.${review.state}`)}</span>
        {review.verdict !== null && <span className="tag">{t(`verdict.${review.verdict}`)}</span>}
        <span className="hint">{t('proposed', { name: review.proposedBy, date: dayOf(review.proposedAt) })}</span>
        {review.submittedAt !== null && (
          <span className="hint">{t('submitted', { date: dayOf(review.submittedAt) })}</span>
        )}
        {review.withdrawnReason !== null && (
          <span className="hint">{t('withdrawnWhy', { reason: review.withdrawnReason })}</span>
        )}
      </span>
      {review.may.includes('withdraw') && (
        <Button size="small" onClick={() => setLeaving(true)}>
          {t('withdraw')}
        </Button>
      )}
      {leaving && (
        <AskDialog<{ reason: string }>
          title={t('withdraw.title')}
          ok={t('withdraw')}
          busy={step.isPending}
          error={step.error}
          fields={['reason']}
          onClose={() => setLeaving(false)}
          onSave={async (body) => {
            await step.mutateAsync({ path: `reviews/${review.id}/withdrawal`, body });
            void message.success(t('withdraw.done'));
          }}
        >
          <Form.Item
            name="reason"
            label={t('withdraw.reason')}
            rules={[{ required: true, whitespace: true, min: 2, message: t('required') }]}
          >
            <Input.TextArea rows={2} maxLength={1000} />
          </Form.Item>
        </AskDialog>
      )}
    </div>
  );
}
