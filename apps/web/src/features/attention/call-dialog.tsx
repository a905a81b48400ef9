import { Button, Form, Input } from 'antd';
import { AskDialog } from '../../components/ask-dialog';
import { DateInput } from '../../components/date-input';
import { type AttentionItem, useCallAbout } from './attention.api';
import { useAttentionTexts } from './attention.texts';

const inDays = (days: number): string =>
  new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);

/** Called; remind me again on a day, with a word that stays. */
export default function CallDialog({ item, onClose }: { item: AttentionItem; onClose: () => void }) {
  const t = useAttentionTexts();
  const call = useCallAbout();
  const { rule, subjectId } = item;
  return (
    <AskDialog<{ note: string; remindOn: string }>
      title={t('call.title', { name: item.name })}
      ok={t('call.ok')}
      initial={{ remindOn: inDays(7) }}
      busy={call.isPending}
      error={call.error}
      fields={['note', 'remindOn']}
      onSave={(values) => call.mutateAsync({ rule, subjectId, ...values })}
      onClose={onClose}
    >
      <Form.Item
        name="note"
        label={t('call.note')}
        extra={t('call.note.hint')}
        rules={[{ required: true, whitespace: true, message: t('call.required') }]}
      >
        <Input.TextArea autoFocus rows={2} maxLength={500} />
      </Form.Item>
      <Form.Item name="remindOn" label={t('call.remindOn')} rules={[{ required: true, message: t('call.required') }]}>
        <DateInput min={inDays(1)} />
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {(form) => (
          <p>
            {([7, 30] as const).map((days) => (
              <Button key={days} size="small" onClick={() => form.setFieldValue('remindOn', inDays(days))}>
                {t(days === 7 ? 'call.week' : 'call.month')}
              </Button>
            ))}
          </p>
        )}
      </Form.Item>
      <p className="hint">{t('call.kept')}</p>
    </AskDialog>
  );
}
