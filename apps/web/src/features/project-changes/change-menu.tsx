import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useLadders, type ProjectRight, type ProjectView } from '../projects/projects.api';
import { RezoneDialog, StatusDialog } from '../projects/project-dialogs';
import { useChangeTexts } from './changes.texts';
import { useChildren } from './changes.api';

// Each is a form of its own, asked for rarely: its code comes when it is opened.
const StatusDaysDrawer = lazy(() => import('./status-days-drawer').then((m) => ({ default: m.StatusDaysDrawer })));
const TransferDialog = lazy(() => import('./transfer-dialog').then((m) => ({ default: m.TransferDialog })));
const ChildDialog = lazy(() => import('./child-dialog').then((m) => ({ default: m.ChildDialog })));
const CapitalDialog = lazy(() => import('./capital-dialog').then((m) => ({ default: m.CapitalDialog })));
const OwnerDialog = lazy(() => import('./owner-dialog').then((m) => ({ default: m.OwnerDialog })));

type Change = 'status' | 'days' | 'transfer' | 'zone' | 'phase' | 'expansion' | 'capital' | 'owner';

/** Everything that changes what a project is, in one place; what the reader may not do is not offered. */
export function ChangeMenu({ project }: { project: ProjectView }) {
  const t = useChangeTexts();
  const children = useChildren(project.id);
  const ladders = useLadders();
  const [shown, setShown] = useState<Change | null>(null);
  const may = (what: ProjectRight) => project.may.includes(what);
  const open = ladders.data?.statuses.find(({ code }) => code === project.status)?.open ?? false;
  const mayOpen = children.data?.mayOpen ?? [];
  const offered: Record<Change, boolean> = {
    status: may('project.status') && project.nextStatuses.length > 0,
    days: may('project.status') && (project.statusSince !== null || project.status !== 'active'),
    transfer: may('project.transfer') && open,
    zone: may('project.rezone'),
    phase: mayOpen.includes('phase'),
    expansion: mayOpen.includes('expansion'),
    capital: may('project.edit') && open && project.contractedAmount !== null,
    owner: may('project.status') && open,
  };
  const items = (Object.keys(offered) as Change[])
    .filter((change) => offered[change])
    .map((key) => ({ key, label: t(`menu.${key}`), onClick: () => setShown(key) }));
  const close = () => setShown(null);
  if (items.length === 0) return null;
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items }}>
        <Button icon={<DownOutlined aria-hidden />} iconPlacement="end">
          {t('menu')}
        </Button>
      </Dropdown>
      {shown === 'status' && <StatusDialog project={project} onClose={close} />}
      {shown === 'zone' && <RezoneDialog project={project} onClose={close} />}
      <Suspense fallback={null}>
        {shown === 'days' && <StatusDaysDrawer project={project} onClose={close} />}
        {shown === 'transfer' && <TransferDialog project={project} onClose={close} />}
        {(shown === 'phase' || shown === 'expansion') && (
          <ChildDialog project={project} relation={shown} onClose={close} />
        )}
        {shown === 'capital' && <CapitalDialog project={project} onClose={close} />}
        {shown === 'owner' && <OwnerDialog project={project} onClose={close} />}
      </Suspense>
    </>
  );
}
