import { Form, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useCommonTexts } from '../app/texts';
import { FieldErrors } from './field-errors';
import { ProblemAlert } from './problem-alert';

interface Props<Values extends object> {
  title: string;
  ok: string;
  /** What is asked for cannot be taken back. */
  danger?: boolean;
  initial?: Partial<Values>;
  busy: boolean;
  error: unknown;
  /** Shown at their form fields; whatever else is wrong is listed above. */
  fields: string[];
  /** Names of the request's fields where the form's differ. */
  rename?: Record<string, string>;
  width?: number;
  onSave: (values: Values) => Promise<unknown>;
  onClose: () => void;
  children: ReactNode;
}

/** One small question in a dialog: what was typed stays until it is saved. */
export function AskDialog<Values extends object>(props: Props<Values>) {
  const { title, ok, danger, initial, busy, error, fields, rename, width, onSave, onClose, children } = props;
  const common = useCommonTexts();
  const [form] = Form.useForm<Values>();
  const save = async () => {
    await onSave(await form.validateFields());
    onClose();
  };
  return (
    <Modal
      open
      title={title}
      okText={ok}
      okButtonProps={{ danger }}
      cancelText={common('action.cancel')}
      confirmLoading={busy}
      width={width}
      onOk={() => void save().catch(() => undefined)}
      onCancel={onClose}
    >
      <ProblemAlert error={error} shownFields={fields} keptNote />
      <FieldErrors form={form} error={error} rename={rename} />
      <Form<Values> form={form} layout="vertical" requiredMark="optional" initialValues={initial}>
        {children}
      </Form>
    </Modal>
  );
}
