import { Select } from 'antd';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useName } from '../../app/i18n';
import { PageHeader } from '../../components/page-header';
import { LinkTabs } from '../../components/tabs';
import type { Query } from '../../api/client';
import { OpenedDrawer } from '../opened/opened-later';
import type { OpenedOf } from '../opened/opened.api';
import { CohortsTab } from './cohorts-tab';
import { type FlowKey, type Group, GROUPS } from './funnel.api';
import { FunnelTab } from './funnel-tab';
import { useFunnelTexts } from './funnel.texts';
import { quartersBack } from './quarters';
import { TimesTab } from './times-tab';
import '../insight/insight.css';
import './funnel.css';

const TABS = ['funnel', 'cohorts', 'times'] as const;
type Tab = (typeof TABS)[number];

export interface TabProps {
  query: Query & { by: Group };
  onOpen: (opened: OpenedOf) => void;
}

function useAsked() {
  const [search, setSearch] = useSearchParams();
  const set = (name: string, value: string | undefined) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        if (value === undefined) after.delete(name);
        else after.set(name, value);
        // What was chosen of one grouping says nothing of another.
        if (name === 'by') after.delete('key');
        return after;
      },
      { replace: true },
    );
  const by = GROUPS.find((each) => each === search.get('by')) ?? 'industry';
  const read = (name: string) => search.get(name) ?? undefined;
  return {
    by,
    from: read('from'),
    to: read('to'),
    key: read('key'),
    stage: read('stage'),
    set,
    search: search.toString(),
  };
}

export default function FunnelPage() {
  const t = useFunnelTexts();
  const { tab: asked } = useParams();
  const tab: Tab = TABS.find((each) => each === asked) ?? 'funnel';
  const { by, from, to, key, stage, set, search } = useAsked();
  const [opened, setOpened] = useState<OpenedOf | null>(null);
  const suffix = search === '' ? '' : `?${search}`;
  const period = { by, from, to };
  return (
    <div className="page">
      <PageHeader title={t('title')} sub={t('sub')} />
      <LinkTabs
        label={t('title')}
        current={tab}
        tabs={TABS.map((each) => ({ key: each, to: `/funnel/${each}${suffix}`, text: t(`tab.${each}`) }))}
      />
      <div className="flow-filters">
        <label>
          <span>{t('by')}</span>
          <Select<Group>
            aria-label={t('by')}
            value={by}
            options={GROUPS.map((value) => ({ value, label: t(`by.${value}`) }))}
            onChange={(value) => set('by', value)}
          />
        </label>
        <Quarter name="from" value={from} set={set} />
        <Quarter name="to" value={to} set={set} />
      </div>
      {tab === 'funnel' && <FunnelTab query={period} onOpen={setOpened} />}
      {tab === 'cohorts' && (
        <CohortsTab query={{ ...period, key }} onOpen={setOpened} onKey={(value) => set('key', value)} />
      )}
      {tab === 'times' && (
        <TimesTab query={{ ...period, stage }} onOpen={setOpened} onStage={(value) => set('stage', value)} />
      )}
      <p className="hint flow-note">{t('small.note')}</p>
      <OpenedDrawer opened={opened} onClose={() => setOpened(null)} />
    </div>
  );
}

interface QuarterProps {
  name: 'from' | 'to';
  value: string | undefined;
  set: (name: string, value: string | undefined) => void;
}

function Quarter({ name, value, set }: QuarterProps) {
  const t = useFunnelTexts();
  return (
    <label>
      <span>{t(name)}</span>
      <Select<string>
        aria-label={t(name)}
        allowClear
        showSearch
        placeholder="—"
        value={value}
        options={quartersBack(48).map((quarter) => ({ value: quarter, label: quarter }))}
        onChange={(next?: string) => set(name, next)}
      />
    </label>
  );
}

/** What a group is called; the whole, and what nothing tells apart, by our own words. */
export function useGroupName(): (group: FlowKey) => string {
  const t = useFunnelTexts();
  const name = useName();
  return (group) =>
    group.key === null
      ? t('whole')
      : group.nameZh === null
        ? t('unnamed')
        : name({ nameZh: group.nameZh, nameEn: group.nameEn });
}
