import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { ProjectView } from '../projects/projects.api';
import { useSecrecyTexts } from './secrecy.texts';

// Few projects are confidential, fewer become so: the code of it comes when it is needed.
const SecrecyBar = lazy(() => import('./secrecy-bar'));
const MarkDialog = lazy(() => import('./secrecy-dialogs').then((module) => ({ default: module.MarkDialog })));

/** Among the acts of a project's page: puts it under a code name. */
export function MarkSecret({ project }: { project: ProjectView }) {
  const t = useSecrecyTexts();
  const [asking, setAsking] = useState(false);
  if (project.confidential || !project.may.includes('project.secrecy')) return null;
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('mark')}</Button>
      {asking && (
        <Suspense>
          <MarkDialog project={project} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </>
  );
}

export function SecretPanel({ project }: { project: ProjectView }) {
  if (!project.confidential) return null;
  return (
    <Suspense>
      <SecrecyBar project={project} />
    </Suspense>
  );
}
