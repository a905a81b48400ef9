import { CloseOutlined, FilterOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useCommonTexts } from '../app/texts';
import { useDebounced } from '../lib/use-debounced';

/** Free text of a list; the list follows while typing. */
export function SearchBox({
  value,
  onChange,
  placeholder,
}: {
  value: string;
  onChange: (q: string) => void;
  placeholder?: string;
}) {
  const t = useCommonTexts();
  const [text, setText] = useState(value);
  const settled = useDebounced(text, 250);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (settled === text && settled.trim() !== value) onChange(settled.trim());
    // Follows what is typed; a change of the address comes in through the effect above.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [settled]);
  return (
    <Input
      allowClear
      className="filter-search"
      prefix={<SearchOutlined aria-hidden />}
      value={text}
      placeholder={placeholder ?? t('list.search')}
      aria-label={placeholder ?? t('list.search')}
      onChange={(event) => setText(event.target.value)}
    />
  );
}

interface ChoiceProps {
  label: string;
  value: string | undefined;
  options: { value: string; label: string }[];
  onChange: (value: string | null) => void;
}

export function FilterChoice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <Select<string>
      className="filter-choice"
      allowClear
      aria-label={label}
      placeholder={label}
      value={value}
      options={options}
      onChange={(next: string | undefined) => onChange(next ?? null)}
      popupMatchSelectWidth={false}
      showSearch={options.length > 10 ? { optionFilterProp: 'label' } : false}
    />
  );
}

/** The choices stand in the toolbar; on the phone they fold behind one button. */
export function FilterGroup({ active, children }: { active: number; children: ReactNode }) {
  const t = useCommonTexts();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button className="phone-only" icon={<FilterOutlined />} aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('list.filters')}
        {active > 0 && ` ${active}`}
      </Button>
      <div className={open ? 'filter-group open' : 'filter-group'}>{children}</div>
    </>
  );
}

export interface Chip {
  key: string;
  /** In words: 状态：研判中 */
  text: string;
}

/** The filters in force, in words, each to be taken away. */
export function FilterChips({
  chips,
  onRemove,
  onClear,
}: {
  chips: Chip[];
  onRemove: (key: string) => void;
  onClear: () => void;
}) {
  const t = useCommonTexts();
  if (chips.length === 0) return null;
  return (
    <div className="chips" role="group" aria-label={t('list.filters')} style={{ marginBottom: 10 }}>
      {chips.map((chip) => (
        <span key={chip.key} className="chip">
          {chip.text}
          <button
            type="button"
            aria-label={t('list.removeFilter', { name: chip.text })}
            onClick={() => onRemove(chip.key)}
          >
            <CloseOutlined aria-hidden style={{ fontSize: 10 }} />
          </button>
        </span>
      ))}
      <Button type="link" size="small" onClick={onClear}>
        {t('list.clearFilters')}
      </Button>
    </div>
  );
}
