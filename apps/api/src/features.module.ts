import { type DynamicModule, Module } from '@nestjs/common';
import { AccessModule } from '#access/access.module.js';
import { InsightModule } from '#insight/insight.module.js';
import { InvestmentModule } from '#investment/investment.module.js';
import { ImportsModule } from '#landing/imports/imports.module.js';
import { LandingModule } from '#landing/landing.module.js';
import { PlanModule } from '#plan/plan.module.js';
import type { Clock } from '#platform/clock/clock.js';
import type { Config } from '#platform/config/config.js';
import { ConfigModule } from '#platform/config/config.module.js';
import { PlatformModule } from '#platform/platform.module.js';
import { PromotionModule } from '#promotion/promotion.module.js';
import { migrations } from '#migrations/index.js';
import { entities } from './entities.js';

/** All features over one database, the same for api, worker and cli. */
@Module({})
export class FeaturesModule {
  static forRoot(config: Config, databaseUrl: string, applicationName: string, clock?: Clock): DynamicModule {
    return {
      module: FeaturesModule,
      imports: [
        ConfigModule.forRoot(config),
        PlatformModule.forRoot(
          {
            url: databaseUrl,
            poolSize: config.databasePoolSize,
            entities,
            migrations,
            applicationName,
            pooled: config.databasePooler === 'transaction',
          },
          clock,
        ),
        AccessModule,
        PlanModule,
        PromotionModule,
        LandingModule,
        ImportsModule,
        InvestmentModule,
        InsightModule,
      ],
    };
  }
}
