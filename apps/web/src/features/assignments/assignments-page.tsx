import { useParams } from 'react-router';
import { useCan, useMe } from '../../app/session';
import { MomentNote } from '../../components/moment-note';
import { PageHeader } from '../../components/page-header';
import { LinkTabs } from '../../components/tabs';
import '../leads/leads.css';
import { useAssignmentTexts } from './assignments.texts';
import { BoardTab } from './board-tab';
import { PoolTab } from './pool-tab';
import { RulesTab } from './rules-tab';
import { TransfersTab } from './transfers-tab';

const TABS = ['pool', 'board', 'transfers', 'rules'] as const;
type Tab = (typeof TABS)[number];
const NEEDS: Record<Tab, string> = {
  pool: 'lead.take',
  board: 'lead.read',
  transfers: 'lead.read',
  rules: 'lead.assign',
};

export default function AssignmentsPage() {
  const t = useAssignmentTexts();
  const can = useCan();
  // At a past moment nobody takes a lead, but who takes them looks at the pool of then.
  const { permissions } = useMe();
  const looks = (tab: Tab) => can(NEEDS[tab]) || (tab === 'pool' && permissions.includes(NEEDS.pool));
  const mine = TABS.filter(looks);
  const asked = useParams()['tab'] as Tab;
  const tab = mine.includes(asked) ? asked : mine[0];
  return (
    <div className="page">
      <PageHeader title={t('title')} sub={t('sub')} />
      <LinkTabs
        label={t('title')}
        tabs={mine.map((key) => ({ key, to: `/assignments/${key}`, text: t(`tab.${key}`) }))}
        current={tab ?? ''}
      />
      <MomentNote of="rooms.note" />
      {tab === 'pool' && <PoolTab />}
      {tab === 'board' && <BoardTab />}
      {tab === 'transfers' && <TransfersTab />}
      {tab === 'rules' && <RulesTab />}
    </div>
  );
}
