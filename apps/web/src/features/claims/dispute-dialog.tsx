import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { api, newKey } from '../../api/client';
import { DateInput } from '../../components/date-input';
import { FieldErrors } from '../../components/field-errors';
import { ProblemAlert } from '../../components/problem-alert';
import { readDate, today } from '../../lib/dates';
import { useClaimTexts } from './claims.texts';

export interface DisputeSeed {
  company: string;
  uscc?: string;
  idea: string;
  segmentCode?: string | null;
}

interface Values {
  company: string;
  idea: string;
  grounds: string;
  firstContactOn?: string;
}

export function DisputeDialog({ seed, onClose }: { seed: DisputeSeed; onClose: () => void }) {
  const t = useClaimTexts();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [key] = useState(newKey);
  const send = useMutation({
    mutationFn: ({ firstContactOn, ...values }: Values) =>
      api.post(
        'claim-disputes',
        {
          ...values,
          uscc: seed.uscc || undefined,
          segmentCode: seed.segmentCode ?? undefined,
          firstContactOn: firstContactOn ? readDate(firstContactOn) : undefined,
        },
        { idempotencyKey: key },
      ),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['claim-disputes'] });
      void message.success(t('dispute.sent'));
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t('dispute')}
      okText={t('dispute.send')}
      onOk={() => form.submit()}
      confirmLoading={send.isPending}
      onCancel={onClose}
    >
      <p className="hint">{t('dispute.sub')}</p>
      <Form<Values>
        form={form}
        name="dispute"
        layout="vertical"
        requiredMark={false}
        initialValues={{ company: seed.company, idea: seed.idea }}
        onFinish={(values) => send.mutate(values)}
      >
        <FieldErrors form={form} error={send.error} />
        <ProblemAlert error={send.error} shownFields={['company', 'idea', 'grounds', 'firstContactOn']} keptNote />
        <Form.Item name="company" label={t('dispute.company')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="idea" label={t('dispute.idea')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item
          name="grounds"
          label={t('dispute.grounds')}
          rules={[{ required: true, whitespace: true, min: 5, message: t('dispute.groundsMissing') }]}
        >
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={2000} />
        </Form.Item>
        <Form.Item name="firstContactOn" label={t('dispute.firstContactOn')}>
          <DateInput max={today()} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
