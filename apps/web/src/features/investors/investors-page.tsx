import { Button } from 'antd';
import { Link } from 'react-router';
import { useCommonTexts } from '../../app/texts';
import { DataTable, ListFoot } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { EmptyTeach } from '../../components/empty-teach';
import { FilterChips, FilterChoice, SearchBox } from '../../components/filters';
import { PageHeader } from '../../components/page-header';
import { useListQuery } from '../../components/use-list-query';
import { useInvestorTexts } from './i18n';
import { homeRegions, type HomeRegion, type InvestorRow } from './investors.api';

export default function InvestorsPage() {
  const t = useInvestorTexts();
  const common = useCommonTexts();
  const list = useListQuery<InvestorRow>('investors', { filters: ['homeRegion'], sort: 'name' });
  const region = list.filters['homeRegion'];
  return (
    <div className="page">
      <PageHeader title={t('title')} />
      <div className="panel">
        <div className="toolbar">
          <SearchBox value={list.q} onChange={(q) => list.set({ q })} placeholder={t('search')} />
          <FilterChoice
            label={t('col.homeRegion')}
            value={region}
            options={homeRegions.map((value) => ({ value, label: t(`region.${value}`) }))}
            onChange={(value) => list.set({ homeRegion: value })}
          />
        </div>
        <FilterChips
          chips={
            region === undefined
              ? []
              : [{ key: 'homeRegion', text: `${t('col.homeRegion')}: ${t(`region.${region as HomeRegion}`)}` }]
          }
          onRemove={(key) => list.set({ [key]: null })}
          onClear={list.clear}
        />
        <DataTable
          caption={t('title')}
          columns={[
            {
              key: 'name',
              title: t('col.name'),
              sort: 'name',
              cell: (row) => (
                <Link className="row-link" to={`/investors/${row.id}`}>
                  {row.name}
                </Link>
              ),
            },
            { key: 'uscc', title: t('col.uscc'), cell: (row) => row.uscc ?? <span className="hint">—</span> },
            {
              key: 'region',
              title: t('col.homeRegion'),
              cell: (row) => (row.homeRegion === null ? '' : t(`region.${row.homeRegion}`)),
            },
            { key: 'country', title: t('col.country'), wide: true, cell: (row) => row.country },
            { key: 'leads', title: t('col.leads'), num: true, cell: (row) => row.leadCount },
            {
              key: 'createdAt',
              title: t('col.createdAt'),
              sort: 'createdAt',
              wide: true,
              cell: (row) => <DateText value={row.createdAt} />,
            },
          ]}
          rows={list.rows}
          rowKey={(row) => row.id}
          sort={list.sort}
          onSort={(sort) => list.set({ sort })}
          pending={list.pending}
          stale={list.stale}
          error={list.error}
          onRetry={list.refetch}
          empty={
            list.filtered ? (
              <EmptyTeach
                title={common('list.noMatch')}
                text={common('list.noMatchHint')}
                action={<Button onClick={list.clear}>{common('list.clearFilters')}</Button>}
              />
            ) : (
              <EmptyTeach title={t('empty.title')} text={t('empty.text')} />
            )
          }
        />
        {list.rows.length > 0 && (
          <ListFoot shown={list.rows.length} total={list.total} more={list.more} loading={list.loadingMore} />
        )}
      </div>
    </div>
  );
}
