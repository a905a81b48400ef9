import { CloseOutlined } from '@ant-design/icons';
import { Button, InputNumber, Select } from 'antd';
import { useName } from '../../app/i18n';
import { useInvestorLists } from './investors.api';
import { useProfileTexts } from './profile.texts';

export interface Entry {
  code: string;
  year?: number | null;
}

/** Places on lists, each with its year if known. */
export function ListEntriesInput({ value = [], onChange }: { value?: Entry[]; onChange?: (entries: Entry[]) => void }) {
  const t = useProfileTexts();
  const name = useName();
  const lists = useInvestorLists().data ?? [];
  const called = (code: string) => name(lists.find((list) => list.code === code)) || code;
  const free = lists.filter((list) => list.active && !value.some((entry) => entry.code === list.code));
  return (
    <div className="stack-tight">
      {value.map((entry) => (
        <div key={entry.code} className="list-entry">
          <span>{called(entry.code)}</span>
          <InputNumber
            aria-label={`${called(entry.code)} ${t('year')}`}
            placeholder={t('year')}
            min={1990}
            max={2100}
            precision={0}
            controls={false}
            value={entry.year ?? null}
            onChange={(year) => onChange?.(value.map((each) => (each.code === entry.code ? { ...each, year } : each)))}
          />
          <Button
            type="text"
            icon={<CloseOutlined />}
            aria-label={t('lists.remove', { name: called(entry.code) })}
            onClick={() => onChange?.(value.filter((each) => each.code !== entry.code))}
          />
        </div>
      ))}
      {free.length > 0 && (
        <Select<string>
          aria-label={t('lists.add')}
          placeholder={t('lists.add')}
          value={null}
          options={free.map((list) => ({ value: list.code, label: name(list) }))}
          onChange={(code) => onChange?.([...value, { code }])}
        />
      )}
    </div>
  );
}
