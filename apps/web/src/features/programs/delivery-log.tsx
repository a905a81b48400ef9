import { ReloadOutlined } from '@ant-design/icons';
import { App, Button, Drawer, Dropdown, Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '../../api/client';
import { isProblem } from '../../api/problem';
import { useLanguage } from '../../app/i18n';
import { useCommonTexts } from '../../app/texts';
import { ListFoot } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { ProblemAlert } from '../../components/problem-alert';
import { instantText } from '../../lib/dates';
import { useProblemWords } from './delivery-words';
import { type Delivery, useDeliveries, useDelivery, useReload, type WebhookEndpoint } from './programs.api';
import { useProgramTexts } from './programs.texts';

const STATES = ['waiting', 'delivered', 'failed'] as const;
const HOUR = 3_600_000;
const SINCE = { hour: HOUR, day: 24 * HOUR, week: 7 * 24 * HOUR, month: 30 * 24 * HOUR } as const;

function Detail({ endpointId, id }: { endpointId: string; id: string }) {
  const t = useProgramTexts();
  const words = useProblemWords();
  const detail = useDelivery(endpointId, id);
  if (detail.isPending) return <Skeleton active title={false} paragraph={{ rows: 3 }} />;
  if (detail.isError) return <ProblemAlert error={detail.error} onRetry={() => void detail.refetch()} />;
  const { messageId, payload, log } = detail.data;
  return (
    <div className="delivery-detail">
      <h3>{t('log.id')}</h3>
      <code className="address">{messageId}</code>
      <h3>{t('log.payload')}</h3>
      {payload === null ? (
        <p className="hint">{t('log.hidden')}</p>
      ) : (
        <pre className="sample">{JSON.stringify(JSON.parse(payload), null, 2)}</pre>
      )}
      <h3>{t('log.tries')}</h3>
      {log.length === 0 && <p className="hint">{t('log.noTries')}</p>}
      <ol className="tries" reversed>
        {log.map((attempt) => (
          <li key={attempt.at}>
            <DateText value={attempt.at} /> · {words({ lastStatus: attempt.status, lastProblem: attempt.problem })} ·{' '}
            {t('log.ms', { count: attempt.durationMs })}
            {attempt.answer && (
              <pre className="sample" aria-label={t('log.answer')}>
                {attempt.answer}
              </pre>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

function Line({ endpoint, delivery }: { endpoint: WebhookEndpoint; delivery: Delivery }) {
  const t = useProgramTexts();
  const common = useCommonTexts();
  const words = useProblemWords();
  const english = useLanguage() === 'en';
  const { message } = App.useApp();
  const reload = useReload('webhooks');
  const [open, setOpen] = useState(false);
  const { id, kind, subject, state, attempts, nextAt } = delivery;
  const test = kind === 'webhook.test';
  const replay = async () => {
    try {
      await api.post(`webhooks/${endpoint.id}/deliveries/${id}/replay`);
      await reload();
      void message.success(t('log.replayed'));
    } catch (error) {
      void message.error(isProblem(error) ? error.title : common('problem.title'));
    }
  };
  const hidden = subject === null && !test;
  const came = [
    ...(attempts > 0 ? [t('log.attempts', { count: attempts })] : []),
    ...(delivery.lastStatus !== null || delivery.lastProblem !== null ? [words(delivery)] : []),
    ...(state === 'waiting' && nextAt !== null ? [t('log.next', { at: instantText(nextAt) })] : []),
    ...(state === 'withheld' ? [t('log.withheld')] : []),
  ];
  return (
    <li>
      <div className="where">
        <span className={state === 'delivered' ? 'tag tag-strong' : 'tag tag-off'}>{t(`log.state.${state}`)}</span>{' '}
        <strong>{english ? delivery.kindEn : delivery.kindZh}</strong>{' '}
        {subject !== null && <Link to={subject.path}>{subject.code}</Link>}
        {hidden && <span className="hint">{t('log.hidden')}</span>}
        <div className="hint">
          <DateText value={delivery.createdAt} />
          {came.length > 0 && ` · ${came.join(' · ')}`}
        </div>
      </div>
      <div className="row">
        {!test && (
          <Button size="small" disabled={!endpoint.on} onClick={() => void replay()}>
            {t('log.replay')}
          </Button>
        )}
        <Button size="small" type="text" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'log.fold' : 'log.open')}
        </Button>
      </div>
      {open && <Detail endpointId={endpoint.id} id={id} />}
    </li>
  );
}

function ReplayFailed({ endpoint }: { endpoint: WebhookEndpoint }) {
  const t = useProgramTexts();
  const common = useCommonTexts();
  const { message } = App.useApp();
  const reload = useReload('webhooks');
  const replay = async (span: number) => {
    try {
      const since = new Date(Date.now() - span).toISOString();
      const { count } = await api.post<{ count: number }>(`webhooks/${endpoint.id}/replays`, { since });
      await reload();
      if (count === 0) void message.info(t('log.nothingFailed'));
      else void message.success(t('log.replayedCount', { count }));
    } catch (error) {
      void message.error(isProblem(error) ? error.title : common('problem.title'));
    }
  };
  return (
    <Dropdown
      trigger={['click']}
      disabled={!endpoint.on}
      menu={{
        items: (Object.keys(SINCE) as (keyof typeof SINCE)[]).map((span) => ({
          key: span,
          label: t(`log.since.${span}`),
          onClick: () => void replay(SINCE[span]),
        })),
      }}
    >
      <Button size="small">{t('log.replayFailed')}</Button>
    </Dropdown>
  );
}

/** What was sent to one endpoint: each message with what came of it, and the way to send it again. */
export function DeliveryLog({ endpoint, onClose }: { endpoint: WebhookEndpoint; onClose: () => void }) {
  const t = useProgramTexts();
  const [state, setState] = useState<string>('');
  const log = useDeliveries(endpoint.id, state === '' ? null : state);
  const rows = log.data?.pages.flatMap((page) => page.items) ?? [];
  const options = [
    { value: '', label: t('log.state.all') },
    ...STATES.map((value) => ({ value: value as string, label: t(`log.state.${value}`) })),
  ];
  return (
    <Drawer open onClose={onClose} size="min(680px, 100vw)" title={t('log.title', { name: endpoint.description })}>
      <div className="stack">
        <p className="hint">{t('log.kept')}</p>
        <div className="toolbar">
          <Segmented<string> aria-label={t('log.state')} value={state} onChange={setState} options={options} />
          <ReplayFailed endpoint={endpoint} />
          <Button
            size="small"
            type="text"
            icon={<ReloadOutlined />}
            aria-label={t('log.refresh')}
            onClick={() => void log.refetch()}
          />
        </div>
        {log.isPending && <Skeleton active />}
        <ProblemAlert error={log.error} onRetry={() => void log.refetch()} />
        {log.isSuccess && rows.length === 0 && <p className="hint">{t('log.empty')}</p>}
        <ol className="endpoints deliveries">
          {rows.map((delivery) => (
            <Line key={delivery.id} endpoint={endpoint} delivery={delivery} />
          ))}
        </ol>
        {rows.length > 0 && (
          <ListFoot
            shown={rows.length}
            total={log.data?.pages[0]?.total ?? 0}
            more={log.hasNextPage ? () => void log.fetchNextPage() : null}
            loading={log.isFetchingNextPage}
          />
        )}
      </div>
    </Drawer>
  );
}
