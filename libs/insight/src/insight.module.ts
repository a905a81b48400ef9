import { Module } from '@nestjs/common';
import { DeskQueries } from './desk/desk.query.js';
import { InsightController } from './insight.controller.js';
import { PipelineQueries } from './pipeline/pipeline.query.js';
import { PartsQueries } from './progress/parts.query.js';
import { ProgressQueries } from './progress/progress.query.js';
import { TargetsController } from './progress/targets.controller.js';
import { StuckQueries } from './stuck/stuck.query.js';

/** The leader's room: reads everything, owns no facts. */
@Module({
  controllers: [TargetsController, InsightController],
  providers: [ProgressQueries, PartsQueries, PipelineQueries, StuckQueries, DeskQueries],
  exports: [ProgressQueries],
})
export class InsightModule {}
