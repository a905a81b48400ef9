import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { useState } from 'react';
import { api, type Page } from '../../api/client';
import { useDebounced } from '../../lib/use-debounced';
import { carries, type Named } from '../leads/lead-draft';
import type { LeadSource } from '../leads/leads.api';
import { useRecentEvents } from './events.api';
import { useEventTexts } from './events.texts';

interface PickProps {
  id?: string;
  value?: Named | null;
  onChange?: (value: Named | null) => void;
}

function Pick(props: PickProps & { label: string; loading: boolean; found: Named[]; onSearch: (q: string) => void }) {
  const { id, value, onChange, label, loading, found, onSearch } = props;
  const t = useEventTexts();
  const shown = value == null || found.some((each) => each.id === value.id) ? found : [value, ...found];
  return (
    <Select<string>
      id={id}
      allowClear
      value={value?.id}
      placeholder={label}
      loading={loading}
      showSearch={{ filterOption: false, onSearch }}
      notFoundContent={loading ? null : t('origin.none')}
      options={shown.map((each) => ({ value: each.id, label: each.name }))}
      onChange={(next: string | undefined) => {
        onSearch('');
        onChange?.(shown.find((each) => each.id === next) ?? null);
      }}
    />
  );
}

function EventPick(props: PickProps) {
  const t = useEventTexts();
  const [typed, setTyped] = useState('');
  const events = useRecentEvents(useDebounced(typed.trim(), 250), true);
  const found = (events.data?.items ?? []).map(({ id, name, fromOn }) => ({ id, name: `${name} · ${fromOn}` }));
  return (
    <Pick
      {...props}
      label={t('origin.eventPlaceholder')}
      loading={events.isFetching}
      found={found}
      onSearch={setTyped}
    />
  );
}

function IntermediaryPick(props: PickProps) {
  const t = useEventTexts();
  const [typed, setTyped] = useState('');
  const q = useDebounced(typed.trim(), 250);
  const companies = useQuery({
    queryKey: ['investors', 'intermediaries', q],
    staleTime: 60_000,
    queryFn: ({ signal }) =>
      api.get<Page<Named>>('investors', { role: 'intermediary', q, sort: 'name', limit: 30 }, signal),
  });
  return (
    <Pick
      {...props}
      label={t('origin.intermediaryPlaceholder')}
      loading={companies.isFetching}
      found={companies.data?.items ?? []}
      onSearch={setTyped}
    />
  );
}

/** Which event, or who recommended it; appears with the source that has one. */
export function OriginFields() {
  const t = useEventTexts();
  const may = carries(Form.useWatch<LeadSource | null>('source'));
  return (
    <>
      {may.event && (
        <Form.Item name="event" label={t('origin.event')}>
          <EventPick />
        </Form.Item>
      )}
      {may.intermediary && (
        <Form.Item name="intermediary" label={t('origin.intermediary')}>
          <IntermediaryPick />
        </Form.Item>
      )}
    </>
  );
}
