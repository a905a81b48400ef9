import { Button } from 'antd';
import { queryClient } from '../../app/query-client';
import { meKey } from '../../app/me-key';
import type { Me } from '../../app/session';
import { useCommonTexts } from '../../app/texts';
import { signOut } from '../../app/who-is-there';
import { useLoginTexts } from './i18n';
import { PasswordForm } from './password-form';
import './login.css';

export default function ForcedPassword({ me }: { me: Me }) {
  const t = useLoginTexts();
  const common = useCommonTexts();
  return (
    <div className="login">
      <main>
        <h1>{t('password.title')}</h1>
        <p className="quiet login-lead">
          {me.name} · {t('password.forced')}
        </p>
        <PasswordForm onDone={() => void queryClient.invalidateQueries({ queryKey: meKey })} />
        <p style={{ marginTop: 12 }}>
          <Button type="link" style={{ paddingInline: 0 }} onClick={() => void signOut()}>
            {common('me.signOut')}
          </Button>
        </p>
      </main>
    </div>
  );
}
