import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { api, newKey } from '../../api/client';
import type { Schemas } from '../../api/types';
import { useCan } from '../../app/session';
import { useCommonTexts } from '../../app/texts';
import { AskDialog } from '../../components/ask-dialog';
import { DataTable, type Column } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { useSecrecyTexts } from './secrecy.texts';

type Rule = Schemas['SecrecyRuleView'];
type RuleList = Schemas['SecrecyRuleList'];
type SetRule = Schemas['SetSecrecyRule'];

/** How long one look behind a code name lasts: what holds, and what held before. */
export function SecrecyRules() {
  const t = useSecrecyTexts();
  const can = useCan();
  const [changing, setChanging] = useState(false);
  const rules = useQuery({
    queryKey: ['secrecy-rules'],
    queryFn: ({ signal }) => api.get<RuleList>('secrecy-rules', {}, signal),
  });
  const items = rules.data?.items ?? [];
  const columns: Column<Rule>[] = [
    {
      key: 'hours',
      title: t('rule.hours'),
      tight: true,
      cell: (row) => (
        <>
          {t('rule.for', { hours: row.openingHours })}{' '}
          {row === items[0] && <span className="tag tag-strong">{t('rule.inForce')}</span>}
        </>
      ),
    },
    { key: 'reason', title: t('reason'), cell: (row) => row.reason },
    { key: 'by', title: t('rule.by'), tight: true, cell: (row) => row.setByName ?? t('rule.initial') },
    { key: 'at', title: t('rule.since'), tight: true, cell: (row) => <DateText value={row.recordedAt} /> },
  ];
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{t('rule')}</h2>
        {can('secrecy_rule.set') && <Button onClick={() => setChanging(true)}>{t('rule.change')}</Button>}
      </div>
      <p className="hint">{t('rule.hint')}</p>
      <DataTable<Rule>
        caption={t('rule')}
        columns={columns}
        rows={items}
        rowKey={(row) => row.recordedAt}
        pending={rules.isPending}
        error={rules.error}
        onRetry={() => void rules.refetch()}
      />
      {changing && <RuleDialog hours={items[0]?.openingHours} onClose={() => setChanging(false)} />}
    </section>
  );
}

function RuleDialog({ hours, onClose }: { hours: number | undefined; onClose: () => void }) {
  const t = useSecrecyTexts();
  const common = useCommonTexts();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [idempotencyKey] = useState(newKey);
  const set = useMutation({
    mutationFn: (body: SetRule) => api.put<RuleList>('secrecy-rules', body, { idempotencyKey }),
    onSettled: () => void client.invalidateQueries({ queryKey: ['secrecy-rules'] }),
  });
  const required = { required: true, message: t('required') };
  return (
    <AskDialog<SetRule>
      title={t('rule.change')}
      ok={common('action.save')}
      initial={{ openingHours: hours }}
      busy={set.isPending}
      error={set.error}
      fields={['openingHours', 'reason']}
      onClose={onClose}
      onSave={async (values) => {
        await set.mutateAsync(values);
        void message.success(t('rule.changed'));
      }}
    >
      <Form.Item name="openingHours" label={t('rule.hours')} extra={t('rule.hoursHint')} rules={[required]}>
        <InputNumber min={1} max={168} precision={0} suffix={t('rule.unit')} style={{ width: 160 }} />
      </Form.Item>
      <Form.Item name="reason" label={t('reason')} rules={[required]}>
        <Input.TextArea rows={2} maxLength={500} placeholder={t('rule.reasonExample')} />
      </Form.Item>
    </AskDialog>
  );
}
