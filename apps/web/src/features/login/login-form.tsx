import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId, useState, type FormEvent } from 'react';
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

/** A plain form: the first screen does not wait for the form library. */
export function LoginForm({ username: fixed, onDone }: { username?: string; onDone: () => void }) {
  const t = useLoginTexts();
  const id = useId();
  const signIn = useSignIn(onDone);
  const [username, setUsername] = useState(fixed ?? '');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const missing = { username: tried && username.trim() === '', password: tried && password === '' };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (username.trim() === '' || password === '') {
      document.getElementById(`${id}-${username.trim() === '' ? 'username' : 'password'}`)?.focus();
      return;
    }
    signIn.mutate({ username: username.trim(), password });
  };
  return (
    <form className="login-form" onSubmit={submit} aria-label={t('title')} noValidate>
      {signIn.isError && <ProblemAlert error={signIn.error} />}
      <label htmlFor={`${id}-username`}>{t('username')}</label>
      <Input
        id={`${id}-username`}
        autoComplete="username"
        autoFocus={fixed === undefined}
        disabled={fixed !== undefined}
        spellCheck={false}
        value={username}
        status={missing.username ? 'error' : undefined}
        aria-invalid={missing.username}
        aria-describedby={missing.username ? `${id}-username-problem` : undefined}
        onChange={(event) => setUsername(event.target.value)}
      />
      <div id={`${id}-username-problem`} className="field-problem" aria-live="polite">
        {missing.username && t('usernameMissing')}
      </div>
      <label htmlFor={`${id}-password`}>{t('password')}</label>
      <Input.Password
        id={`${id}-password`}
        autoComplete="current-password"
        autoFocus={fixed !== undefined}
        value={password}
        status={missing.password ? 'error' : undefined}
        aria-invalid={missing.password}
        aria-describedby={missing.password ? `${id}-password-problem` : undefined}
        onChange={(event) => setPassword(event.target.value)}
      />
      <div id={`${id}-password-problem`} className="field-problem" aria-live="polite">
        {missing.password && t('passwordMissing')}
      </div>
      <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
        {t('submit')}
      </Button>
    </form>
  );
}
