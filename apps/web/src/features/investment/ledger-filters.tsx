import type { ReactNode } from 'react';
import { useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import { FilterChips, FilterChoice, FilterGroup, SearchBox, type Chip } from '../../components/filters';
import { IndustrySegmentSelect } from '../../components/industry-segment-select';
import type { useListQuery } from '../../components/use-list-query';
import { ZoneSelect } from '../../components/zone-select';
import { MonthField } from '../projects/date-fields';
import { CURRENCIES, ENTRY_KINDS, ENTRY_STATES, type EntryPage, type EntryRow } from './investment.api';
import { useInvestmentTexts } from './investment.texts';

export const LEDGER_FILTERS = [
  'kind',
  'from',
  'to',
  'state',
  'zoneCode',
  'industryCode',
  'listed',
  'projectId',
  'currency',
] as const;

type List = ReturnType<typeof useListQuery<EntryRow, EntryPage>>;

export function LedgerFilters({ list, views }: { list: List; views?: ReactNode }) {
  const t = useInvestmentTexts();
  const { filters, set } = list;
  return (
    <div className="toolbar">
      {views}
      <SearchBox value={list.q} onChange={(q) => set({ q })} placeholder={t('search')} />
      <FilterGroup active={Object.keys(filters).length}>
        <span className="filter-month">
          <MonthField
            aria-label={t('filter.from')}
            placeholder={t('filter.from')}
            value={filters['from'] ?? null}
            max={filters['to']}
            onChange={(from) => set({ from })}
          />
        </span>
        <span className="filter-month">
          <MonthField
            aria-label={t('filter.to')}
            placeholder={t('filter.to')}
            value={filters['to'] ?? null}
            min={filters['from']}
            onChange={(to) => set({ to })}
          />
        </span>
        <FilterChoice
          label={t('filter.kind')}
          value={filters['kind']}
          options={ENTRY_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          onChange={(kind) => set({ kind })}
        />
        <FilterChoice
          label={t('filter.state')}
          value={filters['state']}
          options={ENTRY_STATES.map((state) => ({ value: state, label: t(`state.${state}`) }))}
          onChange={(state) => set({ state })}
        />
        <span className="filter-zone">
          <ZoneSelect
            aria-label={t('filter.zone')}
            placeholder={t('filter.zone')}
            value={filters['zoneCode'] ?? null}
            onChange={(zoneCode) => set({ zoneCode })}
          />
        </span>
        <span className="filter-zone">
          <IndustrySegmentSelect
            industriesOnly
            aria-label={t('filter.industry')}
            placeholder={t('filter.industry')}
            value={
              filters['industryCode'] === undefined
                ? null
                : { industryCode: filters['industryCode'], segmentCode: null }
            }
            onChange={(chosen) => set({ industryCode: chosen?.industryCode ?? null })}
          />
        </span>
        <FilterChoice
          label={t('filter.currency')}
          value={filters['currency']}
          options={CURRENCIES.map((currency) => ({ value: currency, label: currency }))}
          onChange={(currency) => set({ currency })}
        />
        <FilterChoice
          label={t('filter.listed')}
          value={filters['listed']}
          options={(['true', 'false'] as const).map((value) => ({ value, label: t(`listed.${value}`) }))}
          onChange={(listed) => set({ listed })}
        />
      </FilterGroup>
    </div>
  );
}

export function LedgerChips({ list }: { list: List }) {
  const t = useInvestmentTexts();
  const names = useNames();
  const name = useName();
  const { filters, set } = list;
  const words: Record<string, (value: string) => [string, string]> = {
    from: (value) => [t('filter.from'), value],
    to: (value) => [t('filter.to'), value],
    kind: (value) => [t('filter.kind'), t(`kind.${value as 'completed'}`)],
    state: (value) => [
      t('filter.state'),
      value
        .split(',')
        .map((state) => t(`state.${state as 'pending'}`))
        .join(' / '),
    ],
    zoneCode: (value) => [t('filter.zone'), name(names.zone(value)) || value],
    industryCode: (value) => [t('filter.industry'), name(names.industry(value)) || value],
    listed: (value) => [t('filter.listed'), t(value === 'true' ? 'listed.true' : 'listed.false')],
    projectId: () => [t('col.project'), list.rows[0]?.projectName ?? '…'],
    currency: (value) => [t('filter.currency'), value],
  };
  const chips: Chip[] = Object.entries(filters).flatMap(([key, value]) => {
    const say = words[key];
    if (say === undefined) return [];
    const [head, text] = say(value);
    return [{ key, text: t('chip', { name: head, value: text }) }];
  });
  return <FilterChips chips={chips} onRemove={(key) => set({ [key]: null })} onClear={list.clear} />;
}
