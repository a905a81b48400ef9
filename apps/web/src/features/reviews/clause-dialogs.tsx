import { App, Form, Input, Radio, Select } from 'antd';
import { AmountInput } from '../../components/amount-input';
import { AskDialog } from '../../components/ask-dialog';
import { typedOf, useAmountRule, yuanOf } from './amount-field';
import { useStep, type Clause } from './reviews.api';
import { useReviewTexts } from './reviews.texts';

const KINDS = ['land_price', 'subsidy', 'tax', 'rent', 'talent', 'infrastructure', 'other'] as const;

interface ClauseValues {
  kind: (typeof KINDS)[number];
  text: string;
  amount?: string;
}

export function ClauseDialog({
  reviewId,
  clause,
  onClose,
}: {
  reviewId: string;
  clause: Clause | null;
  onClose: () => void;
}) {
  const t = useReviewTexts();
  const { message } = App.useApp();
  const amountRule = useAmountRule();
  const step = useStep();
  return (
    <AskDialog<ClauseValues>
      title={t(clause === null ? 'clause.add' : 'clause.edit')}
      ok={t(clause === null ? 'clause.add' : 'clause.edit')}
      busy={step.isPending}
      error={step.error}
      fields={['kind', 'text', 'amount']}
      initial={
        clause === null ? { kind: 'subsidy' } : { kind: clause.kind, text: clause.text, amount: typedOf(clause.amount) }
      }
      onClose={onClose}
      onSave={async ({ kind, text, amount }) => {
        const body = { kind, text, amount: yuanOf(amount) };
        if (clause === null) await step.mutateAsync({ path: `reviews/${reviewId}/clauses`, body });
        else
          await step.mutateAsync({
            method: 'PATCH',
            path: `offer-clauses/${clause.id}`,
            body,
            version: clause.version,
          });
        void message.success(t('clause.saved'));
      }}
    >
      {clause !== null && <p className="hint">{t('clause.editHint')}</p>}
      <Form.Item name="kind" label={t('clause.kind')} required>
        <Select options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} />
      </Form.Item>
      <Form.Item
        name="text"
        label={t('clause.text')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('required') }]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name="amount" label={t('clause.amount')} rules={[amountRule]}>
        <AmountInput />
      </Form.Item>
    </AskDialog>
  );
}

const VERDICTS = ['passed', 'passed_with_change', 'refused'] as const;

export function ClauseVerdictDialog({
  clause,
  aspect,
  onClose,
}: {
  clause: Clause;
  aspect: 'legal' | 'fair_competition';
  onClose: () => void;
}) {
  const t = useReviewTexts();
  const { message } = App.useApp();
  const step = useStep();
  return (
    <AskDialog<{ verdict: (typeof VERDICTS)[number]; reason: string }>
      title={`${t('clause.review')} · ${t(`aspect.${aspect}`)}`}
      ok={t('clause.review')}
      busy={step.isPending}
      error={step.error}
      fields={['reason']}
      initial={{ verdict: 'passed' }}
      onClose={onClose}
      onSave={async (values) => {
        const body = { aspect, ...values };
        await step.mutateAsync({ path: `offer-clauses/${clause.id}/verdicts`, body, version: clause.version });
        void message.success(t('clause.reviewed'));
      }}
    >
      <p className="review-text">{clause.text}</p>
      <Form.Item name="verdict" label={t('clause.verdict')} required>
        <Radio.Group options={VERDICTS.map((value) => ({ value, label: t(`clauseVerdict.${value}`) }))} />
      </Form.Item>
      <Form.Item noStyle dependencies={['verdict']}>
        {({ getFieldValue }) => (
          <Form.Item
            name="reason"
            label={t(getFieldValue('verdict') === 'passed_with_change' ? 'clause.reasonChange' : 'clause.reason')}
            rules={[{ required: true, whitespace: true, min: 2, message: t('required') }]}
          >
            <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={2000} />
          </Form.Item>
        )}
      </Form.Item>
    </AskDialog>
  );
}
