import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommonTexts } from '../../app/texts';
import { AskDialog } from '../../components/ask-dialog';
import { FieldErrors } from '../../components/field-errors';
import { ProblemAlert } from '../../components/problem-alert';
import { useUndoToast } from '../../components/use-undo-toast';
import { ScreeningForm } from '../screening/screening-form';
import { useBulk } from './bulk.api';
import { ConversionForm } from './conversion-form';
import { useLeadTexts } from './i18n';
import type { Lead } from './leads.api';
import { useLeadStep } from './use-lead-step';

export function RejectDialog({ lead, onClose }: { lead: Lead; onClose: () => void }) {
  const t = useLeadTexts();
  const common = useCommonTexts();
  const toast = useUndoToast();
  const client = useQueryClient();
  const [form] = Form.useForm<{ reason: string }>();
  const reject = useLeadStep<{ reason: string }>(lead, 'rejection', ({ id, version }) => {
    toast(t('reject.done'), async () => {
      await api.post(`leads/${id}/rejection/withdrawal`, { reason: t('takeBack.slip') }, { version });
      await client.invalidateQueries({ queryKey: ['leads'] });
    });
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

/** Why it was rejected; what was a slip is taken back by who decides. */
export function Rejected({ lead }: { lead: Lead }) {
  const t = useLeadTexts();
  const [asking, setAsking] = useState(false);
  const takeBack = useLeadStep<{ reason: string }>(lead, 'rejection/withdrawal');
  return (
    <div className="restored">
      {t('decided.rejected', { reason: lead.rejectReason ?? '' })}{' '}
      {lead.may.takeBack && (
        <Button size="small" onClick={() => setAsking(true)}>
          {t('takeBack')}
        </Button>
      )}
      {asking && (
        <AskDialog<{ reason: string }>
          title={t('takeBack')}
          ok={t('takeBack')}
          busy={takeBack.isPending}
          error={takeBack.error}
          fields={['reason']}
          onClose={() => setAsking(false)}
          onSave={(values) => takeBack.mutateAsync(values)}
        >
          <p className="hint">{t('takeBack.hint')}</p>
          <Form.Item
            name="reason"
            label={t('reject.reason')}
            rules={[{ required: true, whitespace: true, message: t('reject.missing') }]}
          >
            <Input.TextArea autoFocus autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
          </Form.Item>
        </AskDialog>
      )}
    </div>
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
