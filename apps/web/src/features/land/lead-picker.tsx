import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { api, type Page } from '../../api/client';
import type { Schemas } from '../../api/types';
import { useDebounced } from '../../lib/use-debounced';

type LeadRow = Schemas['LeadRow'];

/** Finds a lead that is still open, by title, code or company. */
export function LeadPicker({ id, value, onChange }: { id?: string; value?: string; onChange?: (id: string) => void }) {
  const [typed, setTyped] = useState('');
  const q = useDebounced(typed, 250);
  const found = useQuery({
    queryKey: ['leads', 'pick', q],
    queryFn: ({ signal }) =>
      api.get<Page<LeadRow>>('leads', { q, state: ['captured', 'screening'], limit: 20 }, signal),
  });
  return (
    <Select<string>
      id={id}
      value={value}
      onChange={onChange}
      options={(found.data?.items ?? []).map((row) => ({ value: row.id, label: `${row.title} · ${row.code}` }))}
      loading={found.isFetching}
      showSearch={{ filterOption: false, onSearch: setTyped }}
    />
  );
}
