import { App, Form, Modal } from 'antd';
import { isProblem } from '../../api/problem';
import { useCommonTexts } from '../../app/texts';
import { FieldErrors } from '../../components/field-errors';
import { ProblemAlert } from '../../components/problem-alert';
import {
  FIELD_KINDS,
  ProjectFieldInput,
  sent,
  shown,
  unreadable,
  type FieldValue,
  type ProjectField,
} from './project-field';
import { useEditProject, type ProjectView } from './projects.api';
import { useProjectTexts } from './projects.texts';

// The zone has its own dialog: moving it moves credit.
const ALL = (Object.keys(FIELD_KINDS) as ProjectField[]).filter((field) => field !== 'zoneCode');

/** Of a confidential project: what tells whose it is. */
const INSIDERS_ONLY: ProjectField[] = ['name', 'companyName', 'companyUscc', 'filingCode', 'description'];

/** Sends only what changed, so an old record can be repaired without filling all of it. */
export function EditProjectDialog({ project, onClose }: { project: ProjectView; onClose: () => void }) {
  const t = useProjectTexts();
  const common = useCommonTexts();
  const { message } = App.useApp();
  const [form] = Form.useForm<Partial<Record<ProjectField, FieldValue>>>();
  const edit = useEditProject(project.id);
  // A named industry changes from a month on, with a reason: that is another act.
  const outside = project.confidential && project.trueName === null;
  const fields = ALL.filter((field) => field !== 'industryCode' || project.industryCode === null).filter(
    (field) => !outside || !INSIDERS_ONLY.includes(field),
  );
  const stored = { ...project, name: project.trueName ?? project.name } as unknown as Record<string, unknown>;
  const save = async () => {
    const values = await form.validateFields();
    const changed = fields.filter((field) => form.isFieldTouched(field));
    if (changed.length === 0) return onClose();
    const patch = Object.assign({}, ...changed.map((field) => sent(field, values[field]))) as Record<string, unknown>;
    await edit.mutateAsync({ version: project.version, patch });
    void message.success(t('gate.saved'));
    onClose();
  };
  const stale = isProblem(edit.error, 'record.stale');
  return (
    <Modal
      open
      title={t('edit')}
      width={720}
      okText={common('action.save')}
      cancelText={common('action.cancel')}
      confirmLoading={edit.isPending}
      onOk={() => void save().catch(() => undefined)}
      onCancel={onClose}
    >
      {stale ? (
        <p className="hints">{t('edit.conflict')}</p>
      ) : (
        <ProblemAlert error={edit.error} shownFields={fields} keptNote />
      )}
      <FieldErrors form={form} error={edit.error} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        className="form-pair"
        initialValues={Object.fromEntries(fields.map((field) => [field, shown(field, stored)]))}
      >
        {fields.map((field) => (
          <Form.Item
            key={field}
            name={field}
            label={t(`field.${field}`)}
            className={FIELD_KINDS[field] === 'long' || field === 'name' ? 'form-wide' : undefined}
            rules={[
              {
                validator: (_, value: FieldValue) => {
                  const problem = unreadable(field, value);
                  return problem === null ? Promise.resolve() : Promise.reject(new Error(common(`money.${problem}`)));
                },
              },
            ]}
          >
            <ProjectFieldInput field={field} />
          </Form.Item>
        ))}
      </Form>
    </Modal>
  );
}
