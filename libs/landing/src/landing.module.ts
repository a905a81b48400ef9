import { Module, type OnModuleInit } from '@nestjs/common';
import { MergeRelations } from '#promotion/merges/merge-relations.js';
import { PromotionModule } from '#promotion/promotion.module.js';
import { fileControllers, fileProviders, sharedByFiles } from './files/file-providers.js';
import { lightControllers, lightProviders, sharedByLights } from './lights/light-providers.js';
import { landControllers, landProviders } from './land/land-providers.js';
import { CiteMilestoneEvidence } from './milestones/cite-milestone-evidence.js';
import { CloseWaiverWhenItExpires } from './milestones/close-waiver-when-it-expires.processor.js';
import { GateWaiversService } from './milestones/gate-waivers.service.js';
import { GiveMilestoneVerdict } from './milestones/give-verdict.service.js';
import { MilestonesController } from './milestones/milestones.controller.js';
import { PendingMilestones } from './milestones/pending-milestones.query.js';
import { ReportMilestoneService } from './milestones/report-milestone.service.js';
import { AppointPeopleService } from './projects/appoint-people.service.js';
import { obligationControllers, obligationProviders } from './obligations/obligation-providers.js';
import { ConvertLeadService } from './projects/convert-lead.service.js';
import { LaddersController } from './projects/ladders.controller.js';
import { ProjectsMakeInvestorsKnown } from './projects/know-investors.js';
import { OfficersQuery } from './projects/officers.query.js';
import { OpenProjectService } from './projects/open-project.service.js';
import { PlacementsService } from './projects/placements.service.js';
import { ProjectChangeListeners } from './projects/project-change-listeners.js';
import { ProjectChangesController } from './projects/project-changes.controller.js';
import { ProjectExportController } from './projects/project-export.controller.js';
import { ProjectExportService } from './projects/project-export.service.js';
import { ProjectEditor } from './projects/project-editor.service.js';
import { ProjectFactsQuery } from './projects/project-facts.query.js';
import { ProjectStatusService } from './projects/project-status.service.js';
import { RedateStatusService } from './projects/redate-status.service.js';
import { ProjectViewQuery } from './projects/project-view.query.js';
import { ProjectsController } from './projects/projects.controller.js';
import { ProjectsQuery } from './projects/projects.query.js';
import { ProjectsService } from './projects/projects.service.js';
import { StageKeeper } from './projects/stage-keeper.service.js';
import { TellSettledProjects } from './projects/tell-settled-projects.js';
import { growthControllers, growthProviders } from './phases/growth-providers.js';
import { blockerControllers, blockerProviders, sharedByBlockers } from './blockers/blocker-providers.js';
import { scheduleControllers, scheduleProviders } from './schedule/schedule-providers.js';
import { secrecyControllers, secrecyProviders, sharedBySecrecy } from './secrecy/secrecy-providers.js';
import { missingControllers, missingProviders } from './missing/missing-providers.js';
import { visitControllers, visitProviders } from './visits/visit-providers.js';
import { TellProgramsOfProjects } from './watching/tell-programs-of-projects.js';
import { reviewControllers, reviewProviders } from './reviews/review-providers.js';
import { transferControllers, transferProviders } from './transfers/transfer-providers.js';
import { WatchProjects } from './watching/watch-projects.js';

/** What the floors above and the loaders use. */
const shared = [
  ProjectsService,
  ProjectsQuery,
  ProjectViewQuery,
  OpenProjectService,
  ProjectEditor,
  ProjectFactsQuery,
  ConvertLeadService,
  ProjectStatusService,
  RedateStatusService,
  PlacementsService,
  StageKeeper,
  ReportMilestoneService,
  GiveMilestoneVerdict,
  GateWaiversService,
  ProjectChangeListeners,
];

/** 落地, the park manager's room: projects, milestones, gates. */
@Module({
  imports: [PromotionModule],
  controllers: [
    ProjectExportController,
    ProjectsController,
    ProjectChangesController,
    MilestonesController,
    LaddersController,
    ...lightControllers,
    ...blockerControllers,
    ...scheduleControllers,
    ...landControllers,
    ...reviewControllers,
    ...obligationControllers,
    ...visitControllers,
    ...missingControllers,
    ...fileControllers,
    ...secrecyControllers,
    ...transferControllers,
    ...growthControllers,
  ],
  providers: [
    ...shared,
    OfficersQuery,
    ProjectExportService,
    PendingMilestones,
    CiteMilestoneEvidence,
    ProjectsMakeInvestorsKnown,
    TellSettledProjects,
    WatchProjects,
    TellProgramsOfProjects,
    CloseWaiverWhenItExpires,
    AppointPeopleService,
    ...lightProviders,
    ...blockerProviders,
    ...scheduleProviders,
    ...landProviders,
    ...reviewProviders,
    ...obligationProviders,
    ...visitProviders,
    ...missingProviders,
    ...fileProviders,
    ...secrecyProviders,
    ...transferProviders,
    ...growthProviders,
  ],
  exports: [...shared, ...sharedByBlockers, ...sharedByLights, ...sharedByFiles, ...sharedBySecrecy],
})
export class LandingModule implements OnModuleInit {
  constructor(private readonly merges: MergeRelations) {}

  /** A company's projects go with it. A lead with a project is accepted, and an accepted lead is not merged away. */
  onModuleInit(): void {
    const columns = { owner: 't.officer_id', team: 't.team_id', zone: 't.zone_code' };
    const projects = {
      table: 'projects',
      zh: '项目',
      en: 'Projects',
      reach: { permission: 'project.read', columns },
    } as const;
    this.merges.know({ ...projects, of: 'investor', column: 'investor_id', on: 'move' });
    // Facts of before stay with who it was; the chain of mergers is followed when they are read.
    const owners = { table: 'project_owners', column: 'investor_id', zh: '项目业主', en: 'Owners of projects' };
    this.merges.know({ ...owners, of: 'investor', on: 'keep' });
    this.merges.know({ ...projects, of: 'lead', column: 'lead_id', on: 'keep' });
  }
}
