import { CopyOutlined } from '@ant-design/icons';
import { Alert, App, Button, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useProgramTexts } from './programs.texts';

/** A secret that is shown now and never again: it goes away only by saying that it is kept. */
export function SecretOnce({
  title,
  secret,
  children,
  onClose,
}: {
  title: string;
  secret: string | null;
  children?: ReactNode;
  onClose: () => void;
}) {
  const t = useProgramTexts();
  const { message } = App.useApp();
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      void message.success(t('once.copied'));
    } catch {
      void message.error(t('once.copyFailed'));
    }
  };
  return (
    <Modal
      open
      title={title}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('once.done')}
        </Button>
      }
    >
      {secret === null ? (
        <Alert type="warning" showIcon title={t('once.gone')} />
      ) : (
        <div className="stack">
          <Alert type="warning" showIcon title={t('once.warning')} />
          <div className="secret">
            <code>{secret}</code>
            <Button icon={<CopyOutlined />} onClick={() => void copy(secret)}>
              {t('once.copy')}
            </Button>
          </div>
          {children}
        </div>
      )}
    </Modal>
  );
}
