import { App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useCommonTexts } from '../../app/texts';
import { FieldErrors } from '../../components/field-errors';
import { ProblemAlert } from '../../components/problem-alert';
import { ScreeningForm } from '../screening/screening-form';
import { useBulk } from './bulk.api';
import { ConversionForm } from './conversion-form';
import { useLeadTexts } from './i18n';
import type { Lead } from './leads.api';
import { useLeadStep } from './use-lead-step';

export function RejectDialog({ lead, onClose }: { lead: Lead; onClose: () => void }) {
  const t = useLeadTexts();
  const common = useCommonTexts();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  const reject = useLeadStep<{ reason: string }>(lead, 'rejection', () => {
    void message.success(t('reject.done'));
    onClose();
  });
  return (
    <Modal
      open
      title={t('reject.title')}
      onCancel={onClose}
      okText={t('reject')}
      cancelText={common('action.cancel')}
      confirmLoading={reject.isPending}
      onOk={() => form.submit()}
    >
      <Form
        name="rejection"
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => reject.mutate(values)}
      >
        <FieldErrors form={form} error={reject.error} />
        <ProblemAlert error={reject.error} shownFields={['reason']} keptNote />
        <Form.Item
          name="reason"
          label={t('reject.reason')}
          extra={t('reject.hint')}
          rules={[{ required: true, whitespace: true, message: t('reject.missing') }]}
        >
          <Input.TextArea autoFocus autoSize={{ minRows: 3, maxRows: 8 }} maxLength={1000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

/** What this lead waits for, as the one thing to do on the page. */
export function LeadActions({ lead }: { lead: Lead }) {
  const t = useLeadTexts();
  const [dialog, setDialog] = useState<'accept' | 'reject' | null>(null);
  const { act: rest } = useBulk();
  const wake = useLeadStep<Record<string, never>>(lead, 'awakening');
  const { may, state } = lead;
  const mayRest = may.edit && lead.nextStates.includes('dormant');
  const waits =
    (state === 'captured' && may.screen) || (state === 'screening' && may.decide) || (state === 'dormant' && may.edit);
  if (!waits && !mayRest) return null;
  return (
    <section className="panel" aria-labelledby="lead-next">
      <h2 id="lead-next">{state === 'captured' || state === 'screening' ? t(`next.${state}`) : t(`state.${state}`)}</h2>
      <ProblemAlert error={rest.error ?? wake.error} />
      {state === 'captured' && may.screen && <ScreeningForm lead={lead} />}
      <div className="form-actions">
        {state === 'screening' && may.decide && (
          <>
            <Button type="primary" onClick={() => setDialog('accept')}>
              {t('accept')}
            </Button>
            <Button onClick={() => setDialog('reject')}>{t('reject')}</Button>
          </>
        )}
        {state === 'dormant' && may.edit && (
          <Button type="primary" loading={wake.isPending} onClick={() => wake.mutate({})}>
            {t('wake')}
          </Button>
        )}
        {mayRest && (
          <Button
            type="text"
            loading={rest.isPending}
            onClick={() => rest.mutate({ action: 'rest', rows: [{ id: lead.id, version: lead.version }] })}
          >
            {t('dormant')}
          </Button>
        )}
      </div>
      {dialog === 'accept' && <ConversionForm lead={lead} onClose={() => setDialog(null)} />}
      {dialog === 'reject' && <RejectDialog lead={lead} onClose={() => setDialog(null)} />}
    </section>
  );
}
