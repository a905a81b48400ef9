import { App, Button, Skeleton } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import { useUnit } from '../../app/unit';
import { PageHeader } from '../../components/page-header';
import { ProblemAlert } from '../../components/problem-alert';
import { instantText } from '../../lib/dates';
import { Queue, type Item } from './verify-queue';
import { useBatchTexts } from './verify-batch.texts';
import { useBatch, useConfirmBatch, type Batch } from './verify-batches.api';

/** 抽样核实: the drawn ones in a queue, and what follows for the others. */
export function BatchView({ id }: { id: string }) {
  const t = useBatchTexts();
  const names = useNames();
  const name = useName();
  const batch = useBatch(id);
  if (batch.error) return <ProblemAlert error={batch.error} onRetry={() => void batch.refetch()} />;
  if (batch.data === undefined) return <Skeleton active paragraph={{ rows: 8 }} />;
  const { month, zoneCode, size, outliers, large, random, seed, drawnByName, drawnAt } = batch.data;
  const sample = outliers + large + random;
  return (
    <div className="page">
      <PageHeader
        title={t('title', { month, zone: name(names.zone(zoneCode)) })}
        sub={t('size', { size, sample, outliers, large, random })}
        actions={<Link to="/verify">{t('back')}</Link>}
      />
      <Outcome batch={batch.data} sample={sample} />
      {batch.data.waiting > 0 && <Sample batch={batch.data} />}
      <p className="hint">{t('rule', { seed, name: drawnByName, at: instantText(drawnAt) })}</p>
    </div>
  );
}

function Sample({ batch }: { batch: Batch }) {
  const t = useBatchTexts();
  const items = useMemo<Item[]>(
    () =>
      batch.entries
        .filter(({ why, state }) => why !== 'rest' && state === 'pending')
        .map((row) => ({ kind: 'entry', id: row.id, at: row.recordedAt, row, why: t(`why.${row.why}`) })),
    [batch.entries, t],
  );
  return <Queue items={items} empty={<p className="panel">{t('allJudged')}</p>} />;
}

/** What the sample says of the others, as soon as it says something. */
function Outcome({ batch, sample }: { batch: Batch; sample: number }) {
  const t = useBatchTexts();
  const { message } = App.useApp();
  const { format, label } = useUnit();
  const confirm = useConfirmBatch(batch.id);
  const { state, restWaiting: count, sentBack } = batch;
  if (state === 'open') return null;
  if (state === 'done') return <p className="panel">{t('done')}</p>;
  if (state === 'failed')
    return (
      <p className="panel">
        {t('failed', { sentBack, count })} <Link to="/verify">{t('failedGo')}</Link>
      </p>
    );
  return (
    <div className="panel stack">
      <p>{t('passed', { sample, count, amount: `${format(batch.restAmount, 4)} ${label}` })}</p>
      {confirm.error && <ProblemAlert error={confirm.error} />}
      <div>
        <Button
          type="primary"
          size="large"
          loading={confirm.isPending}
          onClick={() =>
            confirm.mutate(undefined, { onSuccess: () => void message.success(t('confirmed', { count })) })
          }
        >
          {t('confirm', { count })}
        </Button>
      </div>
    </div>
  );
}
