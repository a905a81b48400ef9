import { Link, useLocation } from 'react-router';
import { useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import type { Column } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { EmptyTeach } from '../../components/empty-teach';
import { SearchBox } from '../../components/filters';
import { ListPage } from '../../components/list-page';
import { MomentNote } from '../../components/moment-note';
import { PageHeader } from '../../components/page-header';
import { LinkTabs } from '../../components/tabs';
import { useListQuery } from '../../components/use-list-query';
import { CriteriaTab } from './criteria-tab';
import type { ReviewListRow } from './reviews.api';
import { useReviewTexts } from './reviews.texts';
import './reviews.css';

const TABS = ['mine', 'all', 'criteria'] as const;
type Tab = (typeof TABS)[number];

export default function ReviewsPage() {
  const t = useReviewTexts();
  const asked = useLocation().pathname.split('/')[2] as Tab;
  const tab = TABS.includes(asked) ? asked : 'mine';
  const word = { mine: t('list.mine'), all: t('list.all'), criteria: t('criteria.link') };
  return (
    <div className="page">
      <PageHeader title={t('title')} sub={<span className="wide-only">{t('sub')}</span>} />
      <MomentNote of="lists.note" />
      <LinkTabs
        label={t('title')}
        tabs={TABS.map((key) => ({ key, to: key === 'mine' ? '/reviews' : `/reviews/${key}`, text: word[key] }))}
        current={tab}
      />
      {tab === 'criteria' ? <CriteriaTab /> : <List key={tab} list={tab} />}
    </div>
  );
}

function useColumns(mine: boolean): Column<ReviewListRow>[] {
  const t = useReviewTexts();
  const names = useNames();
  const name = useName();
  const columns: Column<ReviewListRow>[] = [
    {
      key: 'project',
      title: t('col.project'),
      cell: (row) => (
        <>
          <Link className="row-link" to={`/reviews/${row.id}`}>
            {row.projectName}
          </Link>
          <span className="cell-sub">
            {row.projectCode} · {name(names.zone(row.zoneCode))}
          </span>
        </>
      ),
    },
    {
      key: 'waits',
      title: t('col.waits'),
      tight: true,
      cell: (row) =>
        row.waitsFor === null ? (
          <span className="hint">—</span>
        ) : (
          <span className="tag tag-strong">{t(`waits.${row.waitsFor}`)}</span>
        ),
    },
    { key: 'round', title: t('col.round'), tight: true, cell: (row) => t('round', { round: row.round }) },
    {
      key: 'state',
      title: t('col.state'),
      tight: true,
      cell: (row) => (row.verdict === null ? t(`state.${row.state}`) : t(`verdict.${row.verdict}`)),
    },
    { key: 'score', title: t('col.score'), num: true, cell: (row) => row.score ?? '—' },
    {
      key: 'proposed',
      title: t('col.proposed'),
      sort: 'proposedAt',
      tight: true,
      cell: (row) => (
        <>
          <DateText value={row.proposedAt} />
          <span className="cell-sub">{row.proposedBy}</span>
        </>
      ),
    },
  ];
  return columns.filter(({ key }) => !mine || key !== 'score');
}

function List({ list: which }: { list: 'mine' | 'all' }) {
  const t = useReviewTexts();
  const mine = which === 'mine';
  const columns = useColumns(mine);
  const list = useListQuery<ReviewListRow>('reviews', { filters: [], sort: '-proposedAt', fixed: { list: which } });
  return (
    <div className="panel">
      <div className="toolbar">
        <SearchBox value={list.q} onChange={(q) => list.set({ q })} placeholder={t('list.search')} />
      </div>
      <ListPage
        list={list}
        caption={t('title')}
        columns={columns}
        rowKey={(row) => row.id}
        empty={
          <EmptyTeach
            title={t(mine ? 'list.empty' : 'list.emptyAll')}
            text={t(mine ? 'list.emptyText' : 'list.emptyAllText')}
          />
        }
      />
    </div>
  );
}
