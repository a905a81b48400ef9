import { YearPlansController } from './year-plans.controller.js';
import { YearPlansQuery } from './year-plans.query.js';
import { YearPlansService } from './year-plans.service.js';

export const yearPlanControllers = [YearPlansController];
export const yearPlanProviders = [YearPlansService, YearPlansQuery];
