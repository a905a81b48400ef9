import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, InputNumber, Select } from 'antd';
import { api } from '../../api/client';
import { useCan } from '../../app/session';
import { ProblemAlert } from '../../components/problem-alert';
import { type ClockRule, useClockRules } from './clocks.api';
import { useClockTexts } from './clocks.texts';

function RuleForm({ rule }: { rule: ClockRule }) {
  const t = useClockTexts();
  const can = useCan();
  const client = useQueryClient();
  const { message } = App.useApp();
  const save = useMutation({
    mutationFn: (values: Partial<ClockRule>) =>
      api.patch(`clock-rules/${rule.code}`, values, { version: rule.version }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['clock-rules'] });
      void message.success(t('rules.saved'));
    },
  });
  const mine = can('claim.rule');
  return (
    <Form<ClockRule>
      name={`rule-${rule.code}`}
      layout="inline"
      className="panel clock-rule"
      disabled={!mine}
      initialValues={rule}
      onFinish={(values) => save.mutate(values)}
    >
      <h2>{t(`clock.${rule.code}`)}</h2>
      <ProblemAlert error={save.error} keptNote />
      <Form.Item name="days" label={t('rules.days')} rules={[{ required: true }]}>
        <InputNumber min={1} max={365} precision={0} />
      </Form.Item>
      <Form.Item name="unit" label={t('rules.unit')}>
        <Select options={(['working', 'calendar'] as const).map((value) => ({ value, label: t(`unit.${value}`) }))} />
      </Form.Item>
      <Form.Item name="remindBefore" label={t('rules.before')} rules={[{ required: true }]}>
        <InputNumber min={0} max={30} precision={0} />
      </Form.Item>
      {mine && (
        <Button htmlType="submit" loading={save.isPending}>
          {t('save')}
        </Button>
      )}
      <span className="hint">
        {t('rules.source')}: {rule.source}
      </span>
    </Form>
  );
}

export function RulesTab() {
  const t = useClockTexts();
  const rules = useClockRules();
  return (
    <div className="stack">
      <p className="hint">{t('rules.hint')}</p>
      <ProblemAlert error={rules.error} />
      {rules.data?.map((rule) => (
        <RuleForm key={`${rule.code}-${rule.version}`} rule={rule} />
      ))}
    </div>
  );
}
