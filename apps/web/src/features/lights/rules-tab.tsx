import { useMutation } from '@tanstack/react-query';
import { App, Button, Form, InputNumber, Skeleton } from 'antd';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCan } from '../../app/session';
import { ProblemAlert } from '../../components/problem-alert';
import { type LightRule, type LightRules, useForgetLights, useLightRules } from './lights.api';
import { useLightTexts } from './lights.texts';
import { groupsOf, keyOf, type Thresholds, ThresholdTable } from './threshold-table';

export function RulesTab() {
  const t = useLightTexts();
  const can = useCan();
  const rules = useLightRules();
  const forget = useForgetLights();
  const { message } = App.useApp();
  const [edits, setEdits] = useState<Record<string, Partial<Thresholds>>>({});
  const mine = can('light.manage');
  const save = useMutation({
    mutationFn: (rule: LightRule) =>
      api.patch(`light-rules/${rule.code}/modes/${rule.mode}`, edits[keyOf(rule)] ?? {}, { version: rule.version }),
    onSuccess: async (_, rule) => {
      await forget();
      setEdits(({ [keyOf(rule)]: _saved, ...rest }) => rest);
      void message.success(t('rules.saved'));
    },
  });
  if (rules.isPending) return <Skeleton active />;
  return (
    <div className="stack">
      <p className="hint">
        {t('rules.hint')} {!mine && t('rules.readOnly')}
      </p>
      <ProblemAlert error={rules.error ?? save.error} keptNote />
      {groupsOf(rules.data?.rules ?? []).map((group) => (
        <ThresholdTable
          key={group[0]!.code}
          rules={group}
          disabled={!mine}
          valueOf={(rule) => ({ ...rule, ...edits[keyOf(rule)] })}
          onChange={(rule, change) =>
            setEdits((all) => ({ ...all, [keyOf(rule)]: { ...all[keyOf(rule)], ...change } }))
          }
          last={
            mine
              ? (rule) =>
                  edits[keyOf(rule)] !== undefined && (
                    <Button size="small" type="primary" loading={save.isPending} onClick={() => save.mutate(rule)}>
                      {t('rules.save')}
                    </Button>
                  )
              : undefined
          }
        />
      ))}
      {rules.data && <Terms key={rules.data.escalation.version} terms={rules.data.escalation} disabled={!mine} />}
    </div>
  );
}

function Terms({ terms, disabled }: { terms: LightRules['escalation']; disabled: boolean }) {
  const t = useLightTexts();
  const forget = useForgetLights();
  const { message } = App.useApp();
  const save = useMutation({
    mutationFn: ({ yellowMonthEnds, answerDays }: LightRules['escalation']) =>
      api.patch('light-rules/escalation', { yellowMonthEnds, answerDays }, { version: terms.version }),
    onSuccess: async () => {
      await forget();
      void message.success(t('rules.saved'));
    },
  });
  return (
    <section className="panel">
      <h2>{t('terms.title')}</h2>
      <ProblemAlert error={save.error} keptNote />
      <Form
        name="escalation-terms"
        layout="vertical"
        disabled={disabled}
        initialValues={terms}
        onFinish={(values) => save.mutate(values)}
      >
        <Form.Item name="yellowMonthEnds" label={t('terms.months')} rules={[{ required: true }]}>
          <InputNumber min={1} max={12} precision={0} />
        </Form.Item>
        <Form.Item name="answerDays" label={t('terms.days')} rules={[{ required: true }]}>
          <InputNumber min={1} max={60} precision={0} />
        </Form.Item>
        {!disabled && (
          <Button htmlType="submit" loading={save.isPending}>
            {t('rules.save')}
          </Button>
        )}
      </Form>
    </section>
  );
}
