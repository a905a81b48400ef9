import { EditTemplateService } from './edit-template.service.js';
import { PlanMilestonesService } from './plan-milestones.service.js';
import { ScheduleController } from './schedule.controller.js';
import { ScheduleQuery } from './schedule.query.js';

/** Part of the landing module: when milestones are planned and expected. */
export const scheduleControllers = [ScheduleController];
export const scheduleProviders = [ScheduleQuery, PlanMilestonesService, EditTemplateService];
