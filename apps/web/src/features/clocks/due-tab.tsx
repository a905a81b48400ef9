import { Link } from 'react-router';
import type { Column } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { EmptyTeach } from '../../components/empty-teach';
import { ListPage } from '../../components/list-page';
import { useListQuery } from '../../components/use-list-query';
import type { DueRow } from './clocks.api';
import { useClockTexts } from './clocks.texts';

/** Overdue first, then what is due within seven days; or what is paused. */
export function DueTab({ paused }: { paused: boolean }) {
  const t = useClockTexts();
  const fixed = paused ? { list: 'paused' } : undefined;
  const list = useListQuery<DueRow>('clocks', { filters: [], sort: 'dueOn', fixed });
  const columns: Column<DueRow>[] = [
    {
      key: 'lead',
      title: t('col.lead'),
      cell: (row) => (
        <>
          <Link className="row-link" to={`/leads/${row.leadId}`}>
            {row.leadTitle}
          </Link>
          <span className="cell-sub">{row.leadCode}</span>
        </>
      ),
    },
    { key: 'clock', title: t('col.clock'), tight: true, cell: (row) => t(`clock.${row.code}`) },
    {
      key: 'due',
      title: t('col.due'),
      sort: 'dueOn',
      tight: true,
      cell: (row) =>
        row.overdue ? (
          <span className="field-problem">{t('overdue', { date: row.dueOn })}</span>
        ) : (
          <DateText value={row.dueOn} />
        ),
    },
    { key: 'owner', title: t('col.owner'), tight: true, cell: (row) => row.ownerName },
  ];
  return (
    <div className="panel">
      <ListPage
        list={list}
        caption={t('title')}
        columns={columns}
        rowKey={(row) => row.id}
        empty={<EmptyTeach title={t('due.empty')} text={t('due.emptyText')} />}
      />
    </div>
  );
}
