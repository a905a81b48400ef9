import { Link, useSearchParams } from 'react-router';
import { useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import type { Column } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { EmptyTeach } from '../../components/empty-teach';
import { ListPage } from '../../components/list-page';
import { MomentNote } from '../../components/moment-note';
import { PageHeader } from '../../components/page-header';
import { LinkTabs } from '../../components/tabs';
import { useListQuery } from '../../components/use-list-query';
import type { VisitPlan } from './visits.api';
import { useVisitTexts } from './visits.texts';

const WHOSE = ['mine', 'all'] as const;

/** Visits to come and missed: one's own, or of every project one may read. */
export default function VisitsPage() {
  const t = useVisitTexts();
  const names = useNames();
  const name = useName();
  const [search] = useSearchParams();
  const whose = search.get('whose') === 'all' ? 'all' : 'mine';
  const list = useListQuery<VisitPlan>('visit-plans', {
    filters: [],
    sort: 'dueOn',
    fixed: whose === 'mine' ? { mine: true } : {},
  });
  const columns: Column<VisitPlan>[] = [
    {
      key: 'due',
      title: t('col.due'),
      sort: 'dueOn',
      tight: true,
      cell: (row) => (
        <>
          <DateText value={row.dueOn} />
          {row.overdue && <span className="cell-sub">{t('overdue')}</span>}
        </>
      ),
    },
    {
      key: 'project',
      title: t('col.project'),
      cell: (row) => (
        <>
          <Link className="row-link" to={`/projects/${row.projectId}?tab=visits`}>
            {row.projectName}
          </Link>
          <span className="cell-sub">{name(names.zone(row.zoneCode)) || row.zoneCode}</span>
        </>
      ),
    },
    { key: 'purpose', title: t('col.purpose'), cell: (row) => row.purpose },
    {
      key: 'who',
      title: t('col.who'),
      tight: true,
      cell: (row) => (
        <>
          {row.visitorName ?? t('nobody')}
          <span className="cell-sub">{t(`by.${row.visitedBy}`)}</span>
        </>
      ),
    },
  ];
  return (
    <div className="page">
      <PageHeader title={t('title')} sub={t('sub')} />
      <MomentNote of="lists.note" />
      <LinkTabs
        label={t('title')}
        tabs={WHOSE.map((key) => ({ key, to: key === 'mine' ? '/visits' : '?whose=all', text: t(key) }))}
        current={whose}
      />
      <div className="panel">
        <ListPage
          list={list}
          caption={t(whose)}
          columns={columns}
          rowKey={(row) => row.id}
          empty={<EmptyTeach title={t('list.none')} text={t('list.noneText')} />}
        />
      </div>
    </div>
  );
}
