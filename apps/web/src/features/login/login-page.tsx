import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import { queryClient } from '../../app/query-client';
import { meKey } from '../../app/me-key';
import { type Role } from '../../app/session';
import { useCommonTexts } from '../../app/texts';
import { LanguageButton } from '../../app/top-bar';
import { forgetReads } from '../../app/who-is-there';
import { ProblemAlert } from '../../components/problem-alert';
import { useLoginTexts } from './i18n';
import { LoginForm, useSignIn } from './login-form';
import './login.css';

interface DemoAccount {
  username: string;
  password: string;
  name: string;
  role: Role;
}

async function enter(): Promise<void> {
  forgetReads();
  await queryClient.invalidateQueries({ queryKey: meKey });
}

function DemoAccounts() {
  const t = useLoginTexts();
  const common = useCommonTexts();
  const signIn = useSignIn(() => void enter());
  const accounts = useQuery({
    queryKey: ['demo-accounts'],
    queryFn: () => api.get<DemoAccount[]>('auth/demo-accounts'),
  });
  if (accounts.data === undefined || accounts.data.length === 0) return null;
  return (
    <section className="login-demo" aria-labelledby="demo-title">
      <h2 id="demo-title">{t('demo.title')}</h2>
      <p className="hint">{t('demo.hint')}</p>
      {signIn.isError && <ProblemAlert error={signIn.error} />}
      <ul>
        {accounts.data.map((account) => (
          <li key={account.username}>
            <button
              type="button"
              disabled={signIn.isPending}
              onClick={() => signIn.mutate({ username: account.username, password: account.password })}
            >
              <strong>{common(`role.${account.role}`)}</strong>
              <span>{account.name}</span>
              <span className="hint">{account.username}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

export default function LoginPage() {
  const t = useLoginTexts();
  return (
    <div className="login">
      <header className="login-head">
        <img src="/berth.svg" width={44} height={44} alt="" />
        <LanguageButton />
      </header>
      <main>
        <h1>{t('title')}</h1>
        <p className="quiet login-lead">{t('lead')}</p>
        <LoginForm onDone={() => void enter()} />
        <DemoAccounts />
      </main>
    </div>
  );
}
