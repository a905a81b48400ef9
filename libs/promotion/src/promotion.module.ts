import { Module, type OnModuleInit } from '@nestjs/common';
import { PlanModule } from '#plan/plan.module.js';
import { assignmentControllers, assignmentProviders } from './assignments/assignment-providers.js';
import { bulkControllers, bulkProviders } from './bulk/bulk-providers.js';
import { ClaimsModule } from './claims/claims.module.js';
import { InvestorSightModule } from './claims/investor-sight.module.js';
import { DuplicatesModule } from './duplicates/duplicates.module.js';
import { clockControllers, clockProviders } from './clocks/clock-providers.js';
import { interactionControllers, interactionProviders } from './interactions/interaction-providers.js';
import { taskControllers, taskProviders } from './tasks/task-providers.js';
import { EventsQuery } from './events/events.query.js';
import { eventControllers, eventProviders } from './events/event-providers.js';
import { leadImportControllers, leadImportProviders } from './lead-imports/lead-import-providers.js';
import { ContactErasureService } from './investors/contact-erasure.service.js';
import { ContactRecordsService } from './investors/contact-records.service.js';
import { ContactsController } from './investors/contacts.controller.js';
import { ContactsQuery } from './investors/contacts.query.js';
import { ContactsService } from './investors/contacts.service.js';
import { InvestorProfile } from './investors/investor-profile.js';
import { InvestorsController } from './investors/investors.controller.js';
import { InvestorsQuery } from './investors/investors.query.js';
import { InvestorsService } from './investors/investors.service.js';
import { FIRST_LEAD_STATE, LEAD_TRANSITIONS, transitionProblems } from './leads/domain/lead-state.js';
import { LeadDecisionsController } from './leads/lead-decisions.controller.js';
import { LeadDecisionsService } from './leads/lead-decisions.service.js';
import { LeadExportController } from './leads/lead-export.controller.js';
import { LeadExportService } from './leads/lead-export.service.js';
import { LeadFilesController } from './leads/lead-files.controller.js';
import { LeadFilesService } from './leads/lead-files.service.js';
import { LeadListenersModule } from './leads/lead-listeners.module.js';
import { LeadsController } from './leads/leads.controller.js';
import { LeadsQuery } from './leads/leads.query.js';
import { LeadsService } from './leads/leads.service.js';
import { InvestorMergesService } from './merges/investor-merges.service.js';
import { LeadMergesService } from './merges/lead-merges.service.js';
import { MergeRelations } from './merges/merge-relations.js';
import { MergesController } from './merges/merges.controller.js';
import { MergesQuery } from './merges/merges.query.js';
import { UndoInvestorMerge } from './merges/undo-investor-merge.service.js';
import { UndoLeadMerge } from './merges/undo-lead-merge.service.js';
import { UndoMerge } from './merges/undo-merge.service.js';
import { screeningControllers, screeningProviders } from './screening/screening-providers.js';
import { ScreenLeadService } from './screening/screen-lead.service.js';
import { SettledProjects } from './screening/settled-projects.js';
import { TellProgramsOfLeads } from './watching/tell-programs-of-leads.js';
import { WatchLeads } from './watching/watch-leads.js';

/** 招商, the officer's room: investors, contacts, leads. */
@Module({
  imports: [PlanModule, LeadListenersModule, InvestorSightModule, DuplicatesModule, ClaimsModule],
  controllers: [
    InvestorsController,
    ContactsController,
    ...bulkControllers,
    LeadExportController,
    LeadsController,
    LeadDecisionsController,
    LeadFilesController,
    MergesController,
    ...assignmentControllers,
    ...clockControllers,
    ...screeningControllers,
    ...interactionControllers,
    ...taskControllers,
    ...eventControllers,
    ...leadImportControllers,
  ],
  providers: [
    ContactsQuery,
    ContactsService,
    ContactRecordsService,
    ContactErasureService,
    InvestorProfile,
    InvestorsQuery,
    InvestorsService,
    WatchLeads,
    TellProgramsOfLeads,
    LeadFilesService,
    LeadsQuery,
    LeadsService,
    LeadDecisionsService,
    LeadExportService,
    MergeRelations,
    MergesQuery,
    InvestorMergesService,
    LeadMergesService,
    UndoInvestorMerge,
    UndoLeadMerge,
    UndoMerge,
    ...assignmentProviders,
    ...clockProviders,
    ...screeningProviders,
    ...interactionProviders,
    ...taskProviders,
    ...eventProviders,
    ...leadImportProviders,
    ...bulkProviders,
  ],
  exports: [
    InvestorsService,
    InvestorsQuery,
    MergeRelations,
    LeadListenersModule,
    InvestorSightModule,
    LeadsService,
    LeadsQuery,
    LeadDecisionsService,
    ScreenLeadService,
    SettledProjects,
    EventsQuery,
  ],
})
export class PromotionModule implements OnModuleInit {
  /** A lead that could get stuck for ever is a mistake in our table: better found at the start than by a clerk. */
  onModuleInit(): void {
    const problems = transitionProblems(LEAD_TRANSITIONS, FIRST_LEAD_STATE);
    if (problems.length > 0) throw new Error(`Lead transitions: ${problems.join('; ')}`);
  }
}
