import { useMoment } from '../../app/moment';
import { useMomentTexts } from '../../app/moment.texts';
import { useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import { useCommonTexts } from '../../app/texts';
import { PageHeader } from '../../components/page-header';
import { StageTag, StatusTag } from '../../components/stage-tag';
import { instantText } from '../../lib/dates';
import { ProjectBlockers } from '../blockers/project-blockers';
import { LightBar } from '../lights/light-bar';
import { ProjectObligations } from '../obligations/project-obligations';
import { ProjectInvestmentTab } from './project-investment';
import { MilestoneLine } from './project-milestones';
import { ProjectOverview } from './project-overview';
import type { ProjectView } from './projects.api';
import { useProjectTexts } from './projects.texts';
import { StageLadder } from './stage-ladder';

/** The project as it was known at a past moment, on one page: what is kept by moment, and nothing that acts. */
export function ProjectThen({ project }: { project: ProjectView }) {
  const t = useProjectTexts();
  const moments = useMomentTexts();
  const common = useCommonTexts();
  const names = useNames();
  const name = useName();
  const moment = useMoment();
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
      <ProjectOverview project={project} />
      <section className="panel">
        <h2>{t('tab.milestones')}</h2>
        {project.milestones.length === 0 && <p className="hint">{t('milestone.none.title')}</p>}
        <ol className="history milestone-list">
          {project.milestones.map((milestone) => (
            <MilestoneLine key={milestone.id} milestone={milestone} onCorrect={null} />
          ))}
        </ol>
      </section>
      <ProjectBlockers project={project} />
      <ProjectObligations projectId={project.id} />
      <ProjectInvestmentTab project={project} />
    </div>
  );
}
