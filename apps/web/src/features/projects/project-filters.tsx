import type { ReactNode } from 'react';
import { Checkbox } from 'antd';
import { useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import { useCommonTexts } from '../../app/texts';
import { FilterChips, FilterChoice, FilterGroup, SearchBox, type Chip } from '../../components/filters';
import { IndustrySegmentSelect } from '../../components/industry-segment-select';
import { lights } from '../../components/light-dot';
import { modes, projectStatuses, standing, stages } from '../../components/stage-tag';
import type { useListQuery } from '../../components/use-list-query';
import { ZoneSelect } from '../../components/zone-select';
import { PROJECT_ORIGIN_FILTERS, useOriginChips } from '../events/origin-chips';
import type { ProjectPage, ProjectRow } from './projects.api';
import { useProjectTexts } from './projects.texts';

export const PROJECT_FILTERS = [
  'stage',
  'status',
  'zoneCode',
  'industryCode',
  'segmentCode',
  'mode',
  'officerId',
  'light',
  'leaderId',
  'agentId',
  ...PROJECT_ORIGIN_FILTERS,
];

type List = ReturnType<typeof useListQuery<ProjectRow, ProjectPage>>;

export function ProjectFilters({
  list,
  myId,
  withStage,
  views,
}: {
  list: List;
  myId: string | null;
  withStage: boolean;
  views?: ReactNode;
}) {
  const t = useProjectTexts();
  const common = useCommonTexts();
  const { filters, set } = list;
  return (
    <div className="toolbar">
      {views}
      <SearchBox value={list.q} onChange={(q) => set({ q })} placeholder={t('search')} />
      <FilterGroup active={Object.keys(filters).length}>
        {withStage && (
          <FilterChoice
            label={t('filter.stage')}
            value={filters['stage']}
            options={stages.map((value) => ({ value, label: common(`stage.${value}`) }))}
            onChange={(stage) => set({ stage })}
          />
        )}
        <FilterChoice
          label={t('filter.status')}
          value={filters['status']}
          options={[standing, ...projectStatuses].map((value) => ({ value, label: common(`status.${value}`) }))}
          onChange={(status) => set({ status })}
        />
        <FilterChoice
          label={t('filter.light')}
          value={filters['light']}
          options={lights.map((value) => ({ value, label: common(`light.${value}`) }))}
          onChange={(light) => set({ light })}
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
            aria-label={t('filter.industry')}
            placeholder={t('filter.industry')}
            value={
              filters['industryCode'] === undefined
                ? null
                : { industryCode: filters['industryCode'], segmentCode: filters['segmentCode'] ?? null }
            }
            onChange={(chosen) =>
              set({ industryCode: chosen?.industryCode ?? null, segmentCode: chosen?.segmentCode ?? null })
            }
          />
        </span>
        <FilterChoice
          label={t('filter.mode')}
          value={filters['mode']}
          options={modes.map((value) => ({ value, label: common(`mode.${value}`) }))}
          onChange={(mode) => set({ mode })}
        />
        {myId !== null && (
          <Checkbox
            checked={filters['officerId'] === myId}
            onChange={(event) => set({ officerId: event.target.checked ? myId : null })}
          >
            {t('filter.mine')}
          </Checkbox>
        )}
      </FilterGroup>
    </div>
  );
}

export function ProjectChips({ list }: { list: List }) {
  const t = useProjectTexts();
  const common = useCommonTexts();
  const names = useNames();
  const name = useName();
  const words: Record<string, (value: string) => [string, string]> = {
    stage: (value) => [t('filter.stage'), common(`stage.${value as 'signed'}`)],
    status: (value) => [t('filter.status'), common(`status.${value as 'active'}`)],
    zoneCode: (value) => [t('filter.zone'), name(names.zone(value)) || value],
    industryCode: (value) => [t('filter.industry'), name(names.industry(value)) || value],
    segmentCode: (value) => [t('filter.industry'), name(names.segment(value)) || value],
    mode: (value) => [t('filter.mode'), common(`mode.${value as 'leased'}`)],
    light: (value) => [t('filter.light'), common(`light.${value as 'red'}`)],
    leaderId: () => [t('filter.leader'), t('filter.mine')],
    agentId: () => [t('filter.agent'), t('filter.mine')],
    officerId: () => [t('filter.officer'), t('filter.mine')],
  };
  const chips: Chip[] = Object.entries(list.filters).flatMap(([key, value]) => {
    const say = words[key];
    if (say === undefined) return [];
    const [head, text] = say(value);
    return [{ key, text: t('chip', { name: head, value: text }) }];
  });
  chips.push(...useOriginChips(list.filters, PROJECT_ORIGIN_FILTERS));
  return <FilterChips chips={chips} onRemove={(key) => list.set({ [key]: null })} onClear={list.clear} />;
}
