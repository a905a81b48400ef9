import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useName } from '../../app/i18n';
import { flatten, treeOf, useIndustries, useNames, useZones } from '../../app/reference';
import { useCan } from '../../app/session';
import { useCommonTexts } from '../../app/texts';
import { DataTable, ListFoot, type Column } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { EmptyTeach } from '../../components/empty-teach';
import { ExportButton } from '../../components/export-button';
import { FilterChips, FilterChoice, FilterGroup, SearchBox } from '../../components/filters';
import { ListViews, useShownColumns } from '../../components/list-views';
import { Money, MoneyHead } from '../../components/money';
import { PageHeader } from '../../components/page-header';
import { useListQuery } from '../../components/use-list-query';
import { useKeys } from '../../lib/use-keys';
import { LEAD_ORIGIN_FILTERS, useOriginChips } from '../events/origin-chips';
import { useLeadTexts } from './i18n';
import { LeadStateTag } from './lead-state-tag';
import { homeRegions, leadSources, leadStates, type LeadPage, type LeadRow } from './leads.api';

const filterNames = [
  'state',
  'source',
  'homeRegion',
  'industryCode',
  'segmentCode',
  'zoneCode',
  'ownerId',
  ...LEAD_ORIGIN_FILTERS,
];

function useColumns(): Column<LeadRow>[] {
  const t = useLeadTexts();
  const common = useCommonTexts();
  const name = useName();
  const names = useNames();
  return [
    {
      key: 'title',
      title: t('col.title'),
      sort: 'title',
      cell: (row) => (
        <>
          <Link className="row-link" to={`/leads/${row.id}`}>
            {row.title}
          </Link>
          <span className="cell-sub">
            {row.code}
            {row.sample && ` · ${common('sample.tag')}`}
          </span>
        </>
      ),
    },
    {
      key: 'investor',
      title: t('col.investor'),
      cell: (row) => <Link to={`/investors/${row.investorId}`}>{row.investorName}</Link>,
    },
    {
      key: 'state',
      title: t('col.state'),
      sort: 'state',
      tight: true,
      cell: (row) => <LeadStateTag state={row.state} />,
    },
    {
      key: 'from',
      title: t('col.source'),
      wide: true,
      tight: true,
      cell: (row) => (
        <>
          {t(`source.${row.source}`)}
          <span className="cell-sub">{t(`region.${row.homeRegion}`)}</span>
        </>
      ),
    },
    {
      key: 'industry',
      title: t('col.industry'),
      cell: (row) =>
        name(names.segment(row.segmentCode) ?? names.industry(row.industryCode)) || <span className="hint">—</span>,
    },
    {
      key: 'zone',
      title: t('col.zone'),
      wide: true,
      cell: (row) => name(names.zone(row.zoneCode)) || <span className="hint">—</span>,
    },
    {
      key: 'plannedTotal',
      title: <MoneyHead text={t('col.plannedTotal')} />,
      sort: 'plannedTotal',
      num: true,
      cell: (row) => <Money value={row.plannedTotal} />,
    },
    { key: 'owner', title: t('col.owner'), wide: true, tight: true, cell: (row) => row.ownerName ?? '' },
    {
      key: 'capturedOn',
      title: t('col.capturedOn'),
      sort: 'capturedOn',
      tight: true,
      cell: (row) => <DateText value={row.capturedOn} />,
    },
  ];
}

function useFilterOptions() {
  const t = useLeadTexts();
  const name = useName();
  const industries = useIndustries().data ?? [];
  const zones = flatten(treeOf(useZones().data ?? []));
  return {
    state: { label: t('col.state'), options: leadStates.map((value) => ({ value, label: t(`state.${value}`) })) },
    source: { label: t('col.source'), options: leadSources.map((value) => ({ value, label: t(`source.${value}`) })) },
    homeRegion: {
      label: t('col.homeRegion'),
      options: homeRegions.map((value) => ({ value, label: t(`region.${value}`) })),
    },
    industryCode: {
      label: t('col.industry'),
      options: industries.map((each) => ({ value: each.code, label: name(each) })),
    },
    segmentCode: {
      label: t('col.segment'),
      options: industries.flatMap((each) => each.segments).map((each) => ({ value: each.code, label: name(each) })),
    },
    zoneCode: { label: t('col.zone'), options: zones.map((each) => ({ value: each.code, label: name(each) })) },
  };
}

function NoLeads({ filtered, clear }: { filtered: boolean; clear: () => void }) {
  const t = useLeadTexts();
  const common = useCommonTexts();
  const can = useCan();
  if (filtered) {
    return (
      <EmptyTeach
        title={common('list.noMatch')}
        text={common('list.noMatchHint')}
        action={<Button onClick={clear}>{common('list.clearFilters')}</Button>}
      />
    );
  }
  return (
    <EmptyTeach
      title={t('empty.title')}
      text={t('empty.text')}
      example={t('empty.example')}
      action={
        can('lead.create') && (
          <Link to="/leads/new">
            <Button type="primary">{t('new')}</Button>
          </Link>
        )
      }
    />
  );
}

export default function LeadsPage() {
  const t = useLeadTexts();
  const can = useCan();
  const navigate = useNavigate();
  const columns = useColumns();
  const shown = useShownColumns(columns);
  const filters = useFilterOptions();
  const list = useListQuery<LeadRow, LeadPage>('leads', { filters: filterNames, sort: '-capturedOn' });
  const mayLog = can('lead.create');
  useKeys(mayLog ? { n: () => void navigate('/leads/new') } : {});
  // The segment comes from the industry chain and stands among the chips; the row of choices is full without it.
  const choices = (Object.keys(filters) as (keyof typeof filters)[]).filter((key) => key !== 'segmentCode');
  const chips = (Object.keys(filters) as (keyof typeof filters)[])
    .filter((key) => list.filters[key] !== undefined)
    .map((key) => {
      const { label, options } = filters[key];
      const chosen = options.find((option) => option.value === list.filters[key]);
      return { key: key as string, text: `${label}: ${chosen?.label ?? list.filters[key]}` };
    })
    .concat(useOriginChips(list.filters, LEAD_ORIGIN_FILTERS));
  return (
    <div className="page">
      <PageHeader
        title={t('title')}
        actions={
          <>
            <ExportButton path="leads/export" query={list.query} name={t('export.name')} />
            {can('lead.import') && (
              <Link to="/lead-imports">
                <Button>{t('import')}</Button>
              </Link>
            )}
            {mayLog && (
              <Link to="/leads/new">
                <Button type="primary" icon={<PlusOutlined />}>
                  {t('new')} <kbd className="on-accent">N</kbd>
                </Button>
              </Link>
            )}
          </>
        }
      />
      <div className="panel">
        <div className="toolbar">
          <ListViews list="leads" columns={columns} />
          <SearchBox value={list.q} onChange={(q) => list.set({ q })} placeholder={t('search')} />
          <FilterGroup active={chips.length}>
            {choices.map((key) => (
              <FilterChoice
                key={key}
                label={filters[key].label}
                value={list.filters[key]}
                options={filters[key].options}
                onChange={(value) => list.set({ [key]: value })}
              />
            ))}
          </FilterGroup>
        </div>
        <FilterChips chips={chips} onRemove={(key) => list.set({ [key]: null })} onClear={list.clear} />
        <DataTable
          caption={t('title')}
          columns={shown}
          rows={list.rows}
          rowKey={(row) => row.id}
          sort={list.sort}
          onSort={(sort) => list.set({ sort })}
          pending={list.pending}
          stale={list.stale}
          error={list.error}
          onRetry={list.refetch}
          empty={<NoLeads filtered={list.filtered} clear={list.clear} />}
        />
        {list.rows.length > 0 && (
          <ListFoot shown={list.rows.length} total={list.total} more={list.more} loading={list.loadingMore}>
            <span>
              {t('sum.all')}{' '}
              <strong>
                <Money value={list.first?.plannedTotal} withUnit />
              </strong>
            </span>
          </ListFoot>
        )}
      </div>
    </div>
  );
}
