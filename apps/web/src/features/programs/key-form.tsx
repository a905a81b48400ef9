import { useMutation } from '@tanstack/react-query';
import { Checkbox, Form, Input, Modal, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { api, newKey } from '../../api/client';
import { useName } from '../../app/i18n';
import { useCommonTexts } from '../../app/texts';
import { FieldErrors } from '../../components/field-errors';
import { ProblemAlert } from '../../components/problem-alert';
import { today } from '../../lib/dates';
import { type KeyScope, type NewApiKey, useKeyScopes, useReload } from './programs.api';
import { useProgramTexts } from './programs.texts';

interface Values {
  name: string;
  scopes: string[];
  days: number;
  addresses?: string;
}

const TERMS = [7, 30, 90, 180, 366];

const endOf = (days: number): string => today(new Date(Date.now() + days * 86_400_000));

function ScopeBoxes({ scopes }: { scopes: KeyScope[] }) {
  const t = useProgramTexts();
  const name = useName();
  return (
    <Form.Item
      name="scopes"
      label={t('keys.scopes')}
      extra={t('keys.scopes.help')}
      // Not `required`: that would put aria-required on a plain group, which has no such property.
      rules={[
        {
          validator: (_, value: string[]) =>
            value.length > 0 ? Promise.resolve() : Promise.reject(new Error(t('required'))),
        },
      ]}
    >
      <Checkbox.Group className="scope-list">
        {scopes.map((each) => (
          <Checkbox key={each.scope} value={each.scope} disabled={!each.useful}>
            {name(each)} <code>{each.scope}</code>
            {!each.useful && <span className="hint"> {t('keys.scopes.useless')}</span>}
          </Checkbox>
        ))}
      </Checkbox.Group>
    </Form.Item>
  );
}

export function KeyForm({ onMade, onClose }: { onMade: (made: NewApiKey) => void; onClose: () => void }) {
  const t = useProgramTexts();
  const common = useCommonTexts();
  const scopes = useKeyScopes();
  const reload = useReload('api-keys');
  const [form] = Form.useForm<Values>();
  const [key] = useState(newKey);
  const days = Form.useWatch('days', form) ?? 90;
  const make = useMutation({
    mutationFn: ({ addresses, ...values }: Values) => {
      const listed = (addresses ?? '').split(/[\s,，;；]+/).filter((each) => each !== '');
      return api.post<NewApiKey>('api-keys', { ...values, addresses: listed }, { idempotencyKey: key });
    },
    onSuccess: (made) => {
      onMade(made);
      void reload();
    },
  });
  return (
    <Modal
      open
      title={t('keys.new')}
      okText={t('keys.make')}
      cancelText={common('action.cancel')}
      confirmLoading={make.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      width={600}
    >
      <Form<Values>
        name="api-key"
        form={form}
        layout="vertical"
        requiredMark={false}
        autoComplete="off"
        initialValues={{ name: '', scopes: [], days: 90 }}
        onFinish={(values) => make.mutate(values)}
      >
        <FieldErrors form={form} error={make.error} />
        <ProblemAlert error={make.error} shownFields={['name', 'scopes', 'days', 'addresses']} keptNote />
        <Form.Item
          name="name"
          label={t('keys.name')}
          rules={[{ required: true, whitespace: true, message: t('required') }]}
        >
          <Input maxLength={80} placeholder={t('keys.name.example')} />
        </Form.Item>
        {scopes.data === undefined ? <Skeleton active /> : <ScopeBoxes scopes={scopes.data} />}
        <Form.Item name="days" label={t('keys.days')} extra={t('keys.days.until', { date: endOf(days) })}>
          <Select
            style={{ maxWidth: 200 }}
            options={TERMS.map((value) => ({ value, label: t('keys.days.count', { count: value }) }))}
          />
        </Form.Item>
        <Form.Item name="addresses" label={t('keys.addresses')} extra={t('keys.addresses.help')}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={1000} spellCheck={false} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
