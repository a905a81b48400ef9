import { Form, Input, Modal, Select } from 'antd';
import { useLanguage } from '../../app/i18n';
import { FieldErrors } from '../../components/field-errors';
import { IndustrySegmentSelect, type IndustrySegment } from '../../components/industry-segment-select';
import { ProblemAlert } from '../../components/problem-alert';
import { ZoneSelect } from '../../components/zone-select';
import { officerOptions, useOfficers } from '../assignments/assignments.api';
import { useAssignmentTexts } from '../assignments/assignments.texts';
import type { BulkRequest } from './bulk.api';
import { useBulkTexts } from './bulk.texts';
import { useLeadTexts } from './i18n';
import { leadSources } from './leads.api';

export type AskedAction = Exclude<BulkRequest['action'], 'watch'>;
type Values = NonNullable<BulkRequest['values']>;

interface Typed extends Values {
  industry?: IndustrySegment | null;
}

interface Props {
  action: AskedAction;
  count: number;
  pending: boolean;
  error: unknown;
  onDo: (values: Values) => void;
  onClose: () => void;
}

/** What the action needs, as the API takes it: null clears. */
function valuesOf(action: AskedAction, { industry, ...typed }: Typed): Values {
  if (action === 'set_zone') return { zoneCode: typed.zoneCode ?? null };
  if (action === 'set_industry')
    return { industryCode: industry?.industryCode ?? null, segmentCode: industry?.segmentCode ?? null };
  if (action === 'set_source') return { source: typed.source };
  if (action === 'rest') return typed.reason ? { reason: typed.reason } : {};
  return { toOwnerId: typed.toOwnerId, ...(typed.note ? { note: typed.note } : {}) };
}

function Fields({ action }: { action: AskedAction }) {
  const t = useBulkTexts();
  const leads = useLeadTexts();
  const hands = useAssignmentTexts();
  const english = useLanguage() === 'en';
  const officers = useOfficers(action === 'hand_over');
  if (action === 'set_zone')
    return (
      <Form.Item name="zoneCode" label={t('do.set_zone')} extra={t('zone.clear')}>
        <ZoneSelect />
      </Form.Item>
    );
  if (action === 'set_industry')
    return (
      <Form.Item name="industry" label={t('do.set_industry')} extra={t('industry.clear')}>
        <IndustrySegmentSelect />
      </Form.Item>
    );
  if (action === 'set_source')
    return (
      <Form.Item
        name="source"
        label={t('field.source')}
        rules={[{ required: true, message: t('field.sourceMissing') }]}
      >
        <Select options={leadSources.map((value) => ({ value, label: leads(`source.${value}`) }))} />
      </Form.Item>
    );
  if (action === 'rest')
    return (
      <Form.Item name="reason" label={t('field.reason')}>
        <Input.TextArea autoFocus autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
    );
  return (
    <>
      <ProblemAlert error={officers.error} />
      <Form.Item name="toOwnerId" label={t('field.to')} rules={[{ required: true, message: t('field.toMissing') }]}>
        <Select
          options={officerOptions(officers.data ?? [], english, (count) => hands('hand.open', { count }))}
          loading={officers.isPending}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Form.Item>
      <Form.Item name="note" label={t('field.note')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
    </>
  );
}

export function BulkDialog({ action, count, pending, error, onDo, onClose }: Props) {
  const t = useBulkTexts();
  const [form] = Form.useForm<Typed>();
  return (
    <Modal
      open
      title={t(`title.${action}`, { count })}
      okText={t('go')}
      confirmLoading={pending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(typed) => onDo(valuesOf(action, typed))}>
        <FieldErrors form={form} error={error} />
        <ProblemAlert error={error} keptNote />
        <Fields action={action} />
      </Form>
    </Modal>
  );
}
