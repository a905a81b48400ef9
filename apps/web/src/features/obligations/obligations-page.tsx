import { Link } from 'react-router';
import { DataTable, ListFoot, type Column } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { EmptyTeach } from '../../components/empty-teach';
import { Money, MoneyHead } from '../../components/money';
import { PageHeader } from '../../components/page-header';
import { useListQuery } from '../../components/use-list-query';
import type { Obligation } from './obligations.api';
import { useObligationTexts } from './obligations.texts';

const DAYS = 90;

/** What falls due within 90 days, over every project one may read. */
export default function ObligationsPage() {
  const t = useObligationTexts();
  const list = useListQuery<Obligation>('obligations', { filters: [], sort: 'dueOn' });
  const columns: Column<Obligation>[] = [
    {
      key: 'what',
      title: t('col.what'),
      cell: (row) => (
        <Link className="row-link" to={`/projects/${row.projectId}?tab=obligations`}>
          {row.text}
        </Link>
      ),
    },
    { key: 'project', title: t('col.project'), cell: (row) => row.projectName },
    {
      key: 'side',
      title: t('col.side'),
      tight: true,
      cell: (row) => (
        <>
          {t(`side.${row.side}`)}
          <span className="cell-sub">{t(`kind.${row.kind}`)}</span>
        </>
      ),
    },
    {
      key: 'amount',
      title: <MoneyHead text={t('col.amount')} />,
      num: true,
      wide: true,
      cell: (row) => <Money value={row.amount} />,
    },
    {
      key: 'due',
      title: t('col.due'),
      sort: 'dueOn',
      tight: true,
      cell: (row) => (
        <>
          <DateText value={row.dueOn} />
          {(row.reported || row.overdue) && (
            <span className="cell-sub">{t(row.reported ? 'state.reported' : 'state.overdue')}</span>
          )}
        </>
      ),
    },
  ];
  return (
    <div className="page">
      <PageHeader title={t('title')} sub={t('sub', { days: DAYS })} />
      <div className="panel">
        <DataTable
          caption={t('title')}
          columns={columns}
          rows={list.rows}
          rowKey={(row) => row.id}
          sort={list.sort}
          onSort={(sort) => list.set({ sort })}
          pending={list.pending}
          stale={list.stale}
          error={list.error}
          onRetry={list.refetch}
          empty={<EmptyTeach title={t('due.empty')} text={t('due.emptyText')} />}
        />
        {list.rows.length > 0 && (
          <ListFoot shown={list.rows.length} total={list.total} more={list.more} loading={list.loadingMore} />
        )}
      </div>
    </div>
  );
}
