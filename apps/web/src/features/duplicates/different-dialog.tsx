import { Form, Input, Modal } from 'antd';
import { FieldErrors } from '../../components/field-errors';
import { ProblemAlert } from '../../components/problem-alert';
import { useUndoToast } from '../../components/use-undo-toast';
import { useJudge, type Pair } from './duplicates.api';
import { useDuplicatesTexts } from './duplicates.texts';

/** Two, not one: with a reason, since nobody is asked again. */
export function DifferentDialog({ pair, onClose }: { pair: Pair; onClose: () => void }) {
  const t = useDuplicatesTexts();
  const undo = useUndoToast();
  const { different, reopen } = useJudge();
  const [form] = Form.useForm<{ reason: string }>();
  const done = () => {
    onClose();
    undo(t('different.done'), () => reopen.mutateAsync(pair.id));
  };
  return (
    <Modal
      open
      title={t('different.title')}
      okText={t('different')}
      confirmLoading={different.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>
        {pair.one.name}
        <br />
        {pair.other.name}
      </p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason }) => different.mutate({ id: pair.id, reason }, { onSuccess: done })}
      >
        <FieldErrors form={form} error={different.error} />
        <ProblemAlert error={different.error} shownFields={['reason']} keptNote />
        <Form.Item
          name="reason"
          label={t('different.reason')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('different.missing') }]}
        >
          <Input.TextArea autoFocus autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
