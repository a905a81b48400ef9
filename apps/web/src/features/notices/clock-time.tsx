import { Form, Input } from 'antd';
import { useNoticeTexts } from './notices.texts';

/** 730, 7:30, 07：30 → 07:30; null when it is no time of day. */
export function readClockTime(typed: string): string | null {
  const match = /^(\d{1,2}):?(\d{2})$/.exec(typed.normalize('NFKC').trim());
  if (match === null) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2])];
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${match[2]}`;
}

/** Written as offices write it, 22:00; the browser's own field would follow the machine's language into AM and PM. */
export function ClockTimeItem({ name, label }: { name: string; label: string }) {
  const t = useNoticeTexts();
  const form = Form.useFormInstance();
  return (
    <Form.Item
      name={name}
      label={label}
      validateTrigger="onBlur"
      rules={[
        {
          validator: (_, typed: string | undefined) =>
            readClockTime(typed ?? '') === null ? Promise.reject(new Error(t('set.time'))) : Promise.resolve(),
        },
      ]}
    >
      <Input
        inputMode="numeric"
        maxLength={5}
        onBlur={(event) => {
          const time = readClockTime(event.target.value);
          if (time !== null) form.setFieldValue(name, time);
        }}
      />
    </Form.Item>
  );
}
