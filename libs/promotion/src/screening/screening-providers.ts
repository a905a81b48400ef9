import { ScreeningController } from './screening.controller.js';
import { ScreenLeadService } from './screen-lead.service.js';
import { SettledProjects } from './settled-projects.js';
import { ZoneFitQuery } from './zone-fit.query.js';

/** Part of the promotion module: the opinion on a lead, and where it would fit. */
export const screeningControllers = [ScreeningController];
export const screeningProviders = [ScreenLeadService, ZoneFitQuery, SettledProjects];
