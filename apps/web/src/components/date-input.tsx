import { CalendarOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useRef } from 'react';
import { readDate } from '../lib/dates';

interface Props {
  id?: string;
  value?: string | null;
  onChange?: (value: string) => void;
  placeholder?: string;
  min?: string;
  max?: string;
  'aria-label'?: string;
}

/** A date typed in any usual way, shown as 2025-06-30, or picked from the browser's own calendar. */
export function DateInput({ id, value, onChange, placeholder, min, max, ...rest }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  const text = value ?? '';
  const wrong = text !== '' && readDate(text) === null;
  return (
    <span className="date-input">
      <Input
        {...rest}
        id={id}
        value={text}
        autoComplete="off"
        placeholder={placeholder ?? '2025-06-30'}
        status={wrong ? 'error' : undefined}
        aria-invalid={wrong}
        onChange={(event) => onChange?.(event.target.value)}
        onBlur={() => onChange?.(readDate(text) ?? text)}
        suffix={
          <button
            type="button"
            tabIndex={-1}
            aria-hidden="true"
            className="bare"
            onClick={() => picker.current?.showPicker?.()}
          >
            <CalendarOutlined />
          </button>
        }
      />
      <input
        ref={picker}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        min={min}
        max={max}
        value={readDate(text) ?? ''}
        onChange={(event) => event.target.value !== '' && onChange?.(event.target.value)}
      />
    </span>
  );
}
