import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { EmptyTeach } from '../../components/empty-teach';
import { ProblemAlert } from '../../components/problem-alert';
import type { ProjectView } from '../projects/projects.api';
import { BlockerItem } from './blocker-item';
import { useProjectBlockers } from './blockers.api';
import { RaiseDialog } from './raise-dialog';
import { useBlockerTexts } from './blockers.texts';

/** What this project waits for, the open ones first. */
export function ProjectBlockers({ project }: { project: ProjectView }) {
  const t = useBlockerTexts();
  const blockers = useProjectBlockers(project.id);
  const [raising, setRaising] = useState(false);
  const raise = project.may.includes('blocker.raise') && (
    <Button type="primary" onClick={() => setRaising(true)}>
      {t('raise')}
    </Button>
  );
  return (
    <section className="panel" aria-label={t('tab')}>
      <ProblemAlert error={blockers.error} onRetry={() => void blockers.refetch()} />
      {blockers.isPending && <Skeleton active title={false} />}
      {blockers.data?.length === 0 && <EmptyTeach title={t('none')} text={t('none.text')} action={raise} />}
      {blockers.data && blockers.data.length > 0 && (
        <>
          <div className="panel-head">
            <h2>{t('tab')}</h2>
            {raise}
          </div>
          <ul className="blocker-list">
            {blockers.data.map((blocker) => (
              <li key={blocker.id}>
                <BlockerItem blocker={blocker} />
              </li>
            ))}
          </ul>
        </>
      )}
      {raising && <RaiseDialog projectId={project.id} onClose={() => setRaising(false)} />}
    </section>
  );
}
