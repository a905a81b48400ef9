import { App, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { newKey } from '../../api/client';
import { useCommonTexts } from '../../app/texts';
import { AskDialog } from '../../components/ask-dialog';
import { today } from '../../lib/dates';
import { DateField } from '../projects/date-fields';
import { FOREIGN, useStateRate, type Rate } from './rates.api';
import { useRatesTexts } from './rates.texts';

interface Values {
  currency: string;
  on: string;
  rate: string;
  source: string;
  reason?: string;
}

/** A new rate, or another one in the place of a rate that stands. */
export function RateDialog(props: { replaced: Rate | null; currency: string; onClose: () => void }) {
  const { replaced, onClose } = props;
  const t = useRatesTexts();
  const common = useCommonTexts();
  const { message } = App.useApp();
  const [key] = useState(newKey);
  const state = useStateRate();
  const required = { required: true, message: t('required') };
  const { currency, on } = replaced ?? { currency: props.currency, on: today() };
  return (
    <AskDialog<Values>
      title={replaced === null ? t('add') : t('replace.of', { currency, on })}
      ok={common('action.save')}
      initial={{ currency, on, source: replaced?.source }}
      busy={state.isPending}
      error={state.error}
      fields={['currency', 'on', 'rate', 'source', 'reason']}
      onClose={onClose}
      onSave={async (values) => {
        const day = replaced === null ? {} : { currency, on };
        await state.mutateAsync({ ...values, ...day, revises: replaced?.id, key });
        void message.success(t('saved'));
      }}
    >
      {replaced === null && (
        <div className="form-pair">
          <Form.Item name="currency" label={t('currency')} rules={[required]}>
            <Select options={FOREIGN.map((value) => ({ value, label: value }))} />
          </Form.Item>
          <Form.Item name="on" label={t('on')} rules={[required]}>
            <DateField max={today()} />
          </Form.Item>
        </div>
      )}
      <Form.Item name="rate" label={t('rate')} rules={[required]}>
        <Input inputMode="decimal" placeholder="7.1235" />
      </Form.Item>
      <Form.Item name="source" label={t('source')} rules={[required]}>
        <Input maxLength={200} placeholder={t('sourcePlaceholder')} />
      </Form.Item>
      {replaced !== null && (
        <Form.Item name="reason" label={t('reason')} rules={[required]}>
          <Input maxLength={500} />
        </Form.Item>
      )}
    </AskDialog>
  );
}
