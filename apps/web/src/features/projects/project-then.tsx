import { useMoment } from '../../app/moment';
import { useMomentTexts } from '../../app/moment.texts';
import { useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import { useCommonTexts } from '../../app/texts';
import { PageHeader } from '../../components/page-header';
import { StageTag, StatusTag } from '../../components/stage-tag';
import { LinkTabs } from '../../components/tabs';
import { instantText } from '../../lib/dates';
import { ProjectBlockers } from '../blockers/project-blockers';
import { Discussion } from '../discussion/discussion';
import { ProjectFiles } from '../files/project-files';
import { ProjectLand } from '../land/project-land';
import { LightBar } from '../lights/light-bar';
import { ProjectObligations } from '../obligations/project-obligations';
import { ProjectReviews } from '../reviews/project-reviews';
import { SchedulePanel } from '../schedule/schedule-panel';
import { ProjectVisits } from '../visits/project-visits';
import { ParentLink } from '../project-changes/growth-panels';
import { ProjectHistory } from './project-history';
import { ProjectInvestmentTab } from './project-investment';
import { MilestoneLine } from './project-milestones';
import { ProjectOverview } from './project-overview';
import { type ProjectTab, useProjectTabs } from './project-tabs';
import type { ProjectView } from './projects.api';
import { useProjectTexts } from './projects.texts';
import { StageLadder } from './stage-ladder';

/** The project as it was known at a past moment: the same tabs, and nothing that acts. */
export function ProjectThen({ project }: { project: ProjectView }) {
  const t = useProjectTexts();
  const moments = useMomentTexts();
  const common = useCommonTexts();
  const names = useNames();
  const name = useName();
  const moment = useMoment();
  const { tab, tabs } = useProjectTabs();
  return (
    <div className="page stack">
      <PageHeader
        title={project.name}
        before={`${project.code} · ${common(`mode.${project.mode}`)}`}
        sub={
          <span className="row">
            <span>{name(names.zone(project.zoneCode)) || project.zoneCode}</span>
            <StageTag stage={project.stage} />
            <span className="hint">{t('since', { date: project.stageSince })}</span>
            <StatusTag status={project.status} always />
            <ParentLink project={project} />
          </span>
        }
      />
      <p className="hints" role="note">
        {moments('project.note', { at: instantText(moment ?? '') })}
      </p>
      <LightBar project={project} />
      <div className="panel ladder-panel">
        <StageLadder rungs={project.ladder} />
      </div>
      <LinkTabs replace label={project.name} tabs={tabs} current={tab} />
      <Shown tab={tab} project={project} />
    </div>
  );
}

function Shown({ tab, project }: { tab: ProjectTab; project: ProjectView }) {
  switch (tab) {
    case 'overview':
      return <ProjectOverview project={project} />;
    case 'review':
      return <ProjectReviews project={project} />;
    case 'milestones':
      return <Milestones project={project} />;
    case 'blockers':
      return <ProjectBlockers project={project} />;
    case 'investment':
      return <ProjectInvestmentTab project={project} />;
    case 'land':
      return <ProjectLand project={project} />;
    case 'obligations':
      return <ProjectObligations projectId={project.id} />;
    case 'visits':
      return <ProjectVisits project={project} />;
    case 'files':
      return <ProjectFiles projectId={project.id} />;
    case 'discussion':
      return <Discussion subject={{ type: 'project', id: project.id }} />;
    case 'history':
      return <ProjectHistory projectId={project.id} active />;
  }
}

function Milestones({ project }: { project: ProjectView }) {
  const t = useProjectTexts();
  return (
    <div className="stack">
      <SchedulePanel project={project} actions={null} />
      <section className="panel">
        <h2>{t('tab.milestones')}</h2>
        {project.milestones.length === 0 && <p className="hint">{t('milestone.none.title')}</p>}
        <ol className="history milestone-list">
          {project.milestones.map((milestone) => (
            <MilestoneLine key={milestone.id} milestone={milestone} onCorrect={null} />
          ))}
        </ol>
      </section>
    </div>
  );
}
