import './reviews.notices.js';
import { CriteriaSetsController } from './criteria-sets.controller.js';
import { CriteriaSetsService } from './criteria-sets.service.js';
import { DecideReviewService } from './decide-review.service.js';
import { JudgeReviewService } from './judge-review.service.js';
import { NamePanelService } from './name-panel.service.js';
import { OfferClausesService } from './offer-clauses.service.js';
import { ProposeReviewService } from './propose-review.service.js';
import { RecordAdmission } from './record-admission.js';
import { ReviewJournal } from './review-journal.js';
import { ReviewStanding } from './review-standing.query.js';
import { ReviewSubject } from './review-subject.js';
import { ReviewVerdictsController } from './review-verdicts.controller.js';
import { ReviewViewQuery } from './review-view.query.js';
import { ReviewsController } from './reviews.controller.js';
import { ReviewsQuery } from './reviews.query.js';

/** Part of the landing module: admission review of its projects. */
export const reviewControllers = [ReviewsController, ReviewVerdictsController, CriteriaSetsController];
export const reviewProviders = [
  CriteriaSetsService,
  ReviewStanding,
  ReviewViewQuery,
  ReviewsQuery,
  ReviewJournal,
  ProposeReviewService,
  NamePanelService,
  JudgeReviewService,
  OfferClausesService,
  RecordAdmission,
  DecideReviewService,
  ReviewSubject,
];
