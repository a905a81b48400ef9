import { Form } from 'antd';
import { useCommonTexts } from '../../app/texts';
import { AmountInput } from '../../components/amount-input';
import { readAmount } from '../../lib/amount';

/** 元 of what was typed; zero where nothing was. */
export function yuanOf(typed: string | undefined): string {
  const read = readAmount(typed ?? '');
  return read !== null && 'yuan' in read ? read.yuan : '0.00';
}

/** An amount in a dialog, refused where it cannot be read. */
export function AmountField({ name, label, extra }: { name: string; label: string; extra?: string }) {
  const common = useCommonTexts();
  const readable = (_: unknown, typed: string | undefined) => {
    const read = readAmount(typed ?? '');
    return read !== null && 'problem' in read
      ? Promise.reject(new Error(common(`money.${read.problem}`)))
      : Promise.resolve();
  };
  return (
    <Form.Item name={name} label={label} extra={extra} rules={[{ validator: readable }]}>
      <AmountInput />
    </Form.Item>
  );
}
