import { useParams } from 'react-router';
import { useCan } from '../../app/session';
import { MomentNote } from '../../components/moment-note';
import { PageHeader } from '../../components/page-header';
import { LinkTabs } from '../../components/tabs';
import { EscalationsTab } from './escalations-tab';
import './lights.css';
import { useLightTexts } from './lights.texts';
import { RulesTab } from './rules-tab';
import { SimulationTab } from './simulation-tab';

const TABS = ['escalations', 'closed', 'rules', 'simulation'] as const;
type Tab = (typeof TABS)[number];

export default function LightsPage() {
  const t = useLightTexts();
  const can = useCan();
  const mine = TABS.filter((each) => each !== 'simulation' || can('light.manage'));
  const asked = useParams()['tab'] as Tab;
  const tab = mine.includes(asked) ? asked : 'escalations';
  return (
    <div className="page">
      <PageHeader title={t('title')} sub={t('sub')} />
      <MomentNote of="lists.note" />
      <LinkTabs
        label={t('title')}
        tabs={mine.map((key) => ({ key, to: `/lights/${key}`, text: t(`tab.${key}`) }))}
        current={tab}
      />
      {tab === 'escalations' && <EscalationsTab key="open" states={['open']} />}
      {tab === 'closed' && <EscalationsTab key="closed" states={['answered', 'lifted']} />}
      {tab === 'rules' && <RulesTab />}
      {tab === 'simulation' && <SimulationTab />}
    </div>
  );
}
