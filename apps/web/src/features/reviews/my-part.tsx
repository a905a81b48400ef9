import { App, Button, Form, Input, InputNumber, Radio } from 'antd';
import { useCallback, useState } from 'react';
import { useName } from '../../app/i18n';
import { useMe } from '../../app/session';
import { FieldErrors } from '../../components/field-errors';
import { ProblemAlert } from '../../components/problem-alert';
import { AskDialog } from '../../components/ask-dialog';
import { useDraft } from '../../components/use-draft';
import { useStep, type Review } from './reviews.api';
import { useReviewTexts } from './reviews.texts';

/** The part of a reviewer in this round: a word on interests before anything else, an opinion after reading. */
export function MyPart({ review, when }: { review: Review; when: 'before' | 'afterReading' }) {
  const me = useMe();
  const own = review.reviewers.find(({ userId }) => userId === me.id);
  if (!review.may.includes('declare')) return null;
  if (own?.conflict !== false) return when === 'before' ? <Declaration review={review} /> : null;
  return when === 'afterReading' ? <Judging review={review} /> : null;
}

function useDeclare(review: Review) {
  const t = useReviewTexts();
  const { message } = App.useApp();
  const step = useStep();
  const declare = async (conflict: boolean, note?: string) => {
    await step.mutateAsync({ path: `reviews/${review.id}/declarations`, body: { conflict, note } });
    void message.success(t('declare.done'));
  };
  return { step, declare };
}

function StandAside({ review, label }: { review: Review; label: string }) {
  const t = useReviewTexts();
  const { step, declare } = useDeclare(review);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{label}</Button>
      {open && (
        <AskDialog<{ note: string }>
          title={t('declare')}
          ok={t('declare.yes')}
          busy={step.isPending}
          error={step.error}
          fields={['note']}
          onClose={() => setOpen(false)}
          onSave={({ note }) => declare(true, note)}
        >
          <Form.Item
            name="note"
            label={t('declare.note')}
            rules={[{ required: true, whitespace: true, message: t('required') }]}
          >
            <Input.TextArea rows={2} maxLength={500} />
          </Form.Item>
        </AskDialog>
      )}
    </>
  );
}

function Declaration({ review }: { review: Review }) {
  const t = useReviewTexts();
  const { step, declare } = useDeclare(review);
  return (
    <section className="panel review-mine" aria-label={t('declare')}>
      <h2>{t('declare')}</h2>
      <ProblemAlert error={step.error} />
      <p>{t('declare.question')}</p>
      <div className="row">
        <Button type="primary" loading={step.isPending} onClick={() => void declare(false).catch(() => undefined)}>
          {t('declare.no')}
        </Button>
        <StandAside review={review} label={t('declare.yes')} />
      </div>
    </section>
  );
}

interface Words {
  opinion: 'support' | 'oppose' | 'abstain';
  text: string;
  scores: Record<string, number | null>;
}

function Judging({ review }: { review: Review }) {
  const t = useReviewTexts();
  const me = useMe();
  const [again, setAgain] = useState(false);
  const spoken = review.opinions.some(({ userId }) => userId === me.id);
  const late = <StandAside review={review} label={t('declare.late')} />;
  if (!review.may.includes('judge')) return <div className="row">{late}</div>;
  if (spoken && !again) {
    return (
      <div className="row">
        <Button onClick={() => setAgain(true)}>{t('opinion.again')}</Button>
        {late}
      </div>
    );
  }
  return (
    <section className="panel review-mine" aria-label={t('opinion')}>
      <div className="panel-head">
        <h2>{t('opinion')}</h2>
        {late}
      </div>
      <OpinionForm review={review} onDone={() => setAgain(false)} />
    </section>
  );
}

function OpinionForm({ review, onDone }: { review: Review; onDone: () => void }) {
  const t = useReviewTexts();
  const name = useName();
  const me = useMe();
  const { message } = App.useApp();
  const [form] = Form.useForm<Words>();
  const step = useStep();
  const judged = review.criteria?.criteria.filter(({ measure }) => measure === null) ?? [];
  const auto = review.sheet.reduce((sum, row) => sum + (row.auto ?? 0), 0);
  const given = review.opinions.find(({ userId }) => userId === me.id);
  const start = (): Words => ({
    opinion: given?.opinion ?? 'support',
    text: given?.text ?? '',
    scores: Object.fromEntries(given?.scores.map(({ code, points }) => [code, points]) ?? []),
  });
  const blank = useCallback(
    ({ text, scores }: Words) => text === '' && Object.values(scores).every((points) => points == null),
    [],
  );
  const { draft, setDraft, drop } = useDraft<Words>(`opinion-${review.id}`, start, blank);
  const total = judged.reduce((sum, { code }) => sum + (draft.scores[code] ?? 0), auto);
  const send = async ({ opinion, text, scores }: Words) => {
    const body = { opinion, text, scores: judged.map(({ code }) => ({ code, points: scores[code] })) };
    await step.mutateAsync({ path: `reviews/${review.id}/opinions`, body });
    drop();
    onDone();
    void message.success(t('opinion.done'));
  };
  const required = { required: true, message: t('required') };
  return (
    <>
      <ProblemAlert error={step.error} shownFields={['text', ...judged.map(({ code }) => `scores.${code}`)]} keptNote />
      <FieldErrors form={form} error={step.error} />
      <Form<Words>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={draft}
        onValuesChange={(_, all) => setDraft(all)}
        onFinish={(values) => void send(values).catch(() => undefined)}
      >
        <p className="hint">{t('opinion.judged')}</p>
        <div className="review-figures">
          {judged.map((criterion) => (
            <Form.Item
              key={criterion.code}
              name={['scores', criterion.code]}
              label={`${name(criterion)}（${t('opinion.of', { points: criterion.points })}）`}
              rules={[required]}
            >
              <InputNumber min={0} max={criterion.points} precision={0} style={{ width: '100%' }} />
            </Form.Item>
          ))}
        </div>
        <p role="status">{t('opinion.sum', { total })}</p>
        <Form.Item name="opinion">
          <Radio.Group
            options={(['support', 'oppose', 'abstain'] as const).map((value) => ({
              value,
              label: t(`opinion.${value}`),
            }))}
          />
        </Form.Item>
        <Form.Item
          name="text"
          label={t('opinion.text')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('required') }]}
        >
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={4000} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={step.isPending}>
          {t('opinion.send')}
        </Button>
      </Form>
    </>
  );
}
