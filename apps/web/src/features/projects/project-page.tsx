import { Button, Skeleton, Tabs } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useParams } from 'react-router';
import { useName } from '../../app/i18n';
import { useMoment } from '../../app/moment';
import { useNames } from '../../app/reference';
import { useCommonTexts } from '../../app/texts';
import { PageHeader } from '../../components/page-header';
import { ProblemAlert } from '../../components/problem-alert';
import { StageTag, StatusTag } from '../../components/stage-tag';
import { LinkTabs } from '../../components/tabs';
import { Discussion } from '../discussion/discussion';
import { ProjectBlockers } from '../blockers/project-blockers';
import { ProjectFiles } from '../files/project-files';
import { LightBar } from '../lights/light-bar';
import { WatchButton } from '../discussion/watch-button';
import { saidName } from '../secrecy/code-name';
import { MarkSecret, SecretPanel } from '../secrecy/mark-secret';
import { ProjectLand } from '../land/project-land';
import { ChangeMenu } from '../project-changes/change-menu';
import { ParentLink } from '../project-changes/growth-panels';
import { NextStep } from './next-step';
import { EditProjectDialog } from './edit-project';
import { ProjectHistory } from './project-history';
import { ProjectInvestmentTab } from './project-investment';
import { ProjectMilestones } from './project-milestones';
import { ProjectOverview } from './project-overview';
import { useProjectTabs } from './project-tabs';
import { useProject, type ProjectRight, type ProjectView } from './projects.api';
import { useProjectTexts } from './projects.texts';
import { StageLadder } from './stage-ladder';
import './projects.css';
import '../investment/investment.css';

// Reviews are forms and tables of their own: their code comes when the tab is opened.
const ProjectReviews = lazy(() =>
  import('../reviews/project-reviews').then((module) => ({ default: module.ProjectReviews })),
);
const ProjectObligations = lazy(() =>
  import('../obligations/project-obligations').then((module) => ({ default: module.ProjectObligations })),
);

const ProjectVisits = lazy(() =>
  import('../visits/project-visits').then((module) => ({ default: module.ProjectVisits })),
);

const ProjectThen = lazy(() => import('./project-then').then((module) => ({ default: module.ProjectThen })));

export default function ProjectPage() {
  const { id = '' } = useParams();
  const moment = useMoment();
  const project = useProject(id);
  if (project.error) {
    return (
      <div className="page">
        <ProblemAlert error={project.error} onRetry={() => void project.refetch()} />
      </div>
    );
  }
  if (project.data === undefined) {
    return (
      <div className="page" aria-busy="true">
        <Skeleton active title={{ width: '32%' }} paragraph={{ rows: 10 }} />
      </div>
    );
  }
  return moment === null ? (
    <Loaded project={project.data} />
  ) : (
    <Suspense fallback={<Skeleton active />}>
      <ProjectThen project={project.data} />
    </Suspense>
  );
}

function Loaded({ project }: { project: ProjectView }) {
  const t = useProjectTexts();
  const { tab, tabs } = useProjectTabs();
  return (
    <div className="page stack">
      <Header project={project} />
      <SecretPanel project={project} />
      <LightBar project={project} />
      <div className="panel ladder-panel">
        <StageLadder rungs={project.ladder} />
      </div>
      {project.status === 'active' && <NextStep project={project} />}
      {/* The panels stay mounted, so that nothing typed is lost; the strip is the house's own. */}
      <Tabs
        activeKey={tab}
        renderTabBar={() => <LinkTabs replace label={project.name} tabs={tabs} current={tab} />}
        items={[
          { key: 'overview', label: t('tab.overview'), children: <ProjectOverview project={project} /> },
          {
            key: 'review',
            label: t('tab.review'),
            children: (
              <Suspense fallback={<Skeleton active title={false} />}>
                <ProjectReviews project={project} />
              </Suspense>
            ),
          },
          { key: 'milestones', label: t('tab.milestones'), children: <ProjectMilestones project={project} /> },
          { key: 'blockers', label: t('tab.blockers'), children: <ProjectBlockers project={project} /> },
          { key: 'investment', label: t('tab.investment'), children: <ProjectInvestmentTab project={project} /> },
          { key: 'land', label: t('tab.land'), children: <ProjectLand project={project} /> },
          {
            key: 'obligations',
            label: t('tab.obligations'),
            children: (
              <Suspense fallback={<Skeleton active title={false} />}>
                <ProjectObligations projectId={project.id} />
              </Suspense>
            ),
          },
          {
            key: 'visits',
            label: t('tab.visits'),
            children: (
              <Suspense fallback={<Skeleton active title={false} />}>
                <ProjectVisits project={project} />
              </Suspense>
            ),
          },
          { key: 'files', label: t('tab.files'), children: <ProjectFiles projectId={project.id} /> },
          {
            key: 'discussion',
            label: t('tab.discussion'),
            children: <Discussion subject={{ type: 'project', id: project.id }} />,
          },
          {
            key: 'history',
            label: t('tab.history'),
            children: <ProjectHistory projectId={project.id} active={tab === 'history'} />,
          },
        ]}
      />
    </div>
  );
}

function Header({ project }: { project: ProjectView }) {
  const t = useProjectTexts();
  const common = useCommonTexts();
  const may = (what: ProjectRight) => project.may.includes(what);
  const names = useNames();
  const name = useName();
  const [editing, setEditing] = useState(false);
  return (
    <>
      <PageHeader
        title={saidName(project)}
        before={`${project.code} · ${common(`mode.${project.mode}`)}`}
        sub={
          <span className="row">
            <span>{name(names.zone(project.zoneCode)) || project.zoneCode}</span>
            <StageTag stage={project.stage} />
            <span className="hint">{t('since', { date: project.stageSince })}</span>
            <StatusTag status={project.status} always />
            {project.statusReason !== null && (
              <span className="hint">
                {project.statusReviewOn === null
                  ? project.statusReason
                  : t('status.sentence', {
                      since: project.statusSince ?? '',
                      reason: project.statusReason,
                      date: project.statusReviewOn,
                    })}
              </span>
            )}
            <ParentLink project={project} />
            {project.sample && <span className="tag tag-off">{common('sample.tag')}</span>}
          </span>
        }
        actions={
          <>
            <WatchButton subject={{ type: 'project', id: project.id }} />
            {may('project.edit') && <Button onClick={() => setEditing(true)}>{t('edit')}</Button>}
            <MarkSecret project={project} />
            <ChangeMenu project={project} />
          </>
        }
      />
      {editing && <EditProjectDialog project={project} onClose={() => setEditing(false)} />}
    </>
  );
}
