import { Global, Module } from '@nestjs/common';
import { BreakdownController } from './breakdown/breakdown.controller.js';
import { BreakdownQuery } from './breakdown/breakdown.query.js';
import { SetBreakdownService } from './breakdown/set-breakdown.service.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { WorkingCalendar } from './calendar/working-calendar.js';
import { DocumentController } from './document/document.controller.js';
import { DocumentQuery } from './document/document.query.js';
import { AddToDraftService } from './drafts/add-to-draft.service.js';
import { DraftsController } from './drafts/drafts.controller.js';
import { DraftsService } from './drafts/drafts.service.js';
import { DropFromDraftService } from './drafts/drop-from-draft.service.js';
import { EditSegmentService } from './industries/edit-segment.service.js';
import { IndustriesController } from './industries/industries.controller.js';
import { IndustriesQuery } from './industries/industries.query.js';
import { SegmentsController } from './industries/segments.controller.js';
import { LoadPlan } from './load-plan.service.js';
import {
  observationImportControllers,
  observationImportProviders,
} from './observation-imports/observation-import-providers.js';
import { CommentEvaluationService } from './observations/comment-evaluation.service.js';
import { ObservationsController } from './observations/observations.controller.js';
import { ObservationsQuery } from './observations/observations.query.js';
import { PasteObservationsService } from './observations/paste-observations.service.js';
import { RecordObservationService } from './observations/record-observation.service.js';
import { PlanLookup } from './plan.query.js';
import { EditTargetService } from './targets/edit-target.service.js';
import { TargetsController } from './targets/targets.controller.js';
import { TargetsQuery } from './targets/targets.query.js';
import { EditZoneService } from './zones/edit-zone.service.js';
import { LandLeft } from './zones/land-left.js';
import { ZoneShapesController } from './zones/zone-shapes.controller.js';
import { ZoneShapesService } from './zones/zone-shapes.service.js';
import { ZonesController } from './zones/zones.controller.js';
import { ZonesQuery } from './zones/zones.query.js';

/** What the zone has promised. Every floor above reads it, so it is imported once. */
@Global()
@Module({
  controllers: [
    CalendarController,
    DocumentController,
    IndustriesController,
    SegmentsController,
    ZonesController,
    ZoneShapesController,
    TargetsController,
    BreakdownController,
    ObservationsController,
    DraftsController,
    ...observationImportControllers,
  ],
  providers: [
    WorkingCalendar,
    DocumentQuery,
    IndustriesQuery,
    EditSegmentService,
    LandLeft,
    ZonesQuery,
    EditZoneService,
    ZoneShapesService,
    TargetsQuery,
    EditTargetService,
    BreakdownQuery,
    SetBreakdownService,
    ObservationsQuery,
    RecordObservationService,
    PasteObservationsService,
    CommentEvaluationService,
    DraftsService,
    AddToDraftService,
    DropFromDraftService,
    ...observationImportProviders,
    PlanLookup,
    LoadPlan,
  ],
  exports: [
    WorkingCalendar,
    PlanLookup,
    LoadPlan,
    TargetsQuery,
    ZonesQuery,
    IndustriesQuery,
    LandLeft,
    DocumentQuery,
    BreakdownQuery,
    ObservationsQuery,
  ],
})
export class PlanModule {}
