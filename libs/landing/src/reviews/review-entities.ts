import { ReviewCriteriaSet } from './criteria-set.entity.js';
import { ClauseReview, OfferClause } from './offer-clause.entities.js';
import {
  Review,
  ReviewDecision,
  ReviewDeclaration,
  ReviewOpinion,
  ReviewSeat,
  ReviewSubmission,
  ReviewVeto,
} from './review.entities.js';

export const reviewEntities = [
  ReviewCriteriaSet,
  Review,
  ReviewSubmission,
  ReviewSeat,
  ReviewDeclaration,
  ReviewOpinion,
  ReviewVeto,
  ReviewDecision,
  OfferClause,
  ClauseReview,
];
