import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Select } from 'antd';
import { api } from '../../api/client';
import { DateInput } from '../../components/date-input';
import { FieldErrors } from '../../components/field-errors';
import { ProblemAlert } from '../../components/problem-alert';
import { readDate, today } from '../../lib/dates';
import { useLeadTexts } from './i18n';
import { interactionKinds, type InteractionKind, type Lead } from './leads.api';

interface Values {
  kind: InteractionKind;
  on: string;
  summary: string;
}

function AddInteraction({ lead }: { lead: Lead }) {
  const t = useLeadTexts();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const add = useMutation({
    mutationFn: (values: Values) => api.post(`leads/${lead.id}/interactions`, { ...values, on: readDate(values.on) }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['leads'] });
      form.resetFields();
      void message.success(t('interactions.saved'));
    },
  });
  return (
    <Form<Values>
      name="interaction"
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ kind: 'call', on: today() }}
      onFinish={(values) => add.mutate(values)}
    >
      <FieldErrors form={form} error={add.error} />
      <ProblemAlert error={add.error} shownFields={['kind', 'on', 'summary']} keptNote />
      <Form.Item
        name="summary"
        label={t('interactions.summary')}
        rules={[{ required: true, whitespace: true, message: t('interactions.summaryMissing') }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
      <div className="pair">
        <Form.Item name="kind" label={t('interactions.kind')}>
          <Select options={interactionKinds.map((value) => ({ value, label: t(`interaction.${value}`) }))} />
        </Form.Item>
        <Form.Item
          name="on"
          label={t('interactions.on')}
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
      </div>
      <Button htmlType="submit" loading={add.isPending}>
        {t('interactions.add')}
      </Button>
    </Form>
  );
}

export function LeadInteractions({ lead }: { lead: Lead }) {
  const t = useLeadTexts();
  const { interactions } = lead;
  return (
    <section className="panel" aria-labelledby="interactions">
      <h2 id="interactions">{t('interactions')}</h2>
      {interactions.length === 0 && <p className="hint">{t('interactions.none')}</p>}
      <ol className="follow">
        {interactions.map((each) => (
          <li key={each.id}>
            <span className="hint">
              {each.on} · {t(`interaction.${each.kind}`)}· {each.byName}
            </span>
            <div>{each.summary}</div>
          </li>
        ))}
      </ol>
      {lead.may.edit && (
        <details className="further" style={{ marginTop: 8 }}>
          <summary>{t('interactions.add')}</summary>
          <AddInteraction lead={lead} />
        </details>
      )}
    </section>
  );
}
