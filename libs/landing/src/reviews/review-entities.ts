import { ReviewCriteriaSet } from './criteria-set.entity.js';
import { ClauseReview, OfferClause } from './offer-clause.entities.js';
import {
  Review,
  ReviewDecision,
  ReviewDeclaration,
  ReviewDraft,
  ReviewOpinion,
  ReviewSeat,
  ReviewSeatChange,
  ReviewSubmission,
  ReviewVeto,
} from './review.entities.js';

export const reviewEntities = [
  ReviewCriteriaSet,
  Review,
  ReviewSubmission,
  ReviewSeat,
  ReviewSeatChange,
  ReviewDeclaration,
  ReviewDraft,
  ReviewOpinion,
  ReviewVeto,
  ReviewDecision,
  OfferClause,
  ClauseReview,
];
