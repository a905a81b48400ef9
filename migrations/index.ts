import { CreatePlatform1764000000000 } from './1764000000000-create-platform.js';
import { CreateAccess1764000001000 } from './1764000001000-create-access.js';
import { CreatePlan1764000002000 } from './1764000002000-create-plan.js';
import { CreatePromotion1764000003000 } from './1764000003000-create-promotion.js';
import { CreateLanding1764000004000 } from './1764000004000-create-landing.js';
import { CreateProjectImports1764000004500 } from './1764000004500-create-project-imports.js';
import { CreateInvestment1764000005000 } from './1764000005000-create-investment.js';
import { ExtendInvestors1764000010000 } from './1764000010000-extend-investors.js';
import { CreateMerges1764000010100 } from './1764000010100-create-merges.js';
import { CreateInvestorNames1764000011000 } from './1764000011000-create-investor-names.js';
import { CreateClaims1764000012000 } from './1764000012000-create-claims.js';
import { CreateAssignments1764000012100 } from './1764000012100-create-assignments.js';
import { CreateClocks1764000013000 } from './1764000013000-create-clocks.js';
import { CreateNotices1764000014000 } from './1764000014000-create-notices.js';
import { CreateDiscussion1764000014100 } from './1764000014100-create-discussion.js';
import { CreateLeadFiles1764000018000 } from './1764000018000-create-lead-files.js';
import { CreateSavedViews1764000018100 } from './1764000018100-create-saved-views.js';
import { CreateSearch1764000018200 } from './1764000018200-create-search.js';
import { ExtendInteractions1764000020000 } from './1764000020000-extend-interactions.js';
import { CreateTasks1764000020100 } from './1764000020100-create-tasks.js';
import { CreateEvents1764000021000 } from './1764000021000-create-events.js';
import { SearchEvents1764000021100 } from './1764000021100-search-events.js';
import { CreateImports1764000022000 } from './1764000022000-create-imports.js';
import { CreateApiKeys1764000023000 } from './1764000023000-create-api-keys.js';
import { LetOutboxWait1764000023100 } from './1764000023100-let-outbox-wait.js';
import { CreateWebhooks1764000023200 } from './1764000023200-create-webhooks.js';
import { AddChainActions1764000024000 } from './1764000024000-add-chain-actions.js';
import { CreateScreenings1764000024100 } from './1764000024100-create-screenings.js';
import { CreateLeadBulkActs1764000025000 } from './1764000025000-create-lead-bulk-acts.js';
import { CreateDuplicateScans1764000025100 } from './1764000025100-create-duplicate-scans.js';
import { NarrowSearch1764000025200 } from './1764000025200-narrow-search.js';
import { CreateZoneShapes1764000030000 } from './1764000030000-create-zone-shapes.js';
import { CreateLand1764000030100 } from './1764000030100-create-land.js';
import { CreateReviews1764000031000 } from './1764000031000-create-reviews.js';
import { CreateOfferClauses1764000031100 } from './1764000031100-create-offer-clauses.js';
import { SeedReviewCriteria1764000031200 } from './1764000031200-seed-review-criteria.js';
import { CreateLights1764000032000 } from './1764000032000-create-lights.js';
import { CreateSchedule1764000033000 } from './1764000033000-create-schedule.js';
import { ExtendFiles1764000034000 } from './1764000034000-extend-files.js';
import { CreateBlockers1764000035000 } from './1764000035000-create-blockers.js';
import { SplitSearchGrams1764000035500 } from './1764000035500-split-search-grams.js';
import { LetBlockersFollowStatus1764000036000 } from './1764000036000-let-blockers-follow-status.js';
import { CreateProjectTransfers1764000036100 } from './1764000036100-create-project-transfers.js';
import { CreateProjectGrowth1764000036200 } from './1764000036200-create-project-growth.js';
import { ExtendObligations1764000037000 } from './1764000037000-extend-obligations.js';
import { CreateVisits1764000037100 } from './1764000037100-create-visits.js';
import { CreateMissingItems1764000037200 } from './1764000037200-create-missing-items.js';
import { CreateYearPlans1764000038000 } from './1764000038000-create-year-plans.js';
import { CreateRounds1764000038100 } from './1764000038100-create-rounds.js';
import { CreateVerifyBatches1764000038200 } from './1764000038200-create-verify-batches.js';
import { CreateSecrecy1764000039000 } from './1764000039000-create-secrecy.js';
import { CreateForecastRuns1764000040000 } from './1764000040000-create-forecast-runs.js';
import { CreateTargetParts1764000041000 } from './1764000041000-create-target-parts.js';
import { CreateObservations1764000041100 } from './1764000041100-create-observations.js';
import { CreateExchangeRates1764000041200 } from './1764000041200-create-exchange-rates.js';
import { DraftPlans1764000041300 } from './1764000041300-draft-plans.js';
import { CreateMonthCloses1764000042000 } from './1764000042000-create-month-closes.js';
import { CreateReports1764000043000 } from './1764000043000-create-reports.js';
import { CreateAttentionCalls1764000044000 } from './1764000044000-create-attention-calls.js';
import { CreateLiveChanges1764000045000 } from './1764000045000-create-live-changes.js';
import { CountRatesTogether1764000046000 } from './1764000046000-count-rates-together.js';
import { KeepRollupCheckpoints1764000046100 } from './1764000046100-keep-rollup-checkpoints.js';
import { FindTheSameAmountElsewhere1764000046110 } from './1764000046110-find-the-same-amount-elsewhere.js';
import { DateSecrecyRules1764000046400 } from './1764000046400-date-secrecy-rules.js';
import { KeepProjectTerms1764000047200 } from './1764000047200-keep-project-terms.js';
import { DateStatusChanges1764000047400 } from './1764000047400-date-status-changes.js';
import { EditReportTemplates1764000048400 } from './1764000048400-edit-report-templates.js';
import { KeepStates1764000052000 } from './1764000052000-keep-states.js';
import { KeepWhatRoundsSaid1764000053000 } from './1764000053000-keep-what-rounds-said.js';
import { KeepCommentWords1764000053200 } from './1764000053200-keep-comment-words.js';
import { OpenForecasts1764000054000 } from './1764000054000-open-forecasts.js';
import { RedateStatusChanges1764000055000 } from './1764000055000-redate-status-changes.js';
import { KeepCompaniesAndGuests1764000061000 } from './1764000061000-keep-companies-and-guests.js';
import { KeepMissingItems1764000064000 } from './1764000064000-keep-missing-items.js';
import { ListAMonthByItsMoments1764000065000 } from './1764000065000-list-a-month-by-its-moments.js';

/** Every migration, oldest first. */
export const migrations = [
  CreatePlatform1764000000000,
  CreateAccess1764000001000,
  CreatePlan1764000002000,
  CreatePromotion1764000003000,
  CreateLanding1764000004000,
  CreateProjectImports1764000004500,
  CreateInvestment1764000005000,
  ExtendInvestors1764000010000,
  CreateMerges1764000010100,
  CreateInvestorNames1764000011000,
  CreateClaims1764000012000,
  CreateAssignments1764000012100,
  CreateClocks1764000013000,
  CreateNotices1764000014000,
  CreateDiscussion1764000014100,
  CreateLeadFiles1764000018000,
  CreateSavedViews1764000018100,
  CreateSearch1764000018200,
  ExtendInteractions1764000020000,
  CreateTasks1764000020100,
  CreateEvents1764000021000,
  SearchEvents1764000021100,
  CreateImports1764000022000,
  CreateApiKeys1764000023000,
  LetOutboxWait1764000023100,
  CreateWebhooks1764000023200,
  AddChainActions1764000024000,
  CreateScreenings1764000024100,
  CreateLeadBulkActs1764000025000,
  CreateDuplicateScans1764000025100,
  NarrowSearch1764000025200,
  CreateZoneShapes1764000030000,
  CreateLand1764000030100,
  CreateReviews1764000031000,
  CreateOfferClauses1764000031100,
  SeedReviewCriteria1764000031200,
  CreateLights1764000032000,
  CreateSchedule1764000033000,
  ExtendFiles1764000034000,
  CreateBlockers1764000035000,
  SplitSearchGrams1764000035500,
  LetBlockersFollowStatus1764000036000,
  CreateProjectTransfers1764000036100,
  CreateProjectGrowth1764000036200,
  ExtendObligations1764000037000,
  CreateVisits1764000037100,
  CreateMissingItems1764000037200,
  CreateYearPlans1764000038000,
  CreateRounds1764000038100,
  CreateVerifyBatches1764000038200,
  CreateSecrecy1764000039000,
  CreateForecastRuns1764000040000,
  CreateTargetParts1764000041000,
  CreateObservations1764000041100,
  CreateExchangeRates1764000041200,
  DraftPlans1764000041300,
  CreateMonthCloses1764000042000,
  CreateReports1764000043000,
  CreateAttentionCalls1764000044000,
  CreateLiveChanges1764000045000,
  CountRatesTogether1764000046000,
  KeepRollupCheckpoints1764000046100,
  FindTheSameAmountElsewhere1764000046110,
  DateSecrecyRules1764000046400,
  KeepProjectTerms1764000047200,
  DateStatusChanges1764000047400,
  EditReportTemplates1764000048400,
  KeepStates1764000052000,
  KeepWhatRoundsSaid1764000053000,
  KeepCommentWords1764000053200,
  OpenForecasts1764000054000,
  RedateStatusChanges1764000055000,
  KeepCompaniesAndGuests1764000061000,
  KeepMissingItems1764000064000,
  ListAMonthByItsMoments1764000065000,
];
