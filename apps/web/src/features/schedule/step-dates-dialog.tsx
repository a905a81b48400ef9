import { App, Form, Input, Modal } from 'antd';
import { useLanguage } from '../../app/i18n';
import { useCommonTexts } from '../../app/texts';
import { DateInput } from '../../components/date-input';
import { FieldErrors } from '../../components/field-errors';
import { ProblemAlert } from '../../components/problem-alert';
import { type Step, useSetDates } from './schedule.api';
import { useScheduleTexts } from './schedule.texts';

interface Values {
  planned?: string;
  forecast?: string;
  reason?: string;
}

export function StepDatesDialog({ projectId, step, onClose }: { projectId: string; step: Step; onClose: () => void }) {
  const t = useScheduleTexts();
  const common = useCommonTexts();
  const english = useLanguage() === 'en';
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const save = useSetDates(projectId, () => {
    void message.success(t('edit.saved'));
    onClose();
  });
  const submit = ({ planned = '', forecast = '', reason = '' }: Values) => {
    const given = [
      { kind: step.kind, what: 'planned' as const, on: planned || null, was: step.plannedOn },
      { kind: step.kind, what: 'forecast' as const, on: forecast || null, was: step.forecastOn },
    ];
    const dates = given.filter(({ on, was }) => on !== was).map(({ kind, what, on }) => ({ kind, what, on }));
    if (dates.length === 0) return onClose();
    save.mutate({ dates, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) });
  };
  return (
    <Modal
      open
      title={t('edit.title', { step: english ? step.nameEn : step.nameZh })}
      okText={common('action.save')}
      cancelText={common('action.cancel')}
      onOk={() => form.submit()}
      confirmLoading={save.isPending}
      onCancel={onClose}
    >
      <ProblemAlert error={save.error} shownFields={['reason']} keptNote />
      <FieldErrors form={form} error={save.error} />
      <Form
        form={form}
        name="step-dates"
        layout="vertical"
        requiredMark={false}
        initialValues={{ planned: step.plannedOn ?? '', forecast: step.forecastOn ?? '' }}
        onFinish={submit}
      >
        <Form.Item name="forecast" label={t('edit.forecast')} extra={t('edit.forecastHint')}>
          <DateInput />
        </Form.Item>
        <Form.Item name="planned" label={t('edit.planned')} extra={t('edit.plannedHint')}>
          <DateInput />
        </Form.Item>
        <Form.Item name="reason" label={t('edit.reason')} extra={t('edit.reasonHint')}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
