import { App, Button, Form, Select } from 'antd';
import { useState } from 'react';
import { AskDialog } from '../../components/ask-dialog';
import { DateInput } from '../../components/date-input';
import { readDate } from '../../lib/dates';
import { useJudges, useStep, type Review } from './reviews.api';
import { useReviewTexts } from './reviews.texts';

const SEATS = ['panel', 'legal', 'fair_competition'] as const;
type Seat = (typeof SEATS)[number];

/** Who judges, and how far each has come. */
export function Reviewers({ review }: { review: Review }) {
  const t = useReviewTexts();
  const [naming, setNaming] = useState(false);
  const may = review.may.includes('convene');
  if (review.reviewers.length === 0 && !may) return null;
  return (
    <section className="panel" aria-label={t('reviewers')}>
      <div className="panel-head">
        <h2>{t('reviewers')}</h2>
        {may && (
          <Button type={review.reviewers.length === 0 ? 'primary' : 'default'} onClick={() => setNaming(true)}>
            {t(review.reviewers.length === 0 ? 'name' : 'name.change')}
          </Button>
        )}
      </div>
      {review.meetingOn !== null && <p className="hint">{t('meeting', { date: review.meetingOn })}</p>}
      <ul className="review-reviewers">
        {review.reviewers.map((reviewer) => (
          <li key={reviewer.userId}>
            <strong>{reviewer.name}</strong>
            <span className="hint">{reviewer.seats.map((seat) => t(`seat.${seat}`)).join(' · ')}</span>
            <span
              className={reviewer.conflict === true ? 'tag tag-off' : 'tag'}
              title={reviewer.conflictNote ?? undefined}
            >
              {t(`conflict.${String(reviewer.conflict) as 'null' | 'true' | 'false'}`)}
            </span>
            {reviewer.seats.includes('panel') && reviewer.conflict !== true && (
              <span className={reviewer.hasSpoken ? 'tag tag-strong' : 'tag'}>
                {t(reviewer.hasSpoken ? 'spoken' : 'notSpoken')}
              </span>
            )}
          </li>
        ))}
      </ul>
      {naming && <NameDialog review={review} onClose={() => setNaming(false)} />}
    </section>
  );
}

interface Names extends Record<Seat, string[]> {
  meetingOn?: string;
}

function NameDialog({ review, onClose }: { review: Review; onClose: () => void }) {
  const t = useReviewTexts();
  const { message } = App.useApp();
  const step = useStep();
  const judges = useJudges(review.id);
  const options = (judges.data ?? []).map(({ id, name, involved }) => ({ value: id, label: name, disabled: involved }));
  const seated = (seat: Seat) =>
    review.reviewers.filter(({ seats }) => seats.includes(seat)).map(({ userId }) => userId);
  const required = [{ required: true, message: t('required') }];
  const hasClauses = review.clauses.some(({ removed }) => !removed);
  const picks = { mode: 'multiple', options, loading: judges.isPending, optionFilterProp: 'label' } as const;
  return (
    <AskDialog<Names>
      title={t('name.title')}
      ok={t('name')}
      busy={step.isPending}
      error={step.error ?? judges.error}
      fields={[]}
      initial={{
        panel: seated('panel'),
        legal: seated('legal'),
        fair_competition: seated('fair_competition'),
        meetingOn: review.meetingOn ?? undefined,
      }}
      onClose={onClose}
      onSave={async (names) => {
        const seats = SEATS.flatMap((seat) => (names[seat] ?? []).map((userId) => ({ userId, seat })));
        const body = { seats, meetingOn: readDate(names.meetingOn ?? '') };
        await step.mutateAsync({ method: 'PUT', path: `reviews/${review.id}/panel`, body, version: review.version });
        void message.success(t('name.done'));
      }}
    >
      <p className="hint">{t('name.hint', { quorum: review.criteria?.quorum ?? 2 })}</p>
      <Form.Item name="panel" label={t('name.panel')} rules={required}>
        <Select {...picks} />
      </Form.Item>
      <Form.Item name="legal" label={t('name.legal')} rules={hasClauses ? required : []}>
        <Select {...picks} />
      </Form.Item>
      <Form.Item name="fair_competition" label={t('name.fair')} rules={hasClauses ? required : []}>
        <Select {...picks} />
      </Form.Item>
      <Form.Item name="meetingOn" label={t('name.meeting')}>
        <DateInput />
      </Form.Item>
    </AskDialog>
  );
}
