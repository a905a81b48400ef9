import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommonTexts } from '../../app/texts';
import { AmountInput } from '../../components/amount-input';
import { FieldErrors } from '../../components/field-errors';
import { ProblemAlert } from '../../components/problem-alert';
import { readAmount } from '../../lib/amount';
import { today } from '../../lib/dates';
import { amountRule } from '../leads/lead-fields';
import type { PromotionEvent } from './events.api';
import { useEventTexts } from './events.texts';

type Step = 'holding' | 'cancellation' | 'reopening';

function useStep(event: PromotionEvent, step: Step, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: object) =>
      api.post<PromotionEvent>(`events/${event.id}/${step}`, body, { version: event.version }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['events'] });
      void client.invalidateQueries({ queryKey: [`events/${event.id}/guests`] });
      void client.invalidateQueries({ queryKey: ['yield'] });
      onDone();
    },
  });
}

function HoldDialog({ event, onClose }: { event: PromotionEvent; onClose: () => void }) {
  const t = useEventTexts();
  const common = useCommonTexts();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ spent: string }>();
  const hold = useStep(event, 'holding', () => {
    void message.success(t('hold.done'));
    onClose();
  });
  const send = ({ spent }: { spent: string }) => {
    const read = readAmount(spent ?? '');
    hold.mutate({ spent: read !== null && 'yuan' in read ? read.yuan : undefined });
  };
  return (
    <Modal
      open
      title={t('hold.title')}
      okText={common('action.save')}
      cancelText={common('action.cancel')}
      confirmLoading={hold.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="hint">{t('hold.hint')}</p>
      <Form
        name="hold-event"
        form={form}
        layout="vertical"
        initialValues={{ spent: event.spent ?? '' }}
        onFinish={send}
      >
        <FieldErrors form={form} error={hold.error} />
        <ProblemAlert error={hold.error} shownFields={['spent']} keptNote />
        <Form.Item
          name="spent"
          label={t('hold.spent')}
          validateTrigger={[]}
          rules={[amountRule((key) => common(`money.${key}`))]}
        >
          <AmountInput placeholder="28.6万" />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function CancelDialog({ event, onClose }: { event: PromotionEvent; onClose: () => void }) {
  const t = useEventTexts();
  const common = useCommonTexts();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  const cancel = useStep(event, 'cancellation', () => {
    void message.success(t('cancel.done'));
    onClose();
  });
  return (
    <Modal
      open
      title={t('cancel')}
      okText={t('cancel')}
      cancelText={common('action.back')}
      confirmLoading={cancel.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        name="cancel-event"
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => cancel.mutate(values)}
      >
        <FieldErrors form={form} error={cancel.error} />
        <ProblemAlert error={cancel.error} shownFields={['reason']} keptNote />
        <Form.Item
          name="reason"
          label={t('cancel.reason')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('cancel.missing') }]}
        >
          <Input.TextArea autoFocus autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

/** What may become of the event: held from its first day on, cancelled, and either taken back. */
export function EventActions({ event }: { event: PromotionEvent }) {
  const t = useEventTexts();
  const { message } = App.useApp();
  const [asking, setAsking] = useState<'holding' | 'cancellation' | null>(null);
  const reopen = useStep(event, 'reopening', () => void message.success(t('reopen.done')));
  const close = () => setAsking(null);
  if (event.state !== 'planned') {
    return (
      <>
        <ProblemAlert error={reopen.error} />
        <Button loading={reopen.isPending} onClick={() => reopen.mutate({})}>
          {t('reopen')}
        </Button>
      </>
    );
  }
  return (
    <>
      <Button onClick={() => setAsking('cancellation')}>{t('cancel')}</Button>
      {event.fromOn <= today() && <Button onClick={() => setAsking('holding')}>{t('hold')}</Button>}
      {asking === 'holding' && <HoldDialog event={event} onClose={close} />}
      {asking === 'cancellation' && <CancelDialog event={event} onClose={close} />}
    </>
  );
}
