import { Module } from '@nestjs/common';
import { LandingModule } from '#landing/landing.module.js';
import { FollowProjectChanges } from './credit/follow-project-changes.js';
import { HistoriesQuery } from './credit/histories.query.js';
import { KeepRollupCheckpoints } from './credit/keep-rollup-checkpoints.processor.js';
import { PositionBook } from './credit/position-book.js';
import { TellLightsWhatIsCompleted } from './credit/tell-lights-what-is-completed.js';
import { Recredit } from './credit/recredit.js';
import { CiteEvidence } from './entries/cite-evidence.js';
import { EntriesController } from './entries/entries.controller.js';
import { EntriesQuery } from './entries/entries.query.js';
import { EntryExportService } from './entries/entry-export.service.js';
import { GiveVerdictService } from './entries/give-verdict.service.js';
import { HintsQuery } from './entries/hints.query.js';
import { ProjectInvestmentQuery } from './entries/project-investment.query.js';
import { WhatStandsQuery } from './entries/what-stands.query.js';
import { ReportEntryService } from './entries/report-entry.service.js';
import { KeyListController } from './key-list/key-list.controller.js';
import { KeyListQueries } from './key-list/key-list.query.js';
import { KeyListService } from './key-list/key-list.service.js';
import { RatesController } from './rates/rates.controller.js';
import { RatesQuery } from './rates/rates.query.js';
import { StateRateService } from './rates/state-rate.service.js';
import { monthControllers, monthProviders } from './months/months-providers.js';
import { roundControllers, roundProviders } from './rounds/round-providers.js';
import { verifyBatchControllers, verifyBatchProviders } from './verify-batches/verify-batch-providers.js';
import { yearPlanControllers, yearPlanProviders } from './year-plans/year-plan-providers.js';

@Module({
  imports: [LandingModule],
  controllers: [
    EntriesController,
    KeyListController,
    RatesController,
    ...yearPlanControllers,
    ...roundControllers,
    ...verifyBatchControllers,
    ...monthControllers,
  ],
  providers: [
    PositionBook,
    KeepRollupCheckpoints,
    HistoriesQuery,
    Recredit,
    FollowProjectChanges,
    TellLightsWhatIsCompleted,
    CiteEvidence,
    HintsQuery,
    EntriesQuery,
    ProjectInvestmentQuery,
    EntryExportService,
    ReportEntryService,
    WhatStandsQuery,
    GiveVerdictService,
    KeyListService,
    KeyListQueries,
    RatesQuery,
    StateRateService,
    ...yearPlanProviders,
    ...monthProviders,
    ...roundProviders,
    ...verifyBatchProviders,
  ],
  exports: [ReportEntryService, GiveVerdictService, KeyListService, Recredit],
})
export class InvestmentModule {}
