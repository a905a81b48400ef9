import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox, Form, Input, Modal, Skeleton } from 'antd';
import { useState } from 'react';
import { api, newKey } from '../../api/client';
import { useName } from '../../app/i18n';
import { useCommonTexts } from '../../app/texts';
import { FieldErrors } from '../../components/field-errors';
import { ProblemAlert } from '../../components/problem-alert';
import { type NewWebhook, useReload, useWebhookKinds, type WebhookEndpoint, type WebhookKind } from './programs.api';
import { useProgramTexts } from './programs.texts';

interface Values {
  url: string;
  description: string;
  kinds: string[];
}

/** By what they are about, a group each with "all" and "none". */
function KindBoxes({
  kinds,
  value = [],
  onChange = () => undefined,
}: {
  kinds: WebhookKind[];
  value?: string[];
  onChange?: (kinds: string[]) => void;
}) {
  const t = useProgramTexts();
  const name = useName();
  const subjects = [...new Set(kinds.map((each) => each.subjectType))];
  return (
    <div className="kind-groups">
      {subjects.map((subject) => {
        const group = kinds.filter((each) => each.subjectType === subject);
        const names = group.map((each) => each.kind);
        const others = value.filter((kind) => !names.includes(kind));
        const all = names.every((kind) => value.includes(kind));
        const title = t(`hooks.subject.${subject as 'lead'}`);
        return (
          <div key={subject} role="group" aria-label={title}>
            <strong>{title}</strong>
            <Button
              size="small"
              type="link"
              aria-label={`${title} ${t(all ? 'hooks.kinds.none' : 'hooks.kinds.all')}`}
              onClick={() => onChange(all ? others : [...others, ...names])}
            >
              {t(all ? 'hooks.kinds.none' : 'hooks.kinds.all')}
            </Button>
            <Checkbox.Group
              className="kind-list"
              value={value.filter((kind) => names.includes(kind))}
              onChange={(chosen) => onChange([...others, ...(chosen as string[])])}
              options={group.map((each) => ({ value: each.kind, label: name(each), title: each.kind }))}
            />
          </div>
        );
      })}
    </div>
  );
}

export function WebhookForm({
  endpoint,
  onMade,
  onClose,
}: {
  endpoint: WebhookEndpoint | null;
  onMade: (made: NewWebhook) => void;
  onClose: () => void;
}) {
  const t = useProgramTexts();
  const common = useCommonTexts();
  const kinds = useWebhookKinds();
  const reload = useReload('webhooks');
  const [form] = Form.useForm<Values>();
  const [key] = useState(newKey);
  const save = useMutation({
    mutationFn: async (values: Values) => {
      if (endpoint === null) return api.post<NewWebhook>('webhooks', values, { idempotencyKey: key });
      await api.patch(`webhooks/${endpoint.id}`, values, { version: endpoint.version });
      return null;
    },
    onSuccess: (made) => {
      if (made === null) onClose();
      else onMade(made);
      void reload();
    },
  });
  const required = [{ required: true, whitespace: true, message: t('required') }];
  return (
    <Modal
      open
      title={t(endpoint === null ? 'hooks.new' : 'hooks.edit')}
      okText={common('action.save')}
      cancelText={common('action.cancel')}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      width={640}
    >
      <Form<Values>
        name="webhook"
        form={form}
        layout="vertical"
        requiredMark={false}
        autoComplete="off"
        initialValues={{
          url: endpoint?.url ?? '',
          description: endpoint?.description ?? '',
          kinds: endpoint?.kinds ?? [],
        }}
        onFinish={(values) => save.mutate(values)}
      >
        <FieldErrors form={form} error={save.error} />
        <ProblemAlert error={save.error} shownFields={['url', 'description', 'kinds']} keptNote />
        <Form.Item name="description" label={t('hooks.description')} rules={required}>
          <Input maxLength={100} placeholder={t('hooks.description.example')} />
        </Form.Item>
        <Form.Item name="url" label={t('hooks.url')} extra={t('hooks.url.help')} rules={required}>
          <Input maxLength={1000} placeholder="https://…" inputMode="url" spellCheck={false} />
        </Form.Item>
        {kinds.data === undefined ? (
          <Skeleton active />
        ) : (
          <Form.Item name="kinds" label={t('hooks.kinds')} rules={[{ required: true, message: t('required') }]}>
            <KindBoxes kinds={kinds.data} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
