import { App, Form, Input, Modal } from 'antd';
import { useCommonTexts } from '../../app/texts';
import { FieldErrors } from '../../components/field-errors';
import { ProblemAlert } from '../../components/problem-alert';
import { today } from '../../lib/dates';
import { DateField } from '../projects/date-fields';
import { useVerifyImport } from './imports.api';
import { useImportTexts } from './imports.texts';

/** One verdict for a whole ledger of the past, with what it lacks waived until a day. */
export function VerifyImportDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useImportTexts();
  const common = useCommonTexts();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string; waiverExpiresOn: string }>();
  const verify = useVerifyImport(id);
  const required = [{ required: true, message: t('required') }];
  const save = async () => {
    const done = await verify.mutateAsync(await form.validateFields());
    void message.success(t('verify.done', { verified: done.verified, projects: done.projects }));
    onClose();
  };
  return (
    <Modal
      open
      title={t('verify.title')}
      okText={common('action.save')}
      cancelText={common('action.cancel')}
      confirmLoading={verify.isPending}
      onOk={() => void save().catch(() => undefined)}
      onCancel={onClose}
    >
      <p className="hint">{t('verify.hint')}</p>
      <ProblemAlert error={verify.error} shownFields={['reason', 'waiverExpiresOn']} keptNote />
      <FieldErrors form={form} error={verify.error} />
      <Form form={form} layout="vertical" requiredMark={false}>
        <Form.Item name="reason" label={t('verify.reason')} extra={t('verify.reasonExample')} rules={required}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
        <Form.Item name="waiverExpiresOn" label={t('verify.expires')} rules={required}>
          <DateField min={today()} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
