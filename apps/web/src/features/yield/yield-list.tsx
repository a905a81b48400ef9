import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useName } from '../../app/i18n';
import { useCommonTexts } from '../../app/texts';
import { DataTable, type Column } from '../../components/data-table';
import { Money, MoneyHead } from '../../components/money';
import { Wan } from '../events/wan';
import { useLeadTexts } from '../leads/i18n';
import type { LeadSource } from '../leads/leads.api';
import { rowsBehind } from './rows-behind';
import { percent, type useYield, type YieldFigures, type YieldGroup, type YieldRow } from './yield.api';
import type { YieldFilters } from './yield-page';
import { useYieldTexts } from './yield.texts';

interface Props {
  by: YieldGroup;
  filters: YieldFilters;
  table: ReturnType<typeof useYield>;
  empty: ReactNode;
}

/** Three bars in one, each a part of the one behind it, on the scale of the largest channel. */
function Path({ row, most }: { row: YieldFigures; most: number }) {
  const t = useYieldTexts();
  const width = (count: number) => ({ width: `${(count * 100) / most}%` });
  const { leads, projects, signed } = row;
  return (
    <span className="path" role="img" aria-label={t('path.label', { leads, projects, signed })}>
      <span className="path-leads" style={width(leads)} />
      <span className="path-projects" style={width(projects)} />
      <span className="path-signed" style={width(signed)} />
    </span>
  );
}

function Legend() {
  const t = useYieldTexts();
  return (
    <p className="path-legend hint">
      {(['leads', 'projects', 'signed'] as const).map((key) => (
        <span key={key}>
          <span className={`path-${key}`} aria-hidden="true" /> {t(`legend.${key}`)}
        </span>
      ))}
    </p>
  );
}

const Count = ({ count, to, of, label }: { count: number; to: string | null; of?: number; label: string }) => (
  <>
    {to === null || count === 0 ? (
      count
    ) : (
      <Link to={to} aria-label={`${label} ${count}`}>
        {count}
      </Link>
    )}
    {of !== undefined && of > 0 && <span className="hint path-share">{percent(count, of)}</span>}
  </>
);

function Channel({ row, by }: { row: YieldRow; by: YieldGroup }) {
  const t = useYieldTexts();
  const common = useCommonTexts();
  const lead = useLeadTexts();
  const name = useName();
  const called =
    row.nameZh === null
      ? t('unnamed')
      : by === 'source'
        ? lead(`source.${row.key as LeadSource}`)
        : name({ nameZh: row.nameZh, nameEn: row.nameEn });
  const page = by === 'event' ? `/events/${row.key}` : by === 'intermediary' ? `/investors/${row.key}` : null;
  const sub = [row.event?.fromOn, row.event?.sample && common('sample.tag'), row.small && t('small')].filter(Boolean);
  return (
    <>
      {page === null || row.key === null ? (
        <strong>{called}</strong>
      ) : (
        <Link className="row-link" to={page}>
          {called}
        </Link>
      )}
      {sub.length > 0 && <span className="cell-sub">{sub.join(' · ')}</span>}
    </>
  );
}

function useColumns({ by, filters, table }: Props): Column<YieldRow>[] {
  const t = useYieldTexts();
  const most = Math.max(1, ...(table.data?.rows ?? []).map((row) => row.leads));
  const to = (row: YieldRow) => rowsBehind(by, row.key, filters);
  const all: (Column<YieldRow> | false)[] = [
    { key: 'channel', title: t('col.channel'), cell: (row) => <Channel row={row} by={by} /> },
    { key: 'path', title: t('col.path'), width: 160, cell: (row) => <Path row={row} most={most} /> },
    by === 'event' && {
      key: 'attendance',
      title: t('col.attendance'),
      num: true,
      cell: ({ event }) =>
        event !== null && (
          <>
            {event.attended + event.walkIns} / {event.invited}
            <span className="hint path-share">{percent(event.attended, event.invited)}</span>
          </>
        ),
    },
    {
      key: 'leads',
      title: t('col.leads'),
      num: true,
      cell: (row) => <Count count={row.leads} to={to(row).leads} label={t('col.leads')} />,
    },
    {
      key: 'screened',
      title: t('col.screened'),
      num: true,
      wide: true,
      cell: (row) => <Count count={row.screened} to={to(row).screened} label={t('col.screened')} />,
    },
    {
      key: 'projects',
      title: t('col.projects'),
      num: true,
      cell: (row) => <Count count={row.projects} to={to(row).projects} label={t('col.projects')} />,
    },
    {
      key: 'signed',
      title: t('col.signed'),
      num: true,
      cell: (row) => (
        <Count count={row.signed} to={to(row).signed} of={row.small ? 0 : row.leads} label={t('col.signed')} />
      ),
    },
    {
      key: 'contracted',
      title: <MoneyHead text={t('col.contracted')} />,
      num: true,
      cell: (row) => <Money value={row.contracted} />,
    },
    {
      key: 'started',
      title: t('col.started'),
      num: true,
      wide: true,
      cell: (row) => <Count count={row.started} to={to(row).started} label={t('col.started')} />,
    },
    {
      key: 'completed',
      title: <MoneyHead text={t('col.completed')} />,
      num: true,
      cell: (row) => <Money value={row.completed} />,
    },
    {
      key: 'days',
      title: <span title={t('days.hint')}>{t('col.days')}</span>,
      num: true,
      cell: (row) =>
        row.daysToSigning === null ? <span className="hint">—</span> : t('days.value', { count: row.daysToSigning }),
    },
    by === 'event' && {
      key: 'cost',
      title: <span title={t('cost.hint')}>{t('col.cost')}</span>,
      num: true,
      cell: ({ event }) =>
        event?.costPerSigned == null ? <span className="hint">—</span> : <Wan value={event.costPerSigned} />,
    },
  ];
  return all.filter((column) => column !== false);
}

function Total({ by, total }: { by: YieldGroup; total: YieldFigures }) {
  const t = useYieldTexts();
  return (
    <tr>
      <td>{t('total')}</td>
      <td className="wide-cell" />
      {by === 'event' && <td className="wide-cell" />}
      <Sum head={t('col.leads')}>{total.leads}</Sum>
      <Sum head={t('col.screened')} wide>
        {total.screened}
      </Sum>
      <Sum head={t('col.projects')}>{total.projects}</Sum>
      <Sum head={t('col.signed')}>{total.signed}</Sum>
      <Sum head={t('col.contracted')}>
        <Money value={total.contracted} />
      </Sum>
      <Sum head={t('col.started')} wide>
        {total.started}
      </Sum>
      <Sum head={t('col.completed')}>
        <Money value={total.completed} />
      </Sum>
      <Sum head={t('col.days')}>
        {total.daysToSigning === null ? '—' : t('days.value', { count: total.daysToSigning })}
      </Sum>
      {by === 'event' && <td className="wide-cell" />}
    </tr>
  );
}

const Sum = ({ head, wide = false, children }: { head: string; wide?: boolean; children: ReactNode }) => (
  <td className={wide ? 'num wide-cell' : 'num'}>
    <span className="cell-label">{head}</span>
    <span className="cell-value">{children}</span>
  </td>
);

export function YieldList(props: Props) {
  const { by, table, empty } = props;
  const t = useYieldTexts();
  const columns = useColumns(props);
  const rows = table.data?.rows ?? [];
  return (
    <>
      {rows.length > 0 && <Legend />}
      <div className="yield-table">
        <DataTable
          caption={t('title')}
          columns={columns}
          rows={rows}
          // Several channels the reader may not know have no key.
          rowKey={(row) => row.key ?? `- ${rows.indexOf(row)}`}
          pending={table.isPending}
          stale={table.isPlaceholderData}
          error={table.error}
          onRetry={() => void table.refetch()}
          empty={empty}
          foot={table.data && rows.length > 1 ? <Total by={by} total={table.data.total} /> : undefined}
        />
      </div>
    </>
  );
}
