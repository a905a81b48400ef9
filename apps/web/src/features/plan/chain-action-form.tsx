import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal, Radio } from 'antd';
import { api } from '../../api/client';
import { useName } from '../../app/i18n';
import type { Segment } from '../../app/reference';
import { useCommonTexts } from '../../app/texts';
import { type ChainAction, chainActions } from '../../components/chain-action';
import { FieldErrors } from '../../components/field-errors';
import { ProblemAlert } from '../../components/problem-alert';
import { usePlanTexts } from './i18n';

interface Values {
  chainAction: ChainAction | 'rule';
  reason?: string;
}

/** What the office wants done about a segment, against our rule; or the rule again. */
export function ChainActionForm({ segment, onClose }: { segment: Segment; onClose: () => void }) {
  const t = usePlanTexts();
  const common = useCommonTexts();
  const name = useName();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const byRule = Form.useWatch('chainAction', form) === 'rule';
  const set = segment.chainActionBasis === 'set';
  const save = useMutation({
    mutationFn: ({ chainAction, reason }: Values) =>
      api.patch(
        `plan/segments/${segment.code}`,
        chainAction === 'rule' ? { chainAction: null } : { chainAction, reason },
        { version: segment.version },
      ),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['plan', 'industries'] });
      void client.invalidateQueries({ queryKey: ['insight', 'chain'] });
      void message.success(t('chain.saved'));
      onClose();
    },
    onError: () => void client.invalidateQueries({ queryKey: ['plan', 'industries'] }),
  });
  return (
    <Modal
      open
      title={t('chain.title', { segment: name(segment) })}
      okText={common('action.save')}
      cancelText={common('action.cancel')}
      confirmLoading={save.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form<Values>
        name="chain-action"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          chainAction: (set && segment.chainAction) || 'rule',
          reason: set ? segment.chainReasonZh : undefined,
        }}
        onFinish={(values) => save.mutate(values)}
      >
        <FieldErrors form={form} error={save.error} />
        <ProblemAlert error={save.error} shownFields={['chainAction', 'reason']} keptNote />
        <Form.Item name="chainAction" label={t('chain.action')} extra={t('chain.hint')}>
          <Radio.Group
            optionType="button"
            options={[
              { value: 'rule', label: t('chain.rule') },
              ...chainActions.map((value) => ({ value, label: common(`chain.${value}`) })),
            ]}
          />
        </Form.Item>
        {!byRule && (
          <Form.Item
            name="reason"
            label={t('chain.reason')}
            rules={[{ required: true, whitespace: true, min: 2, message: t('chain.reasonMissing') }]}
          >
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
