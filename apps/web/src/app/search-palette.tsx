import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Input, Modal } from 'antd';
import { useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../api/client';
import type { Schemas } from '../api/types';
import { useDebounced } from '../lib/use-debounced';
import { useCommonTexts } from './texts';

type Group = Schemas['SearchGroup'];

interface Hit {
  id: string;
  code: string;
  name: string;
  detail: string;
  to: string;
  kind: 'leads' | 'projects' | 'investors' | 'events';
}

const PAGES = { lead: 'leads', project: 'projects', investor: 'investors', event: 'events' } as const;

function useHits(q: string): { hits: Hit[]; searching: boolean } {
  const found = useQuery({
    queryKey: ['search', q],
    enabled: q.length > 0,
    queryFn: ({ signal }) => api.get<Group[]>('search', { q }, signal),
    placeholderData: keepPreviousData,
  });
  const groups = q === '' ? [] : (found.data ?? []);
  const hits = groups.flatMap(({ kind, hits }) =>
    hits.map(({ id, code, title, detail }) => ({
      id,
      code,
      name: title,
      detail,
      to: `/${PAGES[kind]}/${id}`,
      kind: PAGES[kind],
    })),
  );
  return { hits, searching: found.isFetching };
}

export default function SearchPalette({ onClose }: { onClose: () => void }) {
  const t = useCommonTexts();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const q = useDebounced(text.trim(), 180);
  const { hits, searching } = useHits(q);
  const open = (hit: Hit | undefined) => {
    if (hit === undefined) return;
    onClose();
    void navigate(hit.to);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt((now) => Math.min(now + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') setAt((now) => Math.max(now - 1, 0));
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) open(hits[at]);
    else return;
    event.preventDefault();
  };
  return (
    <Modal
      open
      footer={null}
      onCancel={onClose}
      closable={false}
      destroyOnHidden
      width={600}
      style={{ top: 72 }}
      title={null}
    >
      <Input
        autoFocus
        size="large"
        value={text}
        role="combobox"
        aria-label={t('search.label')}
        aria-expanded={hits.length > 0}
        aria-controls="search-hits"
        aria-activedescendant={hits[at] === undefined ? undefined : `hit-${at}`}
        placeholder={t('search.hint')}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      <div id="search-hits" role="listbox" aria-label={t('search.label')} className="hits">
        {hits.map((hit, index) => (
          <div
            key={hit.to}
            id={`hit-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className="hit"
            onMouseEnter={() => setAt(index)}
            onClick={() => open(hit)}
          >
            <span className="hit-kind">{t(`search.${hit.kind}`)}</span>
            <span className="hit-name">{hit.name}</span>
            <span className="hit-detail">{hit.detail}</span>
            <span className="hit-code">{hit.code}</span>
          </div>
        ))}
        {q !== '' && !searching && hits.length === 0 && <p className="hint">{t('search.none', { q })}</p>}
      </div>
    </Modal>
  );
}
