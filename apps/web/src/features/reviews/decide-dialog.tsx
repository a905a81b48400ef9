import { App, Button, Form, Input, Radio, Select } from 'antd';
import { AmountInput } from '../../components/amount-input';
import { AskDialog } from '../../components/ask-dialog';
import { DateInput } from '../../components/date-input';
import { readDate, today } from '../../lib/dates';
import { OBLIGATION_KINDS, OBLIGATION_SIDES, useObligationTexts } from '../obligations/obligations.texts';
import { useAmountRule, yuanOf } from './amount-field';
import { useStep, type Review } from './reviews.api';
import { useReviewTexts } from './reviews.texts';

const VERDICTS = ['approved', 'approved_with_conditions', 'rejected', 'returned'] as const;

interface ConditionValues {
  side: string;
  kind: string;
  text: string;
  amount?: string;
  dueOn: string;
}

interface Values {
  verdict: (typeof VERDICTS)[number];
  reason: string;
  heldOn: string;
  conditions?: ConditionValues[];
}

/** The verdict, its reason, and what it is tied to. */
export function DecideDialog({ review, onClose }: { review: Review; onClose: () => void }) {
  const t = useReviewTexts();
  const { message } = App.useApp();
  const step = useStep();
  const required = [{ required: true, message: t('required') }];
  return (
    <AskDialog<Values>
      title={t('decision.title')}
      ok={t('decision.open')}
      width={680}
      busy={step.isPending}
      error={step.error}
      fields={['reason', 'heldOn']}
      initial={{
        verdict: review.hindrances.length === 0 ? 'approved' : 'returned',
        heldOn: review.meetingOn !== null && review.meetingOn <= today() ? review.meetingOn : today(),
      }}
      onClose={onClose}
      onSave={async ({ verdict, reason, heldOn, conditions = [] }) => {
        const tied = verdict === 'approved_with_conditions' ? conditions : [];
        const body = {
          verdict,
          reason,
          heldOn: readDate(heldOn),
          conditions: tied.map((one) => ({ ...one, amount: yuanOf(one.amount), dueOn: readDate(one.dueOn) })),
        };
        await step.mutateAsync({ path: `reviews/${review.id}/decision`, body, version: review.version });
        void message.success(t('decision.done', { verdict: t(`verdict.${verdict}`) }));
      }}
    >
      <Form.Item name="verdict" label={t('decision.verdict')} required>
        <Radio.Group options={VERDICTS.map((value) => ({ value, label: t(`verdict.${value}`) }))} />
      </Form.Item>
      <Form.Item name="heldOn" label={t('decision.heldOn')} rules={required}>
        <DateInput max={today()} />
      </Form.Item>
      <Form.Item name="reason" label={t('decision.reason')} rules={[{ ...required[0], whitespace: true }]}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={4000} />
      </Form.Item>
      <Form.Item noStyle dependencies={['verdict']}>
        {({ getFieldValue }) => getFieldValue('verdict') === 'approved_with_conditions' && <Conditions />}
      </Form.Item>
    </AskDialog>
  );
}

function Conditions() {
  const t = useReviewTexts();
  const words = useObligationTexts();
  const amountRule = useAmountRule();
  const required = [{ required: true, message: t('required') }];
  return (
    <fieldset className="review-conditions">
      <legend>{t('decision.conditions')}</legend>
      <p className="hint">{t('decision.conditionsHint')}</p>
      <Form.List name="conditions" initialValue={[{ side: 'investor', kind: 'other' }]}>
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="review-condition">
                <Form.Item name={[name, 'side']} label={t('decision.side')} required>
                  <Select options={OBLIGATION_SIDES.map((value) => ({ value, label: words(`side.${value}`) }))} />
                </Form.Item>
                <Form.Item name={[name, 'kind']} label={t('decision.kind')} required>
                  <Select options={OBLIGATION_KINDS.map((value) => ({ value, label: words(`kind.${value}`) }))} />
                </Form.Item>
                <Form.Item name={[name, 'dueOn']} label={t('decision.dueOn')} rules={required}>
                  <DateInput />
                </Form.Item>
                <Form.Item name={[name, 'amount']} label={t('decision.amount')} rules={[amountRule]}>
                  <AmountInput />
                </Form.Item>
                <Form.Item
                  name={[name, 'text']}
                  label={t('decision.text')}
                  className="review-condition-text"
                  rules={[{ ...required[0], whitespace: true }]}
                >
                  <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
                </Form.Item>
                <Button size="small" type="text" onClick={() => remove(name)}>
                  {t('decision.drop')}
                </Button>
              </div>
            ))}
            <Button onClick={() => add({ side: 'investor', kind: 'other' })}>{t('decision.addCondition')}</Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
