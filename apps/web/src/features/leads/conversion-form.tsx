import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Drawer, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api, newKey } from '../../api/client';
import { useCommonTexts } from '../../app/texts';
import { AmountInput } from '../../components/amount-input';
import { DateInput } from '../../components/date-input';
import { FieldErrors } from '../../components/field-errors';
import { ProblemAlert } from '../../components/problem-alert';
import { modes, type Mode } from '../../components/stage-tag';
import { ZoneAdvice } from '../../components/zone-advice';
import { ZoneSelect } from '../../components/zone-select';
import { readDate, today } from '../../lib/dates';
import { useLeadTexts } from './i18n';
import { plannedTotalOf } from './lead-draft';
import { amountRule } from './lead-fields';
import type { Lead } from './leads.api';
import { useNeeds } from './use-needs';

interface Values {
  name: string;
  zoneCode: string;
  mode: Mode;
  plannedTotal: string;
  firstMeetingOn: string;
  meetingNote: string;
  needs: string;
}

const fields = ['name', 'zoneCode', 'mode', 'plannedTotal', 'firstMeetingOn', 'meetingNote', 'needs'];

function useConversion(lead: Lead, onDone: () => void) {
  const t = useLeadTexts();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [key] = useState(newKey);
  return useMutation({
    mutationFn: (values: Values) =>
      api.post<{ id: string }>(
        `leads/${lead.id}/conversion`,
        {
          ...values,
          name: values.name.trim(),
          plannedTotal: plannedTotalOf(values.plannedTotal),
          firstMeetingOn: readDate(values.firstMeetingOn),
        },
        { idempotencyKey: key, version: lead.version },
      ),
    onSuccess: (project) => {
      void client.invalidateQueries({ queryKey: ['leads'] });
      void client.invalidateQueries({ queryKey: ['projects'] });
      void message.success(t('accept.done'));
      onDone();
      void navigate(`/projects/${project.id}`);
    },
  });
}

/** What the first gate needs, asked in place: the project is in negotiation when this is saved. */
export function ConversionForm({ lead, onClose }: { lead: Lead; onClose: () => void }) {
  const t = useLeadTexts();
  const common = useCommonTexts();
  const [form] = Form.useForm<Values>();
  const zoneCode = Form.useWatch('zoneCode', form);
  const needs = useNeeds();
  const convert = useConversion(lead, onClose);
  const text = (message: string) => [{ required: true, whitespace: true, message }];
  return (
    <Drawer
      open
      size={560}
      title={t('accept.title')}
      onClose={onClose}
      footer={
        <div className="row">
          <Button type="primary" loading={convert.isPending} onClick={() => form.submit()}>
            {t('accept.submit')}
          </Button>
          <Button onClick={onClose}>{common('action.cancel')}</Button>
        </div>
      }
    >
      <p className="quiet" style={{ marginBottom: 14 }}>
        {t('accept.lead')}
      </p>
      <Form<Values>
        name="conversion"
        form={form}
        layout="vertical"
        requiredMark={false}
        scrollToFirstError
        initialValues={{
          name: lead.title,
          zoneCode: lead.zoneCode ?? undefined,
          plannedTotal: lead.plannedTotal ?? '',
          firstMeetingOn: today(),
          needs: needs(lead),
        }}
        onFinish={(values) => convert.mutate(values)}
      >
        <FieldErrors form={form} error={convert.error} />
        <ProblemAlert error={convert.error} shownFields={fields} keptNote />
        <Form.Item name="name" label={t('accept.name')} rules={text(t('log.requiredWho'))}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="zoneCode" label={t('accept.zone')} rules={text(t('accept.zoneMissing'))}>
          <ZoneSelect />
        </Form.Item>
        <ZoneAdvice
          zoneCode={zoneCode}
          segmentCode={lead.segmentCode}
          onChoose={(code) => form.setFieldValue('zoneCode', code)}
        />
        <Form.Item name="mode" label={t('accept.mode')} rules={[{ required: true, message: t('accept.modeMissing') }]}>
          <Select options={modes.map((mode) => ({ value: mode, label: common(`mode.${mode}`) }))} />
        </Form.Item>
        <Form.Item
          name="plannedTotal"
          label={t('accept.plannedTotal')}
          validateTrigger={[]}
          rules={[...text(t('accept.plannedTotalMissing')), amountRule((key) => common(`money.${key}`))]}
        >
          <AmountInput />
        </Form.Item>
        <Form.Item
          name="firstMeetingOn"
          label={t('accept.firstMeetingOn')}
          validateTrigger="onBlur"
          rules={[
            {
              validator: (_, typed: string | undefined) => {
                const date = readDate(typed ?? '');
                if (date === null) return Promise.reject(new Error(t('accept.dateMissing')));
                return date > today() ? Promise.reject(new Error(t('accept.future'))) : Promise.resolve();
              },
            },
          ]}
        >
          <DateInput max={today()} />
        </Form.Item>
        <Form.Item name="meetingNote" label={t('accept.meetingNote')} rules={text(t('accept.meetingNoteMissing'))}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
        </Form.Item>
        <Form.Item name="needs" label={t('accept.needs')} rules={text(t('accept.needsMissing'))}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
        </Form.Item>
      </Form>
    </Drawer>
  );
}
