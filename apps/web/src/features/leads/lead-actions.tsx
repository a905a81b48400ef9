import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommonTexts } from '../../app/texts';
import { FieldErrors } from '../../components/field-errors';
import { ProblemAlert } from '../../components/problem-alert';
import { useUndoToast } from '../../components/use-undo-toast';
import { ScreeningForm } from '../screening/screening-form';
import { ConversionForm } from './conversion-form';
import { useLeadTexts } from './i18n';
import type { Lead } from './leads.api';
import { useLeadStep } from './use-lead-step';

function RejectDialog({ lead, onClose }: { lead: Lead; onClose: () => void }) {
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

/** Sleeping can be undone, so it is done at once and offered back. */
function useRest(lead: Lead) {
  const t = useLeadTexts();
  const undo = useUndoToast();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.post(`leads/${lead.id}/dormancy`),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['leads'] });
      undo(t('dormant.done'), async () => {
        await api.post(`leads/${lead.id}/awakening`);
        await client.invalidateQueries({ queryKey: ['leads'] });
      });
    },
  });
}

/** What this lead waits for, as the one thing to do on the page. */
export function LeadActions({ lead }: { lead: Lead }) {
  const t = useLeadTexts();
  const [dialog, setDialog] = useState<'accept' | 'reject' | null>(null);
  const rest = useRest(lead);
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
          <Button type="text" loading={rest.isPending} onClick={() => rest.mutate()}>
            {t('dormant')}
          </Button>
        )}
      </div>
      {dialog === 'accept' && <ConversionForm lead={lead} onClose={() => setDialog(null)} />}
      {dialog === 'reject' && <RejectDialog lead={lead} onClose={() => setDialog(null)} />}
    </section>
  );
}
