import { ClockKeeper } from './clock-keeper.js';
import { ClocksController } from './clocks.controller.js';
import { ClocksFollowLeads } from './clocks-follow-leads.js';
import { ClocksQuery } from './clocks.query.js';
import { ClocksService } from './clocks.service.js';
import { RemindWhenClocksRunOut } from './remind-when-clocks-run-out.processor.js';

/** Part of the promotion module: the clocks of its leads. */
export const clockControllers = [ClocksController];
export const clockProviders = [ClockKeeper, ClocksQuery, ClocksService, ClocksFollowLeads, RemindWhenClocksRunOut];
