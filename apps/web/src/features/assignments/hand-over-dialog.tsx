import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal, Select } from 'antd';
import { api } from '../../api/client';
import { useLanguage } from '../../app/i18n';
import { ProblemAlert } from '../../components/problem-alert';
import { officerOptions, useOfficers, type ReassignAnswer } from './assignments.api';
import { useAssignmentTexts } from './assignments.texts';

interface Props {
  /** One lead, or all open ones of a person. */
  of: { leadIds: string[] } | { fromOwnerId: string };
  onClose: () => void;
  onDone?: () => void;
}

export function HandOverDialog({ of, onClose, onDone }: Props) {
  const t = useAssignmentTexts();
  const english = useLanguage() === 'en';
  const client = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ toOwnerId: string; note?: string }>();
  const officers = useOfficers(true);
  const hand = useMutation({
    mutationFn: (values: { toOwnerId: string; note?: string }) =>
      api.post<ReassignAnswer>('lead-reassignments', { ...of, ...values, note: values.note || undefined }),
    onSuccess: ({ done, outcomes }) => {
      void client.invalidateQueries({ queryKey: ['leads'] });
      void message.success(t('hand.done', { count: done }));
      if (done < outcomes.length) void message.warning(t('hand.some', { count: outcomes.length - done }));
      onClose();
      onDone?.();
    },
  });
  const options = officerOptions(officers.data ?? [], english, (count) => t('hand.open', { count }));
  return (
    <Modal
      open
      title={t('hand')}
      okText={t('hand')}
      onOk={() => form.submit()}
      confirmLoading={hand.isPending}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => hand.mutate(values)}>
        <ProblemAlert error={hand.error ?? officers.error} keptNote />
        <Form.Item name="toOwnerId" label={t('hand.to')} rules={[{ required: true, message: t('hand.toMissing') }]}>
          <Select options={options} loading={officers.isPending} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
        <Form.Item name="note" label={t('hand.note')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
