import { useMutation } from '@tanstack/react-query';
import { Checkbox, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { api, newKey } from '../../api/client';
import { useCommonTexts } from '../../app/texts';
import { FieldErrors } from '../../components/field-errors';
import { ProblemAlert } from '../../components/problem-alert';
import { type Robot, useReloadPreferences } from './notices.api';
import { useNoticeTexts } from './notices.texts';

interface Values {
  kind: Robot['kind'];
  name: string;
  url?: string;
  secret?: string;
  showsSubject: boolean;
}

const filled = (text: string | undefined): string | undefined => (text?.trim() ? text.trim() : undefined);

/** The address and the secret are never shown again: left empty, they stay as they are. */
export function RobotForm({ robot, onClose }: { robot: Robot | null; onClose: () => void }) {
  const t = useNoticeTexts();
  const common = useCommonTexts();
  const reload = useReloadPreferences();
  const [form] = Form.useForm<Values>();
  const [key] = useState(newKey);
  const save = useMutation({
    mutationFn: ({ kind, name, url, secret, showsSubject }: Values) => {
      const body = { name, url: filled(url), secret: filled(secret), showsSubject };
      return robot === null
        ? api.post<Robot>('notices/robots', { kind, ...body }, { idempotencyKey: key })
        : api.patch<Robot>(`notices/robots/${robot.id}`, body, { version: robot.version });
    },
    onSuccess: async () => {
      await reload();
      onClose();
    },
  });
  const required = [{ required: robot === null, whitespace: true, message: t('robot.required') }];
  return (
    <Modal
      open
      title={t(robot === null ? 'robot.add' : 'robot.edit')}
      okText={common('action.save')}
      cancelText={common('action.cancel')}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values>
        name="robot"
        form={form}
        layout="vertical"
        requiredMark={false}
        autoComplete="off"
        initialValues={{
          kind: robot?.kind ?? 'wecom',
          name: robot?.name ?? '',
          showsSubject: robot?.showsSubject ?? false,
        }}
        onFinish={(values) => save.mutate(values)}
      >
        <FieldErrors form={form} error={save.error} />
        <ProblemAlert error={save.error} shownFields={['kind', 'name', 'url', 'secret']} keptNote />
        {robot === null && (
          <Form.Item name="kind" label={t('robot.kind')}>
            <Select
              options={(['wecom', 'dingtalk', 'feishu'] as const).map((value) => ({
                value,
                label: t(`robot.${value}`),
              }))}
            />
          </Form.Item>
        )}
        <Form.Item
          name="name"
          label={t('robot.name')}
          rules={[{ required: true, whitespace: true, message: t('robot.required') }]}
        >
          <Input maxLength={50} placeholder={t('robot.name.example')} />
        </Form.Item>
        <Form.Item name="url" label={t('robot.url')} rules={required}>
          <Input maxLength={1000} placeholder={robot === null ? 'https://…' : t('robot.url.keep')} />
        </Form.Item>
        <Form.Item name="secret" label={t('robot.secret')}>
          <Input.Password
            maxLength={200}
            autoComplete="new-password"
            placeholder={robot?.signed ? t('robot.secret.keep') : undefined}
          />
        </Form.Item>
        <Form.Item name="showsSubject" valuePropName="checked" extra={t('robot.shows.help')}>
          <Checkbox>{t('robot.shows')}</Checkbox>
        </Form.Item>
      </Form>
    </Modal>
  );
}
