import { Link } from 'react-router';
import { DataTable, ListFoot, type Column } from '../../components/data-table';
import { MoneyHead } from '../../components/money';
import { ProblemAlert } from '../../components/problem-alert';
import { useUnit } from '../../app/unit';
import { instantText } from '../../lib/dates';
import { Assumed } from './assumed';
import { type PastForecast, usePastForecasts } from './forecast.api';
import { usePastForecastTexts } from './past-forecasts.texts';
import { chanceText } from './words';

/** What was asked before, what it assumed and what came out. */
export function PastForecasts({ target }: { target: string }) {
  const t = usePastForecastTexts();
  const past = usePastForecasts(target);
  const columns = useColumns();
  const rows = past.data?.pages.flatMap((page) => page.items) ?? [];
  const total = past.data?.pages[0]?.total ?? 0;
  return (
    <section className="panel" id="past">
      <h2>{t('past')}</h2>
      <p className="hint">{t('past.hint')}</p>
      {past.error ? (
        <ProblemAlert error={past.error} onRetry={() => void past.refetch()} />
      ) : (
        <DataTable
          caption={t('past')}
          rows={rows}
          rowKey={({ id }) => id}
          columns={columns}
          pending={past.isPending}
          empty={<p>{t('past.none')}</p>}
        />
      )}
      {total > rows.length && (
        <ListFoot
          shown={rows.length}
          total={total}
          more={past.hasNextPage ? () => void past.fetchNextPage() : null}
          loading={past.isFetchingNextPage}
        />
      )}
    </section>
  );
}

function useColumns(): Column<PastForecast>[] {
  const t = usePastForecastTexts();
  const { format } = useUnit();
  const both = ({ base, changed }: PastForecast, told: (of: NonNullable<PastForecast['base']>) => string) => {
    if (base === null) return '—';
    const [before, after] = [told(base), told(changed ?? base)];
    return changed === null || (before === '—' && after === '—') ? before : t('past.to', { before, after });
  };
  return [
    {
      key: 'what',
      title: t('past.what'),
      cell: (run) => (
        <>
          <Link className="row-link" to={`/forecast?run=${run.id}`}>
            {t(`past.kind.${run.kind}`)}
          </Link>
          <State run={run} />
          {run.assumed !== null && <Assumed assumed={run.assumed} titled={false} />}
        </>
      ),
    },
    { key: 'known', title: t('past.known'), tight: true, cell: ({ knownAt }) => instantText(knownAt).slice(0, 10) },
    {
      key: 'chance',
      title: t('past.chance'),
      num: true,
      cell: (run) => both(run, ({ probability }) => chanceText(probability)),
    },
    {
      key: 'median',
      title: <MoneyHead text={t('past.median')} />,
      num: true,
      cell: (run) => both(run, ({ median }) => format(median)),
    },
    { key: 'asked', title: t('past.asked'), tight: true, cell: ({ requestedAt }) => instantText(requestedAt) },
    { key: 'by', title: t('past.by'), tight: true, cell: ({ askedByName }) => askedByName ?? t('past.calendar') },
  ];
}

function State({ run: { kind, state, base } }: { run: PastForecast }) {
  const t = usePastForecastTexts();
  if (state !== 'done') return <span className="hint"> · {t(`past.state.${state}`)}</span>;
  return kind !== 'backtest' && base === null ? <span className="hint"> · {t('past.unknown')}</span> : null;
}
