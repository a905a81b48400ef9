import { useParams } from 'react-router';
import { MomentNote } from '../../components/moment-note';
import { PageHeader } from '../../components/page-header';
import { LinkTabs } from '../../components/tabs';
import '../leads/leads.css';
import { CalendarTab } from './calendar-tab';
import './clocks.css';
import { useClockTexts } from './clocks.texts';
import { DueTab } from './due-tab';
import { RulesTab } from './rules-tab';

const TABS = ['due', 'paused', 'rules', 'calendar'] as const;
type Tab = (typeof TABS)[number];

export default function ClocksPage() {
  const t = useClockTexts();
  const asked = useParams()['tab'] as Tab;
  const tab = TABS.includes(asked) ? asked : 'due';
  return (
    <div className="page">
      <PageHeader title={t('title')} sub={t('sub')} />
      <LinkTabs
        label={t('title')}
        tabs={TABS.map((key) => ({ key, to: `/clocks/${key}`, text: t(`tab.${key}`) }))}
        current={tab}
      />
      <MomentNote of="rooms.note" />
      {tab === 'due' && <DueTab key="due" paused={false} />}
      {tab === 'paused' && <DueTab key="paused" paused />}
      {tab === 'rules' && <RulesTab />}
      {tab === 'calendar' && <CalendarTab />}
    </div>
  );
}
