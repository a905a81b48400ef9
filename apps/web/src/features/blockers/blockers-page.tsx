import { Drawer, Skeleton } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { isProblem } from '../../api/problem';
import { MomentNote } from '../../components/moment-note';
import { PageHeader } from '../../components/page-header';
import { ProblemAlert } from '../../components/problem-alert';
import { LinkTabs } from '../../components/tabs';
import { BlockerItem } from './blocker-item';
import { useBlocker } from './blockers.api';
import { useBlockerTexts } from './blockers.texts';
import { DeskBoard } from './desk-board';
import { KindsTab } from './kinds-tab';
import { LoadTab } from './load-tab';
import './blockers.css';

const TABS = ['desk', 'load', 'kinds'] as const;

/** /blockers, /blockers/load, /blockers/kinds; or /blockers/:id, one request beside the board. */
export default function BlockersPage() {
  const t = useBlockerTexts();
  const navigate = useNavigate();
  const { tab: asked = 'desk' } = useParams();
  const tab = TABS.find((each) => each === asked) ?? 'desk';
  const id = TABS.some((each) => each === asked) ? undefined : asked;
  return (
    <div className="page">
      <PageHeader title={t('title')} sub={t('sub')} />
      <MomentNote of="lists.note" />
      <LinkTabs
        label={t('title')}
        tabs={TABS.map((key) => ({
          key,
          to: key === 'desk' ? '/blockers' : `/blockers/${key}`,
          text: t(`tab.${key}`),
        }))}
        current={tab}
      />
      {tab === 'desk' && <DeskBoard />}
      {tab === 'load' && <LoadTab />}
      {tab === 'kinds' && <KindsTab />}
      <Drawer open={id !== undefined} title={t('title')} size={520} onClose={() => void navigate('/blockers')}>
        {id !== undefined && <One id={id} />}
      </Drawer>
    </div>
  );
}

function One({ id }: { id: string }) {
  const t = useBlockerTexts();
  const blocker = useBlocker(id);
  if (blocker.isPending) return <Skeleton active />;
  if (isProblem(blocker.error) && blocker.error.status === 404) return <p className="hint">{t('notFound')}</p>;
  if (blocker.data === undefined) return <ProblemAlert error={blocker.error} />;
  return <BlockerItem blocker={blocker.data} named />;
}
