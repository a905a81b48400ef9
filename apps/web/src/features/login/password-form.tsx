import { useMutation } from '@tanstack/react-query';
import { App, Button, Form, Input } from 'antd';
import { api } from '../../api/client';
import { FieldErrors } from '../../components/field-errors';
import { ProblemAlert } from '../../components/problem-alert';
import { useLoginTexts } from './i18n';

interface Values {
  current: string;
  next: string;
  again: string;
}

export function PasswordForm({ onDone }: { onDone?: () => void }) {
  const t = useLoginTexts();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const change = useMutation({
    mutationFn: ({ current, next }: Values) => api.post('auth/password', { current, next }),
    onSuccess: () => {
      form.resetFields();
      void message.success(t('password.done'));
      onDone?.();
    },
  });
  return (
    <Form<Values>
      name="password"
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={(values) => change.mutate(values)}
    >
      <FieldErrors form={form} error={change.error} />
      <ProblemAlert error={change.error} shownFields={['current', 'next']} />
      <Form.Item
        name="current"
        label={t('password.current')}
        rules={[{ required: true, message: t('passwordMissing') }]}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        name="next"
        label={t('password.next')}
        extra={t('password.nextHint')}
        dependencies={['current']}
        rules={[
          { required: true, message: t('passwordMissing') },
          { min: 10, message: t('password.short') },
          ({ getFieldValue }) => ({
            validator: (_, next) =>
              next && next === getFieldValue('current')
                ? Promise.reject(new Error(t('password.same')))
                : Promise.resolve(),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={t('password.again')}
        dependencies={['next']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, again) =>
              again === getFieldValue('next') ? Promise.resolve() : Promise.reject(new Error(t('password.differ'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        {t('password.submit')}
      </Button>
    </Form>
  );
}
