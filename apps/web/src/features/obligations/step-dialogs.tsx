import { App, Form, Input, Radio } from 'antd';
import { AmountInput } from '../../components/amount-input';
import { AskDialog } from '../../components/ask-dialog';
import { EvidenceUpload } from '../../components/evidence-upload';
import type { StoredFile } from '../../components/file-link';
import { useAmountRule, yuanOf } from '../reviews/amount-field';
import { useObligationStep, type ObligationStory } from './obligations.api';
import { useObligationTexts } from './obligations.texts';

interface DialogProps {
  obligation: ObligationStory;
  onClose: () => void;
}

export function ReportDialog({ obligation, onClose }: DialogProps) {
  const t = useObligationTexts();
  const { message } = App.useApp();
  const amountRule = useAmountRule();
  const step = useObligationStep(obligation);
  return (
    <AskDialog<{ note: string; proof: StoredFile; amount?: string }>
      title={t('report')}
      ok={t('report')}
      busy={step.isPending}
      error={step.error}
      fields={['note', 'proofFileId', 'amount']}
      onClose={onClose}
      onSave={async ({ note, proof, amount }) => {
        await step.mutateAsync({ step: 'reports', body: { note, proofFileId: proof.id, amount: yuanOf(amount) } });
        void message.success(t('report.done'));
      }}
    >
      <p>{obligation.text}</p>
      <Form.Item
        name="note"
        label={t('report.note')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('required') }]}
      >
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
      {obligation.amount !== null && (
        <Form.Item name="amount" label={t('report.amount')} extra={t('report.amountHint')} rules={[amountRule]}>
          <AmountInput placeholder=" " />
        </Form.Item>
      )}
      <Form.Item name="proof" label={t('report.proof')} rules={[{ required: true, message: t('required') }]}>
        <EvidenceUpload />
      </Form.Item>
    </AskDialog>
  );
}

type Verdict = 'kept' | 'partly' | 'broken' | 'sent_back';

export function VerifyDialog({ obligation, onClose }: DialogProps) {
  const t = useObligationTexts();
  const { message } = App.useApp();
  const amountRule = useAmountRule();
  const step = useObligationStep(obligation);
  const all: Verdict[] = ['kept', 'partly', 'broken', 'sent_back'];
  const measured = obligation.amount !== null;
  const offered = obligation.reported ? all.filter((each) => measured || each !== 'partly') : (['broken'] as const);
  return (
    <AskDialog<{ verdict: Verdict; reason?: string; amount?: string }>
      title={t('verify')}
      ok={t('verify')}
      busy={step.isPending}
      error={step.error}
      fields={['reason', 'amount']}
      initial={{ verdict: offered[0] ?? 'broken' }}
      onClose={onClose}
      onSave={async ({ verdict, reason, amount }) => {
        const part = verdict === 'partly' ? { amount: yuanOf(amount) } : {};
        await step.mutateAsync({ step: 'verdict', body: { verdict, reason: reason?.trim() || null, ...part } });
        void message.success(t('verify.done'));
      }}
    >
      <p>{obligation.text}</p>
      <Form.Item name="verdict">
        <Radio.Group options={offered.map((value) => ({ value, label: t(`verify.${value}`) }))} />
      </Form.Item>
      <Form.Item noStyle dependencies={['verdict']}>
        {({ getFieldValue }) =>
          getFieldValue('verdict') === 'partly' && (
            <Form.Item
              name="amount"
              label={t('verify.amount')}
              extra={t('verify.amountHint')}
              rules={[{ required: true, message: t('required') }, amountRule]}
            >
              <AmountInput placeholder=" " />
            </Form.Item>
          )
        }
      </Form.Item>
      <Form.Item name="reason" label={t('verify.reason')} extra={t('verify.reasonHint')}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
    </AskDialog>
  );
}

/** Ends a promise with a reason: the leadership waives it, or it is withdrawn by who set it. */
export function EndDialog({ obligation, act, onClose }: DialogProps & { act: 'waive' | 'withdraw' }) {
  const t = useObligationTexts();
  const { message } = App.useApp();
  const step = useObligationStep(obligation);
  return (
    <AskDialog<{ reason: string }>
      title={t(act)}
      ok={t(act)}
      busy={step.isPending}
      error={step.error}
      fields={['reason']}
      onClose={onClose}
      onSave={async (body) => {
        await step.mutateAsync({ step: act === 'waive' ? 'waiver' : 'withdrawal', body });
        void message.success(t(`${act}.done`));
      }}
    >
      <p>{obligation.text}</p>
      <Form.Item
        name="reason"
        label={t(`${act}.reason`)}
        rules={[{ required: true, whitespace: true, min: 2, message: t('required') }]}
      >
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
    </AskDialog>
  );
}
