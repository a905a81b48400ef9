import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api, type Page } from '../../api/client';
import { useLanguage, useName } from '../../app/i18n';
import { useCommonTexts } from '../../app/texts';
import { EmptyTeach } from '../../components/empty-teach';
import { ProblemAlert } from '../../components/problem-alert';
import { BlockerFacts } from './blocker-item';
import { type BlockerRow, useBlockerReference } from './blockers.api';
import { useBlockerTexts } from './blockers.texts';

interface Filters {
  kindCode?: string;
  teamId?: string;
}

const COLUMNS = [
  { key: 'requested', state: 'requested', sort: 'dueOn' },
  { key: 'accepted', state: 'accepted', sort: 'dueOn' },
  { key: 'solved', state: 'solved', sort: 'dueOn' },
  { key: 'closed', state: 'confirmed,refused,withdrawn', sort: '-requestedOn' },
] as const;
const SHOWN = 20;

/** Requests by state, the soonest due first; a card opens the request beside the board. */
export function DeskBoard() {
  const t = useBlockerTexts();
  const name = useName();
  const reference = useBlockerReference();
  const [filters, setFilters] = useState<Filters>({});
  return (
    <div className="stack">
      <div className="toolbar">
        <Select
          allowClear
          aria-label={t('filter.kind')}
          placeholder={t('filter.kind')}
          style={{ minWidth: 140 }}
          value={filters.kindCode}
          onChange={(kindCode?: string) => setFilters({ ...filters, kindCode })}
          options={(reference.data?.kinds ?? []).map((kind) => ({ value: kind.code, label: name(kind) }))}
        />
        <Select
          allowClear
          aria-label={t('filter.team')}
          placeholder={t('filter.team')}
          style={{ minWidth: 180 }}
          value={filters.teamId}
          onChange={(teamId?: string) => setFilters({ ...filters, teamId })}
          options={(reference.data?.teams ?? []).map((team) => ({ value: team.id, label: name(team) }))}
        />
      </div>
      <div className="desk-board">
        {COLUMNS.map((column) => (
          <Column key={column.key} column={column} filters={filters} />
        ))}
      </div>
    </div>
  );
}

function Column({ column, filters }: { column: (typeof COLUMNS)[number]; filters: Filters }) {
  const t = useBlockerTexts();
  const common = useCommonTexts();
  const english = useLanguage() === 'en';
  const navigate = useNavigate();
  const { state, sort } = column;
  const list = useInfiniteQuery({
    queryKey: ['blockers', 'list', state, filters],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) =>
      api.get<Page<BlockerRow>>('blockers', { ...filters, state, sort, limit: SHOWN, cursor }, signal),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const total = list.data?.pages[0]?.total ?? 0;
  return (
    <section className="desk-column" aria-label={t(`column.${column.key}`)}>
      <h2>
        {t(`column.${column.key}`)} <span className="hint">{t('column.count', { count: total })}</span>
      </h2>
      <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <Skeleton active title={false} />}
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <button type="button" className="blocker-card" onClick={() => void navigate(`/blockers/${row.id}`)}>
              <strong>{row.title}</strong>
              <span>{row.projectName}</span>
              <span className="hint">
                {english ? row.kindNameEn : row.kindNameZh} · {english ? row.teamNameEn : row.teamNameZh}
              </span>
              <BlockerFacts blocker={row} />
            </button>
          </li>
        ))}
      </ul>
      {column.key === 'requested' && list.data && total === 0 && (
        <EmptyTeach title={t('none.desk')} text={t('none.deskText')} />
      )}
      {list.hasNextPage && (
        <Button size="small" onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
          {common('action.loadMore', { count: Math.min(SHOWN, total - rows.length) })}
        </Button>
      )}
    </section>
  );
}
