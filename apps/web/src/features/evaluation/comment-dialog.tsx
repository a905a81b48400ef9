import { App, Form, Input } from 'antd';
import { useName } from '../../app/i18n';
import { useCommonTexts } from '../../app/texts';
import { AskDialog } from '../../components/ask-dialog';
import { useWriteComment, type EvaluationRow } from './evaluation.api';
import { useEvaluationTexts } from './evaluation.texts';

export function CommentDialog({ row, year, onClose }: { row: EvaluationRow; year: number; onClose: () => void }) {
  const t = useEvaluationTexts();
  const common = useCommonTexts();
  const name = useName();
  const { message } = App.useApp();
  const write = useWriteComment(row.indicator.planCode, row.indicator.code, year);
  return (
    <AskDialog<{ text: string }>
      title={t('comment.title', { year, name: name(row.indicator) })}
      ok={common('action.save')}
      initial={{ text: row.comment?.text ?? '' }}
      busy={write.isPending}
      error={write.error}
      fields={['text']}
      onClose={onClose}
      onSave={async ({ text }) => {
        await write.mutateAsync({ text, version: row.comment?.version ?? 0 });
        void message.success(t('comment.saved'));
      }}
    >
      <Form.Item name="text" label={t('comment')}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
    </AskDialog>
  );
}
