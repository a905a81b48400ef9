import { FeedbackController } from '../feedback/feedback.controller.js';
import { FeedbackQueries } from '../feedback/feedback.query.js';
import { CorrectInteractionService } from './correct-interaction.service.js';
import { InteractionsController } from './interactions.controller.js';
import { InteractionsQuery } from './interactions.query.js';
import { InteractionsService } from './interactions.service.js';
import { WriteInteraction } from './write-interaction.js';

/** Part of the promotion module: what was said with the people behind a lead, and what they say of our policies. */
export const interactionControllers = [InteractionsController, FeedbackController];
export const interactionProviders = [
  InteractionsQuery,
  WriteInteraction,
  InteractionsService,
  CorrectInteractionService,
  FeedbackQueries,
];
