import { Button } from 'antd';
import { useParams, useSearchParams } from 'react-router';
import { DateInput } from '../../components/date-input';
import { EmptyTeach } from '../../components/empty-teach';
import { FilterGroup } from '../../components/filters';
import { IndustrySegmentSelect } from '../../components/industry-segment-select';
import { MomentNote } from '../../components/moment-note';
import { PageHeader } from '../../components/page-header';
import { LinkTabs } from '../../components/tabs';
import { ZoneSelect } from '../../components/zone-select';
import { readDate } from '../../lib/dates';
import { useYield, yieldGroups, type YieldGroup } from './yield.api';
import './yield.css';
import { YieldList } from './yield-list';
import { useYieldTexts } from './yield.texts';

const FILTERS = ['from', 'to', 'industryCode', 'zoneCode'] as const;
export type YieldFilters = Partial<Record<(typeof FILTERS)[number], string>>;

function useFilters() {
  const [search, setSearch] = useSearchParams();
  const filters: YieldFilters = {};
  for (const name of FILTERS) {
    const value = search.get(name);
    if (value) filters[name] = value;
  }
  const set = (changes: Partial<Record<(typeof FILTERS)[number], string | null>>) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changes)) {
          if (value) after.set(name, value);
          else after.delete(name);
        }
        return after;
      },
      { replace: true },
    );
  return { filters, set, search: search.toString() };
}

type Filtering = ReturnType<typeof useFilters>;

function Filters({ by, filters, set }: { by: YieldGroup } & Pick<Filtering, 'filters' | 'set'>) {
  const t = useYieldTexts();
  const about = t(by === 'event' ? 'filter.eventDay' : 'filter.captured');
  return (
    <div className="toolbar">
      <FilterGroup active={Object.keys(filters).length}>
        <span className="yield-days">
          <span>{about}</span>
          <DateInput
            aria-label={`${about} ${t('filter.from')}`}
            placeholder={t('filter.from')}
            value={filters.from ?? ''}
            onChange={(typed) => set({ from: typed })}
          />
          <span aria-hidden="true">–</span>
          <DateInput
            aria-label={`${about} ${t('filter.to')}`}
            placeholder={t('filter.to')}
            value={filters.to ?? ''}
            onChange={(typed) => set({ to: typed })}
          />
        </span>
        <span className="filter-zone">
          <IndustrySegmentSelect
            aria-label={t('filter.industry')}
            placeholder={t('filter.industry')}
            value={
              filters.industryCode === undefined ? null : { industryCode: filters.industryCode, segmentCode: null }
            }
            onChange={(chosen) => set({ industryCode: chosen?.industryCode ?? null })}
          />
        </span>
        <span className="filter-zone">
          <ZoneSelect
            aria-label={t('filter.zone')}
            placeholder={t('filter.zone')}
            value={filters.zoneCode ?? null}
            onChange={(zoneCode) => set({ zoneCode })}
          />
        </span>
        {Object.keys(filters).length > 0 && (
          <Button type="link" onClick={() => set({ from: null, to: null, industryCode: null, zoneCode: null })}>
            {t('clear')}
          </Button>
        )}
      </FilterGroup>
    </div>
  );
}

export default function YieldPage() {
  const t = useYieldTexts();
  const asked = useParams()['tab'] as YieldGroup;
  const by = yieldGroups.includes(asked) ? asked : 'event';
  const { filters, set, search } = useFilters();
  // A day half typed is no question yet.
  const readable = {
    ...filters,
    from: readDate(filters.from ?? '') ?? undefined,
    to: readDate(filters.to ?? '') ?? undefined,
  };
  const table = useYield({ by, ...readable });
  const suffix = search === '' ? '' : `?${search}`;
  return (
    <div className="page">
      <PageHeader title={t('title')} sub={t('sub')} />
      <LinkTabs
        label={t('title')}
        current={by}
        tabs={yieldGroups.map((key) => ({ key, to: `/yield/${key}${suffix}`, text: t(`tab.${key}`) }))}
      />
      <MomentNote of="yield.note" />
      <div className="panel">
        <Filters by={by} filters={filters} set={set} />
        <YieldList
          by={by}
          filters={readable}
          table={table}
          empty={<EmptyTeach title={t('empty.title')} text={t('empty.text')} />}
        />
        {table.data && table.data.rows.length > 0 && (
          <p className="hint">
            {[table.data.partial && t('partial'), t('completedNote'), t('smallNote')].filter(Boolean).join(' ')}
          </p>
        )}
      </div>
    </div>
  );
}
