import { Form, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useCommonTexts } from '../app/texts';
import { useOnce } from '../lib/use-once';
import { FieldErrors } from './field-errors';
import { RestoredNote } from './restored-note';
import { SaveProblem } from './save-problem';
import { useDraft } from './use-draft';
import { useTheirChanges } from './use-their-changes';

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
  /** For a long form, or one of a record: what was typed outlives leaving the page, under this name; others' changes are told. */
  keptAs?: string;
  onSave: (values: Values) => Promise<unknown>;
  onClose: () => void;
  children: ReactNode;
}

const isNothing = (draft: object): boolean => Object.keys(draft).length === 0;
const always = (): boolean => true;

/** One small question in a dialog: what was typed stays until it is saved. */
export function AskDialog<Values extends object>(props: Props<Values>) {
  const { title, ok, danger, initial, busy, error, fields, rename, width, keptAs, onSave, onClose, children } = props;
  const common = useCommonTexts();
  const [form] = Form.useForm<Values>();
  const { draft, setDraft, drop, restored } = useDraft<Partial<Values>>(
    `ask.${keptAs ?? ''}`,
    () => ({}),
    keptAs === undefined ? always : isNothing,
  );
  useTheirChanges(form, keptAs === undefined ? undefined : initial, draft);
  const close = () => {
    drop();
    onClose();
  };
  const save = useOnce(async () => {
    await onSave(await form.validateFields());
    close();
  });
  const discard = () => {
    setDraft({});
    form.setFieldsValue({ ...blankOf(draft), ...initial } as Parameters<typeof form.setFieldsValue>[0]);
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
      onOk={save}
      onCancel={close}
    >
      <SaveProblem error={error} shownFields={fields} />
      {restored && !isNothing(draft) && <RestoredNote onDiscard={discard} />}
      <FieldErrors form={form} error={error} rename={rename} />
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark="optional"
        initialValues={{ ...initial, ...draft }}
        onValuesChange={(changed: Partial<Values>) => {
          if (keptAs !== undefined) setDraft({ ...draft, ...changed });
        }}
      >
        {children}
      </Form>
    </Modal>
  );
}

const blankOf = (draft: object): object => Object.fromEntries(Object.keys(draft).map((field) => [field, undefined]));
