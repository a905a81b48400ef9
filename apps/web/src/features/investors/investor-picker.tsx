import { Select } from 'antd';
import { useState } from 'react';
import { useDebounced } from '../../lib/use-debounced';
import { useInvestorSearch } from './investors.api';

interface Props {
  id?: string;
  value?: string | null;
  onChange?: (id: string | null) => void;
  /** The name of the company chosen at first, which no search has found yet. */
  known?: { id: string; name: string } | null;
  /** Not to be chosen. */
  except?: string;
  placeholder: string;
  allowClear?: boolean;
}

/** A registered company, found by part of its name or its credit code. */
export function InvestorPicker({ id, value, onChange, known, except, placeholder, allowClear = true }: Props) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(known ?? null);
  const found = useInvestorSearch(useDebounced(typed.trim(), 250));
  const rows = (found.data?.items ?? []).filter((row) => row.id !== except);
  const shown = chosen !== null && !rows.some((row) => row.id === chosen.id) && typed === '' ? [chosen, ...rows] : rows;
  return (
    <Select<string>
      id={id}
      aria-label={placeholder}
      value={value ?? undefined}
      allowClear={allowClear}
      placeholder={placeholder}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={found.isFetching}
      notFoundContent={null}
      options={shown.map((row) => ({ value: row.id, label: row.name }))}
      onChange={(next: string | undefined) => {
        setChosen(shown.find((row) => row.id === next) ?? null);
        setTyped('');
        onChange?.(next ?? null);
      }}
      style={{ width: '100%' }}
    />
  );
}
