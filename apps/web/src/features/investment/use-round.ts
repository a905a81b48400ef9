import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { api, type Page } from '../../api/client';
import { addMonths } from '../projects/date-fields';
import type { ProjectRow } from '../projects/projects.api';
import type { EntryRow } from './investment.api';

export interface RoundRow {
  id: string;
  code: string;
  name: string;
  zoneCode: string;
  plannedTotal: string | null;
  /** The month before: what counts, or waits. */
  last: EntryRow | null;
  /** What this month says already: waiting, verified, or sent back and to be reported anew. */
  current: EntryRow | null;
}

const WORKING = 'started,building,producing';
const SHOWN = 200;

/** The newest statement of each project wins; a waiting one tells more than a verified one. */
function newestByProject(entries: EntryRow[], month: string): Map<string, EntryRow> {
  const weight = (entry: EntryRow) => (entry.state === 'pending' ? 2 : entry.state === 'verified' ? 1 : 0);
  const best = new Map<string, EntryRow>();
  for (const entry of entries) {
    if (entry.month !== month) continue;
    const held = best.get(entry.projectId);
    const better =
      held === undefined ||
      weight(entry) > weight(held) ||
      (weight(entry) === weight(held) && entry.recordedAt > held.recordedAt);
    if (better) best.set(entry.projectId, entry);
  }
  return best;
}

function useMonthEntries(month: string) {
  const list = useInfiniteQuery({
    queryKey: ['entries', 'round', month],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<EntryRow>>(
        'entries',
        {
          kind: 'completed',
          from: addMonths(month, -1),
          to: month,
          state: 'pending,verified,sent_back',
          limit: 200,
          cursor: pageParam,
        },
        signal,
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return list;
}

/** My projects under way and what is known of this month and the one before. */
export function useRound(month: string, officerId: string | undefined) {
  const projects = useQuery({
    queryKey: ['projects', 'round', officerId],
    queryFn: ({ signal }) =>
      api.get<Page<ProjectRow>>(
        'projects',
        { stage: WORKING, status: 'active', officerId, sort: 'name', limit: SHOWN },
        signal,
      ),
  });
  const entries = useMonthEntries(month);
  const rows = useMemo<RoundRow[]>(() => {
    const all = entries.data?.pages.flatMap((page) => page.items) ?? [];
    const current = newestByProject(all, month);
    const last = newestByProject(
      all.filter((entry) => entry.state !== 'sent_back'),
      addMonths(month, -1),
    );
    return (projects.data?.items ?? []).map((project) => ({
      id: project.id,
      code: project.code,
      name: project.name,
      zoneCode: project.zoneCode,
      plannedTotal: project.plannedTotal,
      last: last.get(project.id) ?? null,
      current: current.get(project.id) ?? null,
    }));
  }, [projects.data, entries.data, month]);
  return {
    rows,
    total: projects.data?.total ?? 0,
    pending: projects.isPending || entries.isPending || entries.hasNextPage,
    error: projects.error ?? entries.error,
    refetch: () => void Promise.all([projects.refetch(), entries.refetch()]),
  };
}

/** Reported figures stand until somebody judges them; only blank and sent-back months are open. */
export function isLocked(row: RoundRow): boolean {
  return row.current?.state === 'pending' || row.current?.state === 'verified';
}
