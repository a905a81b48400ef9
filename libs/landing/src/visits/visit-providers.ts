import { CiteVisitFiles } from './cite-visit-files.js';
import { PlanVisitsService } from './plan-visits.service.js';
import { RecordVisitService } from './record-visit.service.js';
import { RemindOverdueVisits } from './remind-overdue-visits.processor.js';
import { TurnVisitStepsService } from './turn-visit-steps.service.js';
import { VisitsController } from './visits.controller.js';
import { VisitsQuery } from './visits.query.js';

/** Part of the landing module: visits planned and made. */
export const visitControllers = [VisitsController];
export const visitProviders = [
  VisitsQuery,
  PlanVisitsService,
  RecordVisitService,
  TurnVisitStepsService,
  CiteVisitFiles,
  RemindOverdueVisits,
];
