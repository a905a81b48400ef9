import { PlusOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { Query } from '../../api/client';
import { useName } from '../../app/i18n';
import { useMoment } from '../../app/moment';
import { flatten, treeOf, useIndustries, useZones } from '../../app/reference';
import { useCan } from '../../app/session';
import { useCommonTexts } from '../../app/texts';
import { DataTable, ListFoot } from '../../components/data-table';
import { EmptyTeach } from '../../components/empty-teach';
import { ExportButton } from '../../components/export-button';
import { FilterChips, FilterChoice, FilterGroup, SearchBox } from '../../components/filters';
import { KeyHelp, useListKeys } from '../../components/key-help';
import { ListViews, useShownColumns } from '../../components/list-views';
import { Money } from '../../components/money';
import { MomentNote } from '../../components/moment-note';
import { PageHeader } from '../../components/page-header';
import { type ListState, useListQuery } from '../../components/use-list-query';
import { useSelection } from '../../components/use-selection';
import { ViewSwitch } from '../../components/view-switch';
import { useKeys } from '../../lib/use-keys';
import { LEAD_ORIGIN_FILTERS, useOriginChips } from '../events/origin-chips';
import { BulkBar } from './bulk-bar';
import { BulkLast } from './bulk-last';
import { useLeadTexts } from './i18n';
import { useLeadColumns } from './lead-columns';
import { homeRegions, leadSources, leadStates, useLead, type LeadPage, type LeadRow } from './leads.api';

const LeadBoard = lazy(() => import('./lead-board').then(({ LeadBoard: Page }) => ({ default: Page })));
const EditLead = lazy(() => import('./edit-lead').then(({ EditLead: Form }) => ({ default: Form })));

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

/** The filters in force, in words. */
function chipsOf(filters: ReturnType<typeof useFilterOptions>, chosen: Record<string, string>) {
  return (Object.keys(filters) as (keyof typeof filters)[])
    .filter((key) => chosen[key] !== undefined)
    .map((key) => {
      const { label, options } = filters[key];
      const option = options.find(({ value }) => value === chosen[key]);
      return { key: key as string, text: `${label}: ${option?.label ?? chosen[key]}` };
    });
}

function HeadActions({ query, board, list }: { query: Query; board: boolean; list: Pick<ListState<LeadRow>, 'set'> }) {
  const t = useLeadTexts();
  const common = useCommonTexts();
  const can = useCan();
  const mayLog = can('lead.create');
  const keys = useListKeys([
    ...(board ? [] : ([[['X'], common('keys.select')]] as const)),
    ...(!board && can('lead.edit') ? ([[['E'], common('keys.edit')]] as const) : []),
    ...(mayLog ? ([[['N'], common('keys.new')]] as const) : []),
  ]);
  return (
    <>
      <ViewSwitch
        label={t('view.label')}
        board={t('view.board')}
        table={t('view.table')}
        shown={board ? 'board' : 'table'}
        choose={(as) => list.set({ as: as === 'table' ? null : as })}
      />
      <KeyHelp lines={keys} />
      <ExportButton path="leads/export" query={query} name={t('export.name')} />
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
  );
}

const keyOf = (row: LeadRow) => row.id;

export default function LeadsPage() {
  const t = useLeadTexts();
  const common = useCommonTexts();
  const can = useCan();
  const now = useMoment() === null;
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const columns = useLeadColumns();
  const shown = useShownColumns(columns);
  const filters = useFilterOptions();
  const board = search.get('as') === 'board';
  const options = { filters: filterNames, sort: '-capturedOn', enabled: !board };
  const list = useListQuery<LeadRow, LeadPage>('leads', options);
  const selection = useSelection(list.rows, keyOf, JSON.stringify(list.query));
  const [editing, setEditing] = useState<string | null>(null);
  const edit = () => {
    const row = document.activeElement?.closest<HTMLElement>('tr[data-row]')?.dataset['row'];
    return row === undefined || !can('lead.edit') ? false : setEditing(row);
  };
  useKeys({ e: edit, ...(can('lead.create') ? { n: () => void navigate('/leads/new') } : {}) });
  const origins = useOriginChips(list.filters, LEAD_ORIGIN_FILTERS);
  const chips = [...chipsOf(filters, list.filters), ...origins].filter(({ key }) => !board || key !== 'state');
  // The segment comes from the industry chain and stands among the chips; the row of choices is full without it.
  const choices = (Object.keys(filters) as (keyof typeof filters)[]).filter(
    (key) => key !== 'segmentCode' && !(board && key === 'state'),
  );
  return (
    <div className={board ? 'page page-board' : 'page'}>
      <PageHeader title={t('title')} actions={<HeadActions query={list.query} board={board} list={list} />} />
      {now && <BulkLast />}
      <MomentNote of="leads.note" />
      <div className={board ? undefined : 'panel'}>
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
        {!board && (
          <DataTable<LeadRow>
            caption={t('title')}
            columns={shown}
            rows={list.rows}
            rowKey={keyOf}
            sort={list.sort}
            onSort={(sort) => list.set({ sort })}
            pending={list.pending}
            stale={list.stale}
            error={list.error}
            onRetry={list.refetch}
            empty={<NoLeads filtered={list.filtered} clear={list.clear} />}
            {...(now && {
              selection: { ...selection, label: (row: LeadRow) => common('select.row', { name: row.title }) },
            })}
          />
        )}
        {!board && list.rows.length > 0 && (
          <ListFoot shown={list.rows.length} total={list.total} more={list.more} loading={list.loadingMore}>
            <span>
              {t('sum.all')}{' '}
              <strong>
                <Money value={list.first?.plannedTotal} withUnit />
              </strong>
            </span>
          </ListFoot>
        )}
        {now && !board && (
          <BulkBar selection={selection} total={list.total} sum={list.first?.plannedTotal} query={list.query} />
        )}
      </div>
      {board && (
        <Suspense fallback={<Skeleton active title={false} />}>
          <LeadBoard
            filters={{ ...list.filters, state: undefined, q: list.q }}
            onSeeAll={(state) => list.set({ as: null, state })}
          />
        </Suspense>
      )}
      {editing !== null && <EditInPlace id={editing} onClose={() => setEditing(null)} />}
    </div>
  );
}

/** "E" on a row: the lead is read and opened for correction; where it may not be edited, its page is the answer. */
function EditInPlace({ id, onClose }: { id: string; onClose: () => void }) {
  const lead = useLead(id);
  const navigate = useNavigate();
  const { data, isError } = lead;
  const refused = isError || data?.may.edit === false;
  useEffect(() => {
    if (refused) void navigate(`/leads/${id}`);
  }, [refused, id, navigate]);
  if (data === undefined || refused) return null;
  return (
    <Suspense>
      <EditLead lead={data} onClose={onClose} />
    </Suspense>
  );
}
