import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { today } from '../../lib/dates';

interface Props {
  id?: string;
  value?: string | null;
  onChange?: (value: string | null) => void;
  min?: string;
  max?: string;
  allowClear?: boolean;
  placeholder?: string;
  'aria-label'?: string;
}

function Field({
  value,
  onChange,
  min,
  max,
  format,
  picker,
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

export function thisMonth(): string {
  return today().slice(0, 7);
}

export function addMonths(month: string, count: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}
