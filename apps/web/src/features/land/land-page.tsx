import { useParams } from 'react-router';
import { useCan } from '../../app/session';
import { MomentNote } from '../../components/moment-note';
import { PageHeader } from '../../components/page-header';
import { LinkTabs } from '../../components/tabs';
import { useLandTexts } from './i18n';
import './land.css';
import { useLandUnitTexts } from './land.texts';
import { MapTab } from './map-tab';
import { UnitsTab } from './units-tab';
import { YieldTab } from './yield-tab';
import { ZonesTab } from './zones-tab';

const TABS = ['zones', 'units', 'map', 'yield'] as const;
type Tab = (typeof TABS)[number];
const NEEDS: Record<Tab, string> = { zones: 'plan.read', units: 'land.read', map: 'land.read', yield: 'insight.read' };

export default function LandPage() {
  const t = useLandTexts();
  const tabText = useLandUnitTexts();
  const can = useCan();
  const mine = TABS.filter((tab) => can(NEEDS[tab]));
  const asked = useParams()['tab'] as Tab;
  const tab = mine.includes(asked) ? asked : 'zones';
  return (
    <div className="page">
      <PageHeader title={t('title')} sub={t('sub')} />
      <LinkTabs
        label={t('title')}
        tabs={mine.map((key) => ({ key, to: key === 'zones' ? '/land' : `/land/${key}`, text: tabText(`tab.${key}`) }))}
        current={tab}
      />
      <MomentNote of={tab === 'zones' ? 'zones.note' : 'land.note'} />
      {tab === 'zones' && <ZonesTab />}
      {tab === 'units' && <UnitsTab />}
      {tab === 'map' && <MapTab />}
      {tab === 'yield' && <YieldTab />}
    </div>
  );
}
