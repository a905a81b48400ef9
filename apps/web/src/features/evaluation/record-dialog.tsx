import { App, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { newKey } from '../../api/client';
import { useLanguage } from '../../app/i18n';
import { useCommonTexts } from '../../app/texts';
import { FieldErrors } from '../../components/field-errors';
import { ProblemAlert } from '../../components/problem-alert';
import { useRecordObservation, type IndicatorSeries } from './evaluation.api';
import { useEvaluationTexts } from './evaluation.texts';

interface Values {
  period: string;
  value: string;
  source: string;
  reason?: string;
}

/** One period of one indicator. Where one stands already it says so before anything is sent. */
export function RecordDialog({ series, onClose }: { series: IndicatorSeries; onClose: () => void }) {
  const t = useEvaluationTexts();
  const common = useCommonTexts();
  const english = useLanguage() === 'en';
  const { message } = App.useApp();
  const { indicator, observations } = series;
  const [form] = Form.useForm<Values>();
  const [key, setKey] = useState(newKey);
  const period = Form.useWatch('period', form)?.trim();
  const standing = observations.find((each) => each.id !== null && each.standing && each.period === period);
  const record = useRecordObservation(indicator.planCode, indicator.code);
  const save = async () => {
    const values = await form.validateFields();
    await record.mutateAsync({ ...values, revises: standing?.id ?? undefined, key });
    setKey(newKey());
    void message.success(t('record.saved'));
    onClose();
  };
  const required = { required: true, whitespace: true, message: t('required') };
  return (
    <Modal
      open
      title={`${t('record')} · ${english ? indicator.nameEn : indicator.nameZh}`}
      okText={common('action.save')}
      cancelText={common('action.cancel')}
      confirmLoading={record.isPending}
      onOk={() => void save().catch(() => undefined)}
      onCancel={onClose}
    >
      <ProblemAlert error={record.error} shownFields={['period', 'value', 'source', 'reason']} keptNote />
      <FieldErrors form={form} error={record.error} />
      <Form<Values> form={form} layout="vertical" requiredMark="optional">
        <div className="form-pair">
          <Form.Item name="period" label={t('record.period')} extra={t('record.periodHint')} rules={[required]}>
            <Input maxLength={20} />
          </Form.Item>
          <Form.Item
            name="value"
            label={t('record.value', { unit: english ? indicator.unitEn : indicator.unit })}
            rules={[required]}
          >
            <Input maxLength={60} inputMode="decimal" />
          </Form.Item>
        </div>
        <Form.Item name="source" label={t('record.source')} rules={[required]}>
          <Input maxLength={200} placeholder={t('record.sourcePlaceholder')} />
        </Form.Item>
        {standing !== undefined && (
          <>
            <p className="hints" role="note">
              {t('record.exists', { period: standing.period, value: standing.printed, source: standing.source })}
            </p>
            <Form.Item name="reason" label={t('record.reason')} rules={[required]}>
              <Input maxLength={500} />
            </Form.Item>
          </>
        )}
      </Form>
    </Modal>
  );
}
