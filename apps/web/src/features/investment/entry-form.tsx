import { App, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { newKey } from '../../api/client';
import { useCommonTexts } from '../../app/texts';
import { useUnit } from '../../app/unit';
import { AmountInput } from '../../components/amount-input';
import { EvidenceUpload } from '../../components/evidence-upload';
import type { StoredFile } from '../../components/file-link';
import { FieldErrors } from '../../components/field-errors';
import { ProblemAlert } from '../../components/problem-alert';
import { readAmount } from '../../lib/amount';
import { thisMonth, today } from '../../lib/dates';
import { ProposeRate } from '../rates/propose-rate';
import { DateField, MonthField } from '../projects/date-fields';
import { useMonth } from '../months/months.api';
import {
  CURRENCIES,
  ENTRY_KINDS,
  useReportEntry,
  type EntryKind,
  type InvestmentMonth,
  type ReportEntry,
} from './investment.api';
import { useInvestmentTexts } from './investment.texts';

interface Values {
  kind: EntryKind;
  month: string | null;
  currency: string;
  amount: string;
  rate?: string;
  rateOn?: string | null;
  evidence?: StoredFile | null;
  note?: string;
  reason?: string;
}

interface Props {
  projectId: string;
  kind: EntryKind;
  month: string | null;
  /** The project's months, to know what stands already. */
  months: InvestmentMonth[];
  onClose: () => void;
}

function bodyOf(values: Values, standing: InvestmentMonth | undefined): ReportEntry {
  const read = readAmount(values.amount);
  const amount = read !== null && 'yuan' in read ? read.yuan : undefined;
  const foreign = values.currency !== 'CNY';
  return {
    kind: values.kind,
    month: values.month ?? '',
    ...(foreign
      ? { originalAmount: amount, currency: values.currency, rate: values.rate, rateOn: values.rateOn ?? undefined }
      : { amount }),
    note: values.note?.trim() || undefined,
    evidenceFileId: values.evidence?.id,
    reason: values.reason?.trim() || undefined,
    expectedVerified: standing?.verifiedEntryId ?? undefined,
  };
}

/** The month's last day, or today while it runs: a rate is wanted for the end of what is reported. */
function lastDayOf(month: string | null): string | null {
  if (month === null || !/^\d{4}-\d{2}$/.test(month)) return null;
  const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10);
  return last > today() ? today() : last;
}

/** Reports one month, or restates it: the same statement of the whole month, with a reason when one stands verified. */
export function EntryForm({ projectId, kind, month, months, onClose }: Props) {
  const t = useInvestmentTexts();
  const common = useCommonTexts();
  const { format, label } = useUnit();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [key] = useState(newKey);
  const report = useReportEntry(projectId);
  const chosenMonth = Form.useWatch('month', form) ?? month;
  const chosenKind = Form.useWatch('kind', form) ?? kind;
  const currency = Form.useWatch('currency', form) ?? 'CNY';
  const rateOn = Form.useWatch('rateOn', form);
  const rateDay = rateOn ?? lastDayOf(chosenMonth);
  const standing = chosenKind === kind ? months.find((each) => each.month === chosenMonth) : undefined;
  const restating = standing?.verifiedEntryId != null;
  const waiting = standing?.pendingEntryId != null;
  const state = useMonth(chosenMonth);
  const closed = state.data?.state === 'closed';
  const save = async () => {
    const values = await form.validateFields();
    await report.mutateAsync({ ...bodyOf(values, standing), key });
    void message.success(t('form.saved', { month: values.month }));
    onClose();
  };
  const required = { required: true, message: t('form.required') };
  const readable = {
    validator: (_: unknown, value: string) => {
      const read = readAmount(value ?? '');
      return read !== null && 'problem' in read
        ? Promise.reject(new Error(common(`money.${read.problem}`)))
        : Promise.resolve();
    },
  };
  return (
    <Modal
      open
      title={t(restating ? 'form.restateTitle' : 'form.title', { month: chosenMonth ?? '' })}
      okText={t('form.save')}
      cancelText={common('action.cancel')}
      okButtonProps={{ disabled: waiting }}
      confirmLoading={report.isPending}
      onOk={() => void save().catch(() => undefined)}
      onCancel={onClose}
    >
      <ProblemAlert
        error={report.error}
        shownFields={['amount', 'originalAmount', 'month', 'rate', 'rateOn', 'reason']}
        keptNote
      />
      <FieldErrors form={form} error={report.error} rename={{ originalAmount: 'amount' }} />
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark="optional"
        initialValues={{ kind, month: month ?? thisMonth(), currency: 'CNY', amount: '' }}
      >
        <div className="form-pair">
          <Form.Item name="month" label={t('form.month')} rules={[required]}>
            <MonthField max={thisMonth()} allowClear={false} />
          </Form.Item>
          <Form.Item name="kind" label={t('form.kind')} extra={t(`kind.hint.${chosenKind}`)} rules={[required]}>
            <Select options={ENTRY_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} />
          </Form.Item>
        </div>
        {restating && <p className="hints">{t('form.current', { amount: format(standing.verified), unit: label })}</p>}
        {waiting && (
          <p className="hints">{t('form.pendingWaits', { amount: format(standing?.pending), unit: label })}</p>
        )}
        <div className="form-pair">
          <Form.Item
            name="amount"
            label={currency === 'CNY' ? t('form.amount') : t('form.original')}
            extra={t('form.amountHint')}
            rules={[required, readable]}
          >
            <AmountInput autoFocus />
          </Form.Item>
          <Form.Item name="currency" label={t('form.currency')} rules={[required]}>
            <Select options={CURRENCIES.map((value) => ({ value, label: value }))} showSearch />
          </Form.Item>
        </div>
        {currency !== 'CNY' && (
          <ProposeRate
            currency={currency}
            on={rateDay}
            onUse={(rate, rateOn) => form.setFieldsValue({ rate, rateOn })}
          />
        )}
        {currency !== 'CNY' && (
          <div className="form-pair">
            <Form.Item name="rate" label={t('form.rate')} rules={[required]}>
              <Input inputMode="decimal" placeholder="7.1235" />
            </Form.Item>
            <Form.Item name="rateOn" label={t('form.rateOn')} rules={[required]}>
              <DateField max={today()} />
            </Form.Item>
          </div>
        )}
        {closed && !restating && (
          <p className="hints">{t('form.monthClosed', { month: chosenMonth, on: state.data?.closedOn ?? '' })}</p>
        )}
        {(restating || closed) && (
          <Form.Item name="reason" label={t('form.reason')} extra={t('form.reasonHint')} rules={[required]}>
            <Input.TextArea rows={2} maxLength={500} />
          </Form.Item>
        )}
        <Form.Item name="evidence" label={t('form.evidence')}>
          <EvidenceUpload type="statistics_form" />
        </Form.Item>
        <Form.Item name="note" label={t('form.note')}>
          <Input.TextArea rows={2} maxLength={2000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
