import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import 'dayjs/locale/zh-cn';

interface Props {
  id?: string;
  value?: string | null;
  onChange?: (value: string | null) => void;
  min?: string;
  max?: string;
  allowClear?: boolean;
  placeholder?: string;
  'aria-label'?: string;
  /** It came because somebody wants to choose: its calendar is open, and says when it closes. */
  chosenNow?: boolean;
  onClose?: () => void;
}

function Field({
  value,
  onChange,
  min,
  max,
  format,
  picker,
  chosenNow = false,
  onClose,
  ...rest
}: Props & { format: string; picker: 'date' | 'month' }) {
  const outside = (day: Dayjs) => {
    const text = day.format(format);
    return (min !== undefined && text < min) || (max !== undefined && text > max);
  };
  return (
    <DatePicker
      {...rest}
      style={{ width: '100%' }}
      picker={picker}
      autoFocus={chosenNow}
      defaultOpen={chosenNow}
      onOpenChange={(open) => !open && onClose?.()}
      format={format}
      value={value ? dayjs(value, format) : null}
      disabledDate={outside}
      onChange={(day: Dayjs | null) => onChange?.(day === null ? null : day.format(format))}
    />
  );
}

/** A calendar date as text, YYYY-MM-DD. */
export function DateField(props: Props) {
  return <Field {...props} format="YYYY-MM-DD" picker="date" />;
}

/** A month as text, YYYY-MM. */
export function MonthField(props: Props) {
  return <Field {...props} format="YYYY-MM" picker="month" />;
}
