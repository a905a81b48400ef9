import { Module } from '@nestjs/common';
import { LandingModule } from '#landing/landing.module.js';
import { InvestorSightModule } from '#promotion/claims/investor-sight.module.js';
import { PromotionModule } from '#promotion/promotion.module.js';
import { attentionProviders } from './attention/attention-providers.js';
import { AttentionController } from './attention/attention.controller.js';
import { BreakdownProgressController } from './breakdown/breakdown-progress.controller.js';
import { BreakdownProgressQuery } from './breakdown/breakdown-progress.query.js';
import { BridgeEnds } from './bridge/bridge-ends.query.js';
import { BridgeController } from './bridge/bridge.controller.js';
import { BridgeQueries } from './bridge/bridge.query.js';
import { ChainController } from './chain/chain.controller.js';
import { ChainQuery } from './chain/chain.query.js';
import { DeskQueries } from './desk/desk.query.js';
import { ComparePlansQuery } from './evaluation/compare-plans.query.js';
import { ComputedQuery } from './evaluation/computed.query.js';
import { EvaluationExportService } from './evaluation/evaluation-export.service.js';
import { EvaluationController } from './evaluation/evaluation.controller.js';
import { EvaluationQueries } from './evaluation/evaluation.query.js';
import { forecastControllers, forecastProviders } from './forecast/forecast-providers.js';
import { FlowController } from './funnel/flow.controller.js';
import { flowProviders } from './funnel/flow-providers.js';
import { InsightController } from './insight.controller.js';
import { LandYieldController } from './land-yield/land-yield.controller.js';
import { LandYieldQueries } from './land-yield/land-yield.query.js';
import { liveControllers, liveProviders } from './live/live-providers.js';
import { openControllers, openProviders } from './open/open-providers.js';
import { PipelineQueries } from './pipeline/pipeline.query.js';
import { PlannedCurveController } from './planned-curve/planned-curve.controller.js';
import { PlannedCurveQuery } from './planned-curve/planned-curve.query.js';
import { PartsQueries } from './progress/parts.query.js';
import { ProgressQueries } from './progress/progress.query.js';
import { TargetsController } from './progress/targets.controller.js';
import { reportControllers, reportProviders } from './reports/report-providers.js';
import { SearchController } from './search/search.controller.js';
import { SearchIndex } from './search/search-index.js';
import { SearchEverywhere } from './search/search.query.js';
import { ScreenController } from './screen/screen.controller.js';
import { ScreenQueries } from './screen/screen.query.js';
import { StuckQueries } from './stuck/stuck.query.js';
import { YieldChannels } from './yield/yield-channels.query.js';
import { YieldQueries } from './yield/yield.query.js';

/** The leader's room: reads everything, owns no facts. */
@Module({
  imports: [InvestorSightModule, PromotionModule, LandingModule],
  controllers: [
    TargetsController,
    BreakdownProgressController,
    EvaluationController,
    PlannedCurveController,
    BridgeController,
    InsightController,
    ChainController,
    SearchController,
    LandYieldController,
    ...openControllers,
    ...forecastControllers,
    ScreenController,
    ...liveControllers,
    FlowController,
    AttentionController,
    ...reportControllers,
  ],
  providers: [
    ProgressQueries,
    PartsQueries,
    BreakdownProgressQuery,
    PlannedCurveQuery,
    ComputedQuery,
    EvaluationQueries,
    EvaluationExportService,
    ComparePlansQuery,
    BridgeEnds,
    BridgeQueries,
    PipelineQueries,
    StuckQueries,
    DeskQueries,
    ChainQuery,
    LandYieldQueries,
    ...openProviders,
    SearchIndex,
    SearchEverywhere,
    YieldChannels,
    YieldQueries,
    ...forecastProviders,
    ScreenQueries,
    ...liveProviders,
    ...flowProviders,
    ...attentionProviders,
    ...reportProviders,
  ],
  exports: [ProgressQueries],
})
export class InsightModule {}
