import { useSearchParams } from 'react-router';
import { useProjectTexts } from './projects.texts';

export const TABS = [
  'overview',
  'review',
  'milestones',
  'blockers',
  'investment',
  'land',
  'obligations',
  'visits',
  'files',
  'discussion',
  'history',
] as const;
export type ProjectTab = (typeof TABS)[number];

/** The tab of the address, and the strip of all: the same now and at a past moment. */
export function useProjectTabs(): { tab: ProjectTab; tabs: { key: ProjectTab; to: string; text: string }[] } {
  const t = useProjectTexts();
  const [search] = useSearchParams();
  const tab = TABS.find((each) => each === search.get('tab')) ?? 'overview';
  const tabs = TABS.map((key) => ({ key, to: key === 'overview' ? '?' : `?tab=${key}`, text: t(`tab.${key}`) }));
  return { tab, tabs };
}
