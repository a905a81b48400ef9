import { Module } from '@nestjs/common';
import { DuplicatesModule } from '../duplicates/duplicates.module.js';
import { LeadListenersModule } from '../leads/lead-listeners.module.js';
import { ClaimDisputesService } from './claim-disputes.service.js';
import { ClaimsController } from './claims.controller.js';
import { ClaimsKeeper } from './claims-keeper.js';
import { ClaimsQuery } from './claims.query.js';
import { ClaimsService } from './claims.service.js';
import { ClaimsFollowLeads } from './follow-leads.js';
import { InvestorSightModule } from './investor-sight.module.js';
import { LapseSilentClaims } from './lapse-silent-claims.processor.js';
import { ReadClaims } from './read-claims.service.js';

/** 首报首谈: who reported a project first, and for how long that holds. */
@Module({
  imports: [LeadListenersModule, InvestorSightModule, DuplicatesModule],
  controllers: [ClaimsController],
  providers: [
    ClaimsKeeper,
    ClaimsQuery,
    ClaimsService,
    ReadClaims,
    ClaimDisputesService,
    ClaimsFollowLeads,
    LapseSilentClaims,
  ],
})
export class ClaimsModule {}
