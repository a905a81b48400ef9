import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Drawer, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { api, newKey } from '../../api/client';
import { useCommonTexts } from '../../app/texts';
import { DateInput } from '../../components/date-input';
import { FieldErrors } from '../../components/field-errors';
import { ProblemAlert } from '../../components/problem-alert';
import { useContactTexts } from './contacts.texts';
import { consentWays, type Contact } from './investors.api';

const fields = ['name', 'title', 'phone', 'email', 'wechat', 'consentOn', 'consentHow'] as const;
type Values = Record<(typeof fields)[number], string | undefined>;

const orNull = (text: string | undefined) => (!text || text.trim() === '' ? null : text.trim());

/** Only what was touched is sent: a masked detail left alone is never written back. */
export function ContactForm({
  investorId,
  contact,
  onClose,
}: {
  investorId: string;
  contact: Contact | null;
  onClose: () => void;
}) {
  const t = useContactTexts();
  const common = useCommonTexts();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [key] = useState(newKey);
  const before = Object.fromEntries(fields.map((field) => [field, contact?.[field] ?? ''])) as Values;
  const save = useMutation({
    mutationFn: (values: Values) => {
      const touched = fields.filter((field) => contact === null || (values[field] ?? '') !== before[field]);
      const body = Object.fromEntries(touched.map((field) => [field, orNull(values[field])]));
      return contact === null
        ? api.post(`investors/${investorId}/contacts`, body, { idempotencyKey: key })
        : api.patch(`contacts/${contact.id}`, body, { version: contact.version });
    },
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['investors'] });
      void client.invalidateQueries({ queryKey: ['leads'] });
      void message.success(t('saved'));
      onClose();
    },
  });
  return (
    <Drawer
      open
      size={460}
      title={contact === null ? t('add') : t('edit')}
      onClose={onClose}
      footer={
        <div className="row">
          <Button type="primary" loading={save.isPending} onClick={() => form.submit()}>
            {common('action.save')}
          </Button>
          <Button onClick={onClose}>{common('action.cancel')}</Button>
        </div>
      }
    >
      <Form<Values>
        name="contact"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={before}
        onFinish={(values) => save.mutate(values)}
      >
        <FieldErrors form={form} error={save.error} />
        <ProblemAlert error={save.error} shownFields={[...fields]} keptNote />
        <Form.Item
          name="name"
          label={t('name')}
          rules={[{ required: true, whitespace: true, message: t('name.missing') }]}
        >
          <Input maxLength={50} autoComplete="off" />
        </Form.Item>
        <Form.Item name="title" label={t('jobTitle')}>
          <Input maxLength={50} autoComplete="off" />
        </Form.Item>
        <Form.Item name="phone" label={t('phone')}>
          <Input inputMode="tel" maxLength={40} autoComplete="off" />
        </Form.Item>
        <Form.Item name="email" label={t('email')}>
          <Input inputMode="email" maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item name="wechat" label={t('wechat')}>
          <Input maxLength={50} autoComplete="off" />
        </Form.Item>
        <h3>{t('consent')}</h3>
        <p className="hint">{t('consent.hint')}</p>
        <Form.Item name="consentOn" label={t('consent.on')}>
          <DateInput />
        </Form.Item>
        <Form.Item name="consentHow" label={t('consent.how')}>
          <Select allowClear options={consentWays.map((value) => ({ value, label: t(`how.${value}`) }))} />
        </Form.Item>
      </Form>
    </Drawer>
  );
}
