import { App, Form, Input } from 'antd';
import { useCommonTexts } from '../../app/texts';
import { AskDialog } from '../../components/ask-dialog';
import { formatMoney } from '../../lib/decimal';
import { isZero, typedForm } from '../investment/typed-amount';
import { MonthField } from '../projects/date-fields';
import { useEditTarget } from './drafts.api';
import { useDraftTexts } from './drafts.texts';
import type { Target } from './plan.api';
import { readTargetAmount } from './target-amount';
import { useUnitOf } from './use-unit-of';

interface Values {
  nameZh: string;
  nameEn: string;
  amount: string;
  windowFrom: string;
  windowTo: string;
  basisZh: string;
  basisEn: string;
  reason: string;
}

/** A drafted target changed by a new version; what it was stays readable. */
export function TargetDialog({ target, onClose }: { target: Target; onClose: () => void }) {
  const t = useDraftTexts();
  const common = useCommonTexts();
  const { message } = App.useApp();
  const edit = useEditTarget(target.code);
  const required = [{ required: true, message: t('required') }];
  const { nameZh, nameEn, windowFrom, windowTo, basisZh, basisEn } = target;
  return (
    <AskDialog<Values>
      title={t('target.title', { name: target.nameZh })}
      ok={common('action.save')}
      width={640}
      initial={{ nameZh, nameEn, amount: typedForm(target.amount, 'yi'), windowFrom, windowTo, basisZh, basisEn }}
      busy={edit.isPending}
      error={edit.error}
      fields={['nameZh', 'nameEn', 'amount', 'windowFrom', 'windowTo', 'basisZh', 'basisEn', 'reason']}
      onClose={onClose}
      onSave={async ({ amount, ...values }) => {
        const read = readTargetAmount(amount, target.currency);
        if (read === null || 'problem' in read) throw new Error('not an amount');
        const { version } = await edit.mutateAsync({ ...values, amount: read.yuan, version: target.version });
        void message.success(t('target.saved', { version }));
      }}
    >
      <div className="form-pair">
        <Form.Item name="nameZh" label={t('target.nameZh')} rules={required}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="nameEn" label={t('target.nameEn')} rules={required}>
          <Input maxLength={200} />
        </Form.Item>
      </div>
      <AmountField target={target} />
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
      <Form.Item name="reason" label={t('edit.reason')} rules={required}>
        <Input maxLength={500} />
      </Form.Item>
    </AskDialog>
  );
}

/** In the target's own unit; how it was read stands below. */
function AmountField({ target }: { target: Target }) {
  const t = useDraftTexts();
  const form = Form.useFormInstance<Values>();
  const typed = Form.useWatch('amount', form) ?? '';
  const { label } = useUnitOf(target.unit);
  const read = readTargetAmount(typed, target.currency);
  const echo = read === null || 'problem' in read ? '' : `= ${formatMoney(read.yuan, 'yuan')} ${target.currency}`;
  return (
    <Form.Item
      name="amount"
      label={t('target.amount', { unit: label })}
      extra={echo}
      rules={[
        {
          required: true,
          validator: (_, value: string) => {
            const given = readTargetAmount(value, target.currency);
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
