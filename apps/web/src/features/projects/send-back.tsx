import { Button, Input } from 'antd';
import { useState } from 'react';
import { useCommonTexts } from '../../app/texts';
import { useProjectTexts } from './projects.texts';

/** Sending back says what is missing: the reporter reads it. */
export function SendBack({ onSend, onCancel }: { onSend: (reason: string) => void; onCancel: () => void }) {
  const t = useProjectTexts();
  const common = useCommonTexts();
  const [reason, setReason] = useState('');
  const send = () => reason.trim() !== '' && onSend(reason.trim());
  return (
    <div className="stack" style={{ marginTop: 12 }}>
      <label htmlFor="send-back-reason">{t('verify.reason')}</label>
      <Input.TextArea
        id="send-back-reason"
        autoFocus
        rows={3}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
          if (event.key === 'Escape') onCancel();
        }}
      />
      <span className="hint">{t('verify.reasonHint')}</span>
      <div className="row">
        {(['1', '2', '3'] as const).map((each) => (
          <Button key={each} size="small" onClick={() => setReason(t(`verify.reason.${each}`))}>
            {t(`verify.reason.${each}`)}
          </Button>
        ))}
      </div>
      <div className="row">
        <Button type="primary" disabled={reason.trim() === ''} onClick={send}>
          {t('verify.r')} <kbd className="wide-only">Ctrl+Enter</kbd>
        </Button>
        <Button onClick={onCancel}>{common('action.cancel')}</Button>
      </div>
    </div>
  );
}
