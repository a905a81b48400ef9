import { Segmented, Skeleton } from 'antd';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useCan } from '../../app/session';
import { PageHeader } from '../../components/page-header';
import { ProblemAlert } from '../../components/problem-alert';
import { usePendingEntries } from '../investment/investment.api';
import { usePendingMilestones } from './milestone-verdicts.api';
import { useProjectTexts } from './projects.texts';
import { BatchView } from './verify-batch';
import { DrawSample, RunningSamples } from './verify-batch-start';
import { Queue, type Item } from './verify-queue';

type Show = 'all' | 'milestone' | 'entry';

export default function VerifyQueuePage() {
  const [search] = useSearchParams();
  const batch = search.get('batch');
  return batch === null ? <WholeQueue /> : <BatchView key={batch} id={batch} />;
}

function WholeQueue() {
  const t = useProjectTexts();
  const can = useCan();
  const milestones = usePendingMilestones(can('milestone.verify'));
  const entries = usePendingEntries(can('entry.verify'));
  const [show, setShow] = useState<Show>('all');
  const items = useMemo<Item[]>(() => {
    const all: Item[] = [
      ...(milestones.data?.items ?? []).map((row): Item => ({
        kind: 'milestone',
        id: row.id,
        at: row.recordedAt,
        row,
      })),
      ...(entries.data?.items ?? []).map((row): Item => ({ kind: 'entry', id: row.id, at: row.recordedAt, row })),
    ];
    return all.filter((item) => show === 'all' || item.kind === show).sort((a, b) => a.at.localeCompare(b.at));
  }, [milestones.data, entries.data, show]);
  const total = (milestones.data?.total ?? 0) + (entries.data?.total ?? 0);
  const loading = (can('milestone.verify') && milestones.isPending) || (can('entry.verify') && entries.isPending);
  const error = milestones.error ?? entries.error;
  return (
    <div className="page">
      <PageHeader
        title={t('verify.title')}
        sub={<span className="wide-only">{t('verify.keys')}</span>}
        actions={
          can('milestone.verify') &&
          can('entry.verify') && (
            <span className="row">
              <Segmented<Show>
                value={show}
                onChange={(next) => {
                  setShow(next);
                  // The keys belong to the queue again, not to the switch.
                  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
                }}
                options={[
                  { value: 'all', label: `${t('verify.all')} ${total}` },
                  { value: 'milestone', label: `${t('verify.kind.milestone')} ${milestones.data?.total ?? ''}` },
                  { value: 'entry', label: `${t('verify.kind.entry')} ${entries.data?.total ?? ''}` },
                ]}
              />
              <DrawSample />
            </span>
          )
        }
      />
      {can('entry.verify') && <RunningSamples />}
      {error ? (
        <ProblemAlert error={error} onRetry={() => void Promise.all([milestones.refetch(), entries.refetch()])} />
      ) : loading ? (
        <Skeleton active paragraph={{ rows: 8 }} />
      ) : (
        <Queue items={items} />
      )}
      {total > 400 && <p className="hint">{t('verify.truncated', { shown: items.length, total })}</p>}
    </div>
  );
}
