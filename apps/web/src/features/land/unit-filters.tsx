import { Checkbox, Input } from 'antd';
import { useEffect, useState } from 'react';
import { useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import { FilterChips, FilterChoice, FilterGroup, SearchBox, type Chip } from '../../components/filters';
import type { useListQuery } from '../../components/use-list-query';
import { ZoneSelect } from '../../components/zone-select';
import { landKinds, type LandPage, landStates, type LandUnitRow, landUses } from './land.api';
import { useLandUnitTexts } from './land.texts';

export const LAND_FILTERS = ['kind', 'zoneCode', 'landUse', 'state', 'minFree', 'all'] as const;

type List = ReturnType<typeof useListQuery<LandUnitRow, LandPage>>;
export type LandFilterState = Pick<List, 'filters' | 'q' | 'set' | 'clear'>;

const isArea = (text: string): boolean => /^\d{1,8}(\.\d{1,2})?$/.test(text) && Number(text) > 0;

/** The list and the map are narrowed by the same choices. */
export function UnitFilters({ list: { filters, q, set } }: { list: LandFilterState }) {
  const t = useLandUnitTexts();
  return (
    <div className="toolbar">
      <SearchBox value={q} onChange={(next) => set({ q: next })} placeholder={t('search')} />
      <FilterGroup active={Object.keys(filters).length}>
        <FilterChoice
          label={t('filter.kind')}
          value={filters['kind']}
          options={landKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(kind) => set({ kind })}
        />
        <span className="filter-zone">
          <ZoneSelect
            aria-label={t('filter.zone')}
            placeholder={t('filter.zone')}
            value={filters['zoneCode'] ?? null}
            onChange={(zoneCode) => set({ zoneCode })}
          />
        </span>
        <FilterChoice
          label={t('filter.use')}
          value={filters['landUse']}
          options={landUses.map((value) => ({ value, label: t(`use.${value}`) }))}
          onChange={(landUse) => set({ landUse })}
        />
        <FilterChoice
          label={t('filter.state')}
          value={filters['state']}
          options={landStates.map((value) => ({ value, label: t(`state.${value}`) }))}
          onChange={(state) => set({ state })}
        />
        <MinFree value={filters['minFree'] ?? ''} onChange={(minFree) => set({ minFree })} />
        <Checkbox
          checked={filters['all'] === 'true'}
          onChange={(event) => set({ all: event.target.checked ? 'true' : null })}
        >
          {t('filter.all')}
        </Checkbox>
      </FilterGroup>
    </div>
  );
}

/** Taken when it is a number and the field is left, so that "1" on the way to "100" asks nothing. */
function MinFree({ value, onChange }: { value: string; onChange: (value: string | null) => void }) {
  const t = useLandUnitTexts();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const settle = () => {
    const plain = text.replaceAll(',', '').trim();
    if (plain === '') onChange(null);
    else if (isArea(plain)) onChange(plain);
  };
  const wrong = text.trim() !== '' && !isArea(text.replaceAll(',', '').trim());
  return (
    <Input
      className="filter-free"
      allowClear
      inputMode="decimal"
      value={text}
      status={wrong ? 'error' : undefined}
      placeholder={t('filter.minFree')}
      aria-label={t('filter.minFree')}
      onChange={(event) => setText(event.target.value)}
      onBlur={settle}
      onPressEnter={settle}
      onClear={() => onChange(null)}
    />
  );
}

export function UnitChips({ list }: { list: LandFilterState }) {
  const t = useLandUnitTexts();
  const names = useNames();
  const name = useName();
  const words: Record<string, (value: string) => [string, string] | null> = {
    kind: (value) => [t('filter.kind'), t(`kind.${value as 'land'}`)],
    zoneCode: (value) => [t('filter.zone'), name(names.zone(value)) || value],
    landUse: (value) => [t('filter.use'), t(`use.${value as 'm1'}`)],
    state: (value) => [t('filter.state'), t(`state.${value as 'free'}`)],
    minFree: (value) => [t('filter.minFree'), value],
  };
  const chips: Chip[] = Object.entries(list.filters).flatMap(([key, value]) => {
    if (key === 'all') return [{ key, text: t('filter.allChip') }];
    const told = words[key]?.(value);
    return told == null ? [] : [{ key, text: t('chip', { name: told[0], value: told[1] }) }];
  });
  return <FilterChips chips={chips} onRemove={(key) => list.set({ [key]: null })} onClear={list.clear} />;
}
