import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { api } from '../../api/client';
import { ProblemAlert } from '../../components/problem-alert';
import { useLoginTexts } from './i18n';

export interface Credentials {
  username: string;
  password: string;
}

export function useSignIn(onDone: () => void) {
  return useMutation({
    mutationFn: (credentials: Credentials) => api.post('auth/login', credentials),
    onSuccess: onDone,
  });
}

export function LoginForm({ username, onDone }: { username?: string; onDone: () => void }) {
  const t = useLoginTexts();
  const signIn = useSignIn(onDone);
  return (
    <Form<Credentials>
      layout="vertical"
      requiredMark={false}
      initialValues={{ username }}
      onFinish={(values) => signIn.mutate(values)}
      aria-label={t('title')}
    >
      {signIn.isError && <ProblemAlert error={signIn.error} />}
      <Form.Item name="username" label={t('username')} rules={[{ required: true, message: t('usernameMissing') }]}>
        <Input
          autoComplete="username"
          autoFocus={username === undefined}
          disabled={username !== undefined}
          spellCheck={false}
        />
      </Form.Item>
      <Form.Item name="password" label={t('password')} rules={[{ required: true, message: t('passwordMissing') }]}>
        <Input.Password autoComplete="current-password" autoFocus={username !== undefined} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
        {t('submit')}
      </Button>
    </Form>
  );
}
