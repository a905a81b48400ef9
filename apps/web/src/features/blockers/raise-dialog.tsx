import { App, Form, Input, Modal, Select } from 'antd';
import { useName } from '../../app/i18n';
import { useCommonTexts } from '../../app/texts';
import { EvidenceUpload } from '../../components/evidence-upload';
import type { StoredFile } from '../../components/file-link';
import { FieldErrors } from '../../components/field-errors';
import { ProblemAlert } from '../../components/problem-alert';
import { useBlockerReference, useRaise } from './blockers.api';
import { useBlockerTexts } from './blockers.texts';

interface Values {
  kindCode: string;
  title: string;
  teamId?: string;
  detail?: string;
  file?: StoredFile | null;
}
const FIELDS = ['kindCode', 'title', 'teamId', 'detail'];

interface Props {
  projectId: string;
  initial?: Partial<Values>;
  path?: string;
  onClose: () => void;
}

export function RaiseDialog({ projectId, initial, path, onClose }: Props) {
  const t = useBlockerTexts();
  const common = useCommonTexts();
  const name = useName();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const reference = useBlockerReference();
  const done = () => {
    void message.success(t('raise.done'));
    onClose();
  };
  const raise = useRaise(projectId, done, path);
  const kinds = (reference.data?.kinds ?? []).filter(({ active }) => active);
  const kindCode = Form.useWatch('kindCode', form);
  const chosen = kinds.find(({ code }) => code === kindCode);
  return (
    <Modal
      open
      title={t('raise')}
      okText={t('raise')}
      cancelText={common('action.cancel')}
      confirmLoading={raise.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <ProblemAlert error={raise.error ?? reference.error} shownFields={FIELDS} keptNote />
      <FieldErrors form={form} error={raise.error} />
      <Form
        form={form}
        name="raise-blocker"
        layout="vertical"
        requiredMark={false}
        initialValues={initial}
        onFinish={({ file, ...values }) =>
          raise.mutate({ ...values, detail: values.detail || undefined, fileId: file?.id })
        }
        onValuesChange={(changed: Partial<Values>) => {
          const kind = kinds.find(({ code }) => code === changed.kindCode);
          if (kind?.teamId) form.setFieldValue('teamId', kind.teamId);
        }}
      >
        <Form.Item
          name="kindCode"
          label={t('raise.kind')}
          rules={[{ required: true, message: t('raise.kindMissing') }]}
        >
          <Select options={kinds.map((kind) => ({ value: kind.code, label: name(kind) }))} />
        </Form.Item>
        <Form.Item
          name="title"
          label={t('raise.title')}
          rules={[{ required: true, min: 2, message: t('raise.titleMissing') }]}
        >
          <Input maxLength={200} placeholder={t('raise.titlePlaceholder')} />
        </Form.Item>
        <Form.Item
          name="teamId"
          label={t('raise.team')}
          rules={[{ required: true, message: t('to.missing') }]}
          extra={chosen && t('raise.teamHint', { days: chosen.days })}
        >
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={(reference.data?.teams ?? []).map((team) => ({ value: team.id, label: name(team) }))}
          />
        </Form.Item>
        <Form.Item name="detail" label={t('raise.detail')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} />
        </Form.Item>
        <Form.Item name="file">
          <EvidenceUpload />
        </Form.Item>
      </Form>
    </Modal>
  );
}
