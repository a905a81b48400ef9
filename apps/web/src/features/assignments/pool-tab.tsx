import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { api, newKey } from '../../api/client';
import { useCan } from '../../app/session';
import type { Column } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { EmptyTeach } from '../../components/empty-teach';
import { SearchBox } from '../../components/filters';
import { ListPage } from '../../components/list-page';
import { Money, MoneyHead } from '../../components/money';
import { ProblemAlert } from '../../components/problem-alert';
import { useListQuery } from '../../components/use-list-query';
import { useUndoToast } from '../../components/use-undo-toast';
import { type PoolRow, usePoolTerms } from './assignments.api';
import { useAssignmentTexts } from './assignments.texts';

/** What nobody works, with the note left behind; one button takes it up. */
export function PoolTab() {
  const t = useAssignmentTexts();
  const client = useQueryClient();
  const can = useCan();
  const undo = useUndoToast();
  const terms = usePoolTerms();
  const list = useListQuery<PoolRow>('lead-pool', { filters: [], sort: '-pooledOn' });
  const refresh = () =>
    Promise.all([['lead-pool'], ['leads']].map((queryKey) => client.invalidateQueries({ queryKey })));
  const take = useMutation({
    mutationFn: (row: PoolRow) => api.post(`lead-pool/${row.id}/taking`, {}, { idempotencyKey: newKey() }),
    onSuccess: (_, row) => {
      void refresh();
      const told = (
        <span>
          {t('taken')} <Link to={`/leads/${row.id}`}>{t('open')}</Link>
        </span>
      );
      undo(told, async () => {
        // Back into the pool, with the note it had there.
        await api.post(`leads/${row.id}/dormancy`, row.handoverNote === null ? {} : { reason: row.handoverNote });
        await refresh();
      });
    },
  });
  const columns: Column<PoolRow>[] = [
    {
      key: 'title',
      title: t('col.title'),
      cell: (row) => (
        <>
          <strong>{row.title}</strong>
          <span className="cell-sub">{row.code}</span>
        </>
      ),
    },
    { key: 'investor', title: t('col.investor'), cell: (row) => row.investorName },
    { key: 'note', title: t('col.note'), cell: (row) => row.handoverNote ?? <span className="hint">—</span> },
    {
      key: 'total',
      title: <MoneyHead text={t('col.total')} />,
      num: true,
      sort: 'plannedTotal',
      cell: (row) => <Money value={row.plannedTotal} />,
    },
    { key: 'last', title: t('col.last'), wide: true, tight: true, cell: (row) => row.lastOwnerName },
    {
      key: 'since',
      title: t('col.since'),
      sort: 'pooledOn',
      tight: true,
      cell: (row) => <DateText value={row.pooledOn} />,
    },
  ];
  const button: Column<PoolRow> = {
    key: 'take',
    title: '',
    tight: true,
    cell: (row) => (
      <Button
        size="small"
        type="primary"
        loading={take.isPending && take.variables.id === row.id}
        onClick={() => take.mutate(row)}
      >
        {t('take')}
      </Button>
    ),
  };
  const { data } = terms;
  return (
    <div className="panel">
      {data && can('lead.take') && (
        <p className="hint">
          {t('pool.rule', { open: data.mostOpen, week: data.mostTakenWeekly, days: data.ownRestDays })}
        </p>
      )}
      <ProblemAlert error={take.error} />
      <div className="toolbar">
        <SearchBox value={list.q} onChange={(q) => list.set({ q })} placeholder={t('pool.search')} />
      </div>
      <ListPage
        list={list}
        caption={t('tab.pool')}
        columns={can('lead.take') ? [...columns, button] : columns}
        rowKey={(row) => row.id}
        empty={<EmptyTeach title={t('pool.empty')} text={t('pool.emptyText')} />}
      />
    </div>
  );
}
