import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal } from 'antd';
import { api } from '../../api/client';
import { useCommonTexts } from '../../app/texts';
import { DateInput } from '../../components/date-input';
import { FieldErrors } from '../../components/field-errors';
import { ProblemAlert } from '../../components/problem-alert';
import { today } from '../../lib/dates';
import { useContactTexts } from './contacts.texts';
import type { Contact } from './investors.api';

interface Props {
  contact: Contact;
  onClose: () => void;
}

function useContactStep<Answer>(contact: Contact, step: string, onDone: (answer: Answer) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: object) =>
      api.post<Answer>(`contacts/${contact.id}/${step}`, body, { version: contact.version }),
    onSuccess: (answer) => {
      void client.invalidateQueries({ queryKey: ['investors'] });
      void client.invalidateQueries({ queryKey: ['leads'] });
      onDone(answer);
    },
  });
}

export function WithdrawConsent({ contact, onClose }: Props) {
  const t = useContactTexts();
  const common = useCommonTexts();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ on: string }>();
  const withdraw = useContactStep(contact, 'consent-withdrawal', () => {
    void message.success(t('withdraw.done'));
    onClose();
  });
  return (
    <Modal
      open
      title={`${t('withdraw')} · ${contact.name}`}
      onCancel={onClose}
      okText={common('action.save')}
      cancelText={common('action.cancel')}
      confirmLoading={withdraw.isPending}
      onOk={() => form.submit()}
    >
      <p>{t('withdraw.text')}</p>
      <Form
        name="withdraw"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ on: today() }}
        onFinish={(values) => withdraw.mutate(values)}
      >
        <FieldErrors form={form} error={withdraw.error} />
        <ProblemAlert error={withdraw.error} shownFields={['on']} keptNote />
        <Form.Item name="on" label={t('withdraw.on')}>
          <DateInput />
        </Form.Item>
      </Form>
    </Modal>
  );
}

/** Cannot be taken back: so it asks on what ground, and says what goes and what stays. */
export function EraseContact({ contact, onClose }: Props) {
  const t = useContactTexts();
  const common = useCommonTexts();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  const erase = useContactStep<{ textsCleaned: number }>(contact, 'erasure', ({ textsCleaned }) => {
    void message.success(t('erase.done', { count: textsCleaned }));
    onClose();
  });
  return (
    <Modal
      open
      title={`${t('erase.title')} · ${contact.name}`}
      onCancel={onClose}
      okText={t('erase.do')}
      cancelText={common('action.cancel')}
      confirmLoading={erase.isPending}
      onOk={() => form.submit()}
    >
      <p>{t('erase.text')}</p>
      <Form
        name="erasure"
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => erase.mutate(values)}
      >
        <FieldErrors form={form} error={erase.error} />
        <ProblemAlert error={erase.error} shownFields={['reason']} keptNote />
        <Form.Item
          name="reason"
          label={t('erase.reason')}
          rules={[{ required: true, whitespace: true, message: t('erase.missing') }]}
        >
          <Input.TextArea autoFocus autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
