import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { JwtModule } from '@nestjs/jwt';
import { PassportModule } from '@nestjs/passport';
import { ThrottlerModule } from '@nestjs/throttler';
import { DataSource } from 'typeorm';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.module.js';
import { RateCounts } from '#platform/http/rate-counts.js';
import { DocumentsModule } from './documents/documents.module.js';
import { apiKeyControllers, apiKeyProviders } from './api-keys/api-key-providers.js';
import { AuditController } from './audit/audit.controller.js';
import { AuditQuery } from './audit/audit.query.js';
import { AuditTrail } from './audit/audit-trail.js';
import { DiscussionModule } from './discussion/discussion.module.js';
import { ListExports } from './exports/list-exports.js';
import { ImportMachineModule } from './imports/imports.module.js';
import { NoticesModule } from './notices/notices.module.js';
import { SavedViewsModule } from './saved-views/saved-views.module.js';
import { WebhooksModule } from './webhooks/webhooks.module.js';
import { SubjectsModule } from './subjects/subjects.module.js';
import { AskAlong } from './policy/ask-along.js';
import { ActorsQuery } from './sessions/actors.query.js';
import { AdmissionGuard } from './sessions/admission.guard.js';
import { DemoAccountsService } from './sessions/demo-accounts.service.js';
import { jwtSecret } from './sessions/jwt-secret.js';
import { JwtStrategy } from './sessions/jwt.strategy.js';
import { LocalStrategy } from './sessions/local.strategy.js';
import { MeQuery } from './sessions/me.query.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { SessionsService } from './sessions/sessions.service.js';
import { Tokens } from './sessions/tokens.js';
import { ColleaguesController } from './users/colleagues.controller.js';
import { TeamsController } from './users/teams.controller.js';
import { UsersController } from './users/users.controller.js';
import { UsersQuery } from './users/users.query.js';
import { UsersService } from './users/users.service.js';

/** A whole office may share one address: the per-account lock is the sharp edge, this the blunt one. */
const LOGINS_PER_MINUTE = 120;

@Global()
@Module({
  imports: [
    DocumentsModule,
    SavedViewsModule,
    NoticesModule,
    ImportMachineModule,
    DiscussionModule,
    SubjectsModule,
    WebhooksModule,
    PassportModule,
    ThrottlerModule.forRootAsync({
      inject: [DataSource],
      useFactory: (dataSource: DataSource) => ({
        throttlers: [{ ttl: 60_000, limit: LOGINS_PER_MINUTE }],
        storage: new RateCounts(dataSource),
      }),
    }),
    JwtModule.registerAsync({
      inject: [CONFIG],
      useFactory: (config: Config) => ({ secret: jwtSecret(config), signOptions: { algorithm: 'HS256' } }),
    }),
  ],
  controllers: [
    SessionsController,
    UsersController,
    TeamsController,
    ColleaguesController,
    AuditController,
    ...apiKeyControllers,
  ],
  providers: [
    { provide: APP_GUARD, useClass: AdmissionGuard },
    JwtStrategy,
    LocalStrategy,
    AskAlong,
    ActorsQuery,
    Tokens,
    SessionsService,
    MeQuery,
    DemoAccountsService,
    UsersService,
    UsersQuery,
    AuditTrail,
    AuditQuery,
    ListExports,
    ...apiKeyProviders,
  ],
  exports: [AuditTrail, ListExports, AskAlong, ActorsQuery, SessionsService, Tokens, UsersService, DemoAccountsService],
})
export class AccessModule {}
