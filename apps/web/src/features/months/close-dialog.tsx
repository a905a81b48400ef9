import { App, Form, Input, Skeleton } from 'antd';
import { useState } from 'react';
import { newKey } from '../../api/client';
import { AskDialog } from '../../components/ask-dialog';
import { useCloseMonth, useMonth } from './months.api';
import { useMonthTexts } from './months.texts';

interface Values {
  note?: string;
}

/** What is still open is said before it is sealed; over it a word is asked for. */
export function CloseDialog({ month, onClose }: { month: string; onClose: () => void }) {
  const t = useMonthTexts();
  const { message } = App.useApp();
  const [key] = useState(newKey);
  const view = useMonth(month);
  const closing = useCloseMonth(month);
  const save = async ({ note }: Values) => {
    await closing.mutateAsync({ key, note: note?.trim() || undefined });
    void message.success(t('close.done', { month }));
  };
  const { pending = null, missing = null } = view.data ?? {};
  const open = (pending ?? 0) > 0 || (missing ?? 0) > 0;
  return (
    <AskDialog<Values>
      title={t('close.title', { month })}
      ok={t('close.ok')}
      busy={closing.isPending}
      error={closing.error}
      fields={['note']}
      onSave={save}
      onClose={onClose}
    >
      <p>{t('close.what')}</p>
      {view.data === undefined ? (
        <Skeleton active title={false} paragraph={{ rows: 1 }} />
      ) : (
        <p className="hints" role="status">
          {open ? t('close.ends', { pending, missing }) : t('close.clean')}
        </p>
      )}
      <Form.Item
        name="note"
        label={t('close.note')}
        rules={[{ required: open, whitespace: true, message: t('close.note') }]}
      >
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </AskDialog>
  );
}
