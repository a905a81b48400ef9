import { InteractionsController } from './interactions.controller.js';
import { InteractionsQuery } from './interactions.query.js';
import { InteractionsService } from './interactions.service.js';

/** Part of the promotion module: what was said with the people behind a lead. */
export const interactionControllers = [InteractionsController];
export const interactionProviders = [InteractionsQuery, InteractionsService];
