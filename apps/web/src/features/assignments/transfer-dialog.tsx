import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { api, newKey } from '../../api/client';
import { FieldErrors } from '../../components/field-errors';
import { ProblemAlert } from '../../components/problem-alert';
import { ZoneSelect } from '../../components/zone-select';
import { useAssignmentTexts } from './assignments.texts';

export function TransferDialog({ leadId, onClose }: { leadId: string; onClose: () => void }) {
  const t = useAssignmentTexts();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ zoneCode: string; note: string }>();
  const [key] = useState(newKey);
  const send = useMutation({
    mutationFn: (values: { zoneCode: string; note: string }) =>
      api.post(`leads/${leadId}/transfers`, values, { idempotencyKey: key }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['leads', 'transfers'] });
      void message.success(t('transfer.sent'));
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t('transfer')}
      okText={t('transfer')}
      onOk={() => form.submit()}
      confirmLoading={send.isPending}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => send.mutate(values)}>
        <FieldErrors form={form} error={send.error} />
        <ProblemAlert error={send.error} shownFields={['zoneCode', 'note']} keptNote />
        <Form.Item
          name="zoneCode"
          label={t('transfer.to')}
          rules={[{ required: true, message: t('transfer.toMissing') }]}
        >
          <ZoneSelect />
        </Form.Item>
        <Form.Item
          name="note"
          label={t('transfer.note')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('transfer.noteMissing') }]}
        >
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={1000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
