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
  'aria-label'?: string;
}

/** Takes amounts as people write them and says at once how it read them. */
export function AmountInput({ value = '', onChange, placeholder, ...rest }: Props) {
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
            : t('money.yuanEcho', { amount: formatMoney(read.yuan, 'yuan') })}
      </div>
    </>
  );
}
