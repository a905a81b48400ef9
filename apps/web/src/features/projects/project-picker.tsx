import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { api, type Page } from '../../api/client';
import { useDebounced } from '../../lib/use-debounced';
import type { ProjectRow } from './projects.api';

/** Finds another project by name or code. */
export function ProjectPicker({
  id,
  value,
  onChange,
  except,
}: {
  id?: string;
  value?: string;
  onChange?: (id: string) => void;
  except?: string;
}) {
  const [typed, setTyped] = useState('');
  const q = useDebounced(typed, 250);
  const found = useQuery({
    queryKey: ['projects', 'pick', q],
    queryFn: ({ signal }) => api.get<Page<ProjectRow>>('projects', { q, limit: 20 }, signal),
  });
  const options = (found.data?.items ?? [])
    .filter((row) => row.id !== except)
    .map((row) => ({ value: row.id, label: `${row.name} · ${row.code}` }));
  return (
    <Select<string>
      id={id}
      value={value}
      onChange={onChange}
      options={options}
      loading={found.isFetching}
      showSearch={{ filterOption: false, onSearch: setTyped }}
    />
  );
}
