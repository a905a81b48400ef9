import { RoundDraftsService } from './round-drafts.service.js';
import { RoundReminders } from './round-reminders.js';
import { RoundStandingQueries } from './round-standing.query.js';
import { RoundSubject } from './round-subject.js';
import { RoundTermsService } from './round-terms.service.js';
import { RoundQuery } from './round.query.js';
import { RoundsController } from './rounds.controller.js';
import { SubmitRoundService } from './submit-round.service.js';

export const roundControllers = [RoundsController];
export const roundProviders = [
  RoundTermsService,
  RoundQuery,
  RoundDraftsService,
  SubmitRoundService,
  RoundStandingQueries,
  RoundReminders,
  RoundSubject,
];
