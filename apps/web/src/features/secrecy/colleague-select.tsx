import { Select } from 'antd';
import { useState } from 'react';
import { useName } from '../../app/i18n';
import { useDebounced } from '../../lib/use-debounced';
import { useColleagues } from '../interactions/interactions.api';

interface Props {
  id?: string;
  value?: string | string[];
  onChange?: (value: string | string[]) => void;
  multiple?: boolean;
}

/** Finds people of the office by a part of their name. */
export function ColleagueSelect({ id, value, onChange, multiple = false }: Props) {
  const name = useName();
  const [typed, setTyped] = useState('');
  const found = useColleagues(useDebounced(typed.trim(), 250));
  const people = found.data ?? [];
  return (
    <Select
      id={id}
      mode={multiple ? 'multiple' : undefined}
      value={value}
      onChange={onChange}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={found.isFetching}
      notFoundContent={null}
      options={people.map((person) => ({
        value: person.id,
        label: [person.name, name({ nameZh: person.teamNameZh ?? '', nameEn: person.teamNameEn })]
          .filter(Boolean)
          .join(' · '),
      }))}
    />
  );
}
