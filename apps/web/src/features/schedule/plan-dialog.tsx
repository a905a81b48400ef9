import { App, Form, Modal } from 'antd';
import { useCommonTexts } from '../../app/texts';
import { DateInput } from '../../components/date-input';
import { FieldErrors } from '../../components/field-errors';
import { ProblemAlert } from '../../components/problem-alert';
import type { ProjectView } from '../projects/projects.api';
import { type Schedule, usePlanByTemplate } from './schedule.api';
import { useScheduleTexts } from './schedule.texts';

export function PlanDialog(props: { project: ProjectView; schedule: Schedule; onClose: () => void }) {
  const { project, schedule, onClose } = props;
  const t = useScheduleTexts();
  const common = useCommonTexts();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ baseOn: string }>();
  const plan = usePlanByTemplate(project.id, () => {
    void message.success(t('plan.done'));
    onClose();
  });
  return (
    <Modal
      open
      title={t('plan')}
      okText={t('plan')}
      cancelText={common('action.cancel')}
      onOk={() => form.submit()}
      confirmLoading={plan.isPending}
      onCancel={onClose}
    >
      <p>{t('plan.hint', { count: schedule.unplanned, mode: common(`mode.${project.mode}`) })}</p>
      <ProblemAlert error={plan.error} shownFields={['baseOn']} keptNote />
      <FieldErrors form={form} error={plan.error} />
      <Form
        form={form}
        name="plan-by-template"
        layout="vertical"
        initialValues={{ baseOn: schedule.baseOn }}
        onFinish={(values) => plan.mutate(values)}
      >
        <Form.Item name="baseOn" label={t('plan.base')} rules={[{ required: true }]}>
          <DateInput />
        </Form.Item>
      </Form>
    </Modal>
  );
}
