import { Form, Input } from 'antd';
import { useCommonTexts } from '../../app/texts';
import { formatMoney } from '../../lib/decimal';
import { isZero } from '../investment/typed-amount';
import { MonthField } from '../projects/date-fields';
import { useDraftTexts } from './drafts.texts';
import { readTargetAmount } from './target-amount';
import { useUnitOf } from './use-unit-of';

export interface TargetValues {
  nameZh: string;
  nameEn: string;
  amount: string;
  windowFrom: string;
  windowTo: string;
  basisZh: string;
  basisEn: string;
  reason: string;
}

export const TARGET_FIELDS = [
  'nameZh',
  'nameEn',
  'amount',
  'windowFrom',
  'windowTo',
  'basisZh',
  'basisEn',
  'reason',
] as const;

/** The amount as typed in the target's unit, in 元 or dollars. The form has refused what cannot be read. */
export function exactAmount(typed: string, currency: string): string {
  const read = readTargetAmount(typed, currency);
  if (read === null || 'problem' in read) throw new Error('not an amount');
  return read.yuan;
}

export function useRequired() {
  const t = useDraftTexts();
  return [{ required: true, message: t('required') }];
}

/** What a target is called in both languages. An indicator's too. */
export function NameFields() {
  const t = useDraftTexts();
  const required = useRequired();
  return (
    <div className="form-pair">
      <Form.Item name="nameZh" label={t('target.nameZh')} rules={required}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="nameEn" label={t('target.nameEn')} rules={required}>
        <Input maxLength={200} />
      </Form.Item>
    </div>
  );
}

/** How much, when, on what basis and why. */
export function PromiseFields({ unit, currency }: { unit: string; currency: string }) {
  const t = useDraftTexts();
  const required = useRequired();
  return (
    <>
      <AmountField unit={unit} currency={currency} />
      <div className="form-pair">
        <Form.Item name="windowFrom" label={t('target.from')} rules={required}>
          <MonthField allowClear={false} />
        </Form.Item>
        <Form.Item name="windowTo" label={t('target.to')} rules={required}>
          <MonthField allowClear={false} />
        </Form.Item>
      </div>
      <Form.Item name="basisZh" label={t('target.basisZh')} rules={required}>
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <Form.Item name="basisEn" label={t('target.basisEn')} rules={required}>
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <ReasonField />
    </>
  );
}

export function ReasonField() {
  const t = useDraftTexts();
  return (
    <Form.Item name="reason" label={t('edit.reason')} rules={useRequired()}>
      <Input maxLength={500} />
    </Form.Item>
  );
}

/** In the target's own unit; how it was read stands below. */
function AmountField({ unit, currency }: { unit: string; currency: string }) {
  const t = useDraftTexts();
  const form = Form.useFormInstance<TargetValues>();
  const typed = Form.useWatch('amount', form) ?? '';
  const { label } = useUnitOf(unit);
  const read = readTargetAmount(typed, currency);
  const common = useCommonTexts();
  const echoOf = (exact: string) => {
    const amount = formatMoney(exact, 'yuan');
    return currency === 'CNY' ? common('money.yuanEcho', { amount }) : `= ${amount} ${currency}`;
  };
  const echo = read === null || 'problem' in read ? '' : echoOf(read.yuan);
  return (
    <Form.Item
      name="amount"
      label={t('target.amount', { unit: label })}
      extra={echo}
      // The unit may be chosen after the figure was typed.
      dependencies={['unit']}
      rules={[
        {
          required: true,
          validator: (_, value: string | undefined) => {
            const given = readTargetAmount(value, currency);
            if (given === null) return Promise.reject(new Error(t('required')));
            if ('problem' in given)
              return Promise.reject(
                new Error(t(given.problem === 'otherCurrency' ? 'amount.other' : 'amount.unread', { unit: label })),
              );
            return isZero(given.yuan) || given.yuan.startsWith('-')
              ? Promise.reject(new Error(t('amount.zero')))
              : Promise.resolve();
          },
        },
      ]}
    >
      <Input suffix={label} autoComplete="off" />
    </Form.Item>
  );
}
