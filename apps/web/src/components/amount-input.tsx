import { Input } from 'antd';
import { useCommonTexts } from '../app/texts';
import { readAmount } from '../lib/amount';
import { formatMoney } from '../lib/decimal';

interface Props {
  id?: string;
  /** The text as typed; read it with readAmount() when saving. */
  value?: string;
  onChange?: (typed: string) => void;
  placeholder?: string;
  autoFocus?: boolean;
  /** Code of another currency than CNY. */
  currency?: string;
  'aria-label'?: string;
}

/** Takes amounts as people write them and says at once how it read them. */
export function AmountInput({ value = '', onChange, placeholder, currency = 'CNY', ...rest }: Props) {
  const t = useCommonTexts();
  const read = readAmount(value);
  const unreadable = read !== null && 'problem' in read;
  return (
    <>
      <Input
        {...rest}
        value={value}
        inputMode="text"
        autoComplete="off"
        placeholder={placeholder ?? '3.5亿 / 2000万'}
        status={unreadable ? 'error' : undefined}
        onChange={(event) => onChange?.(event.target.value)}
        aria-describedby={rest.id === undefined ? undefined : `${rest.id}-echo`}
      />
      <div id={rest.id === undefined ? undefined : `${rest.id}-echo`} className="hint amount-echo" aria-live="polite">
        {read === null
          ? ' '
          : 'problem' in read
            ? t(`money.${read.problem}`)
            : currency === 'CNY'
              ? t('money.yuanEcho', { amount: formatMoney(read.yuan, 'yuan') })
              : `= ${formatMoney(read.yuan, 'yuan')} ${currency}`}
      </div>
    </>
  );
}
