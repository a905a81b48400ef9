import { Button, Modal } from 'antd';
import { signedInAgain } from '../../api/client';
import { queryClient } from '../../app/query-client';
import { type Me } from '../../app/session';
import { useCommonTexts } from '../../app/texts';
import { leave } from '../../app/who-is-there';
import { useLoginTexts } from './i18n';
import { LoginForm } from './login-form';
import './login.css';

/** Stands over the page, which stays as it was: nothing typed is lost when the session runs out. */
export default function SessionEnded({ me, onBack }: { me: Me; onBack: () => void }) {
  const t = useLoginTexts();
  const common = useCommonTexts();
  return (
    <Modal
      open
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={null}
      title={t('session.title')}
      width={400}
    >
      <p style={{ marginBottom: 12 }}>{common('session.ended')}</p>
      <LoginForm
        username={me.username}
        onDone={() => {
          onBack();
          signedInAgain();
          void queryClient.invalidateQueries();
        }}
      />
      <Button type="link" block onClick={() => void leave()}>
        {t('session.other')}
      </Button>
    </Modal>
  );
}
