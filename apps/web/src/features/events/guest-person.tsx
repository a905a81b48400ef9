import { useMutation } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { api } from '../../api/client';
import { useCommonTexts } from '../../app/texts';
import { AskDialog } from '../../components/ask-dialog';
import { FieldErrors } from '../../components/field-errors';
import { ProblemAlert } from '../../components/problem-alert';
import { tidyPhone } from '../leads/lead-draft';
import { usePhoneRule } from '../leads/lead-fields';
import type { Guest } from './events.api';
import { useEventTexts } from './events.texts';

interface Props {
  guest: Guest;
  onClose: () => void;
  onDone: () => void;
}

interface Values {
  person: string;
  personTitle: string;
  phone: string;
}

/** The number on the screen is masked: only a new one is sent. */
export function PersonDialog({ guest, onClose, onDone }: Props) {
  const t = useEventTexts();
  const common = useCommonTexts();
  const phoneRule = usePhoneRule();
  const [form] = Form.useForm<Values>();
  const save = useMutation({
    mutationFn: ({ person, personTitle, phone }: Values) => {
      const fresh = phone.trim() === '' ? {} : { phone: tidyPhone(phone) };
      const body = { person: person.trim(), personTitle: personTitle.trim() || null, ...fresh };
      return api.patch(`event-guests/${guest.id}`, body, { version: guest.version });
    },
    onSuccess: () => {
      onDone();
      onClose();
    },
  });
  return (
    <Modal
      open
      title={`${t('guest.person')} · ${guest.company}`}
      okText={common('action.save')}
      cancelText={common('action.cancel')}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values>
        name="guest-person"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ person: guest.person ?? '', personTitle: guest.personTitle ?? '', phone: '' }}
        onFinish={(values) => save.mutate(values)}
      >
        <FieldErrors form={form} error={save.error} />
        <ProblemAlert error={save.error} shownFields={['person', 'personTitle', 'phone']} keptNote />
        <Form.Item
          name="person"
          label={t('person.name')}
          rules={[{ required: true, whitespace: true, message: t('person.missing') }]}
        >
          <Input maxLength={50} autoComplete="off" />
        </Form.Item>
        <Form.Item name="personTitle" label={t('person.title')}>
          <Input maxLength={50} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="phone"
          label={t('person.phone')}
          extra={guest.phone === null ? undefined : t('person.hint')}
          validateTrigger="onBlur"
          rules={[phoneRule]}
        >
          <Input inputMode="tel" autoComplete="off" placeholder={guest.phone ?? undefined} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

export function ErasePerson({ guest, onClose, onDone }: Props) {
  const t = useEventTexts();
  const erase = useMutation({
    mutationFn: (body: { reason: string }) =>
      api.post(`event-guests/${guest.id}/erasure`, body, { version: guest.version }),
    onSuccess: onDone,
  });
  return (
    <AskDialog<{ reason: string }>
      title={t('guest.erase')}
      ok={t('guest.erase')}
      danger
      busy={erase.isPending}
      error={erase.error}
      fields={['reason']}
      onSave={(values) => erase.mutateAsync(values)}
      onClose={onClose}
    >
      <p>{t('guest.eraseHint')}</p>
      <Form.Item
        name="reason"
        label={t('guest.eraseReason')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('cancel.missing') }]}
      >
        <Input maxLength={500} />
      </Form.Item>
    </AskDialog>
  );
}
