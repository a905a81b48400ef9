import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { api, type Page } from '../../api/client';
import { useCommonTexts } from '../../app/texts';
import { EmptyTeach } from '../../components/empty-teach';
import { ProblemAlert } from '../../components/problem-alert';
import { EscalationItem } from './escalation-item';
import type { Escalation } from './lights.api';
import { useLightTexts } from './lights.texts';

const SHOWN = 50;

export function EscalationsTab({ states }: { states: Escalation['state'][] }) {
  const t = useLightTexts();
  const common = useCommonTexts();
  const open = states.includes('open');
  const list = useInfiniteQuery({
    queryKey: ['escalations', ...states],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) =>
      api.get<Page<Escalation>>(
        'escalations',
        { state: states.join(','), sort: open ? 'dueOn' : '-openedOn', limit: SHOWN, cursor },
        signal,
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  if (list.isPending) return <Skeleton active />;
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const left = (list.data?.pages[0]?.total ?? 0) - items.length;
  return (
    <div className="panel">
      <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
      {items.length === 0 && list.error === null && (
        <EmptyTeach title={t(open ? 'escalation.none' : 'escalation.noClosed')} text={t('escalation.noneText')} />
      )}
      <ul className="light-list">
        {items.map((escalation) => (
          <li key={escalation.id}>
            <EscalationItem escalation={escalation} named />
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
          {common('action.loadMore', { count: Math.min(left, SHOWN) })}
        </Button>
      )}
    </div>
  );
}
