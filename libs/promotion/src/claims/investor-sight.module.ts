import { Module } from '@nestjs/common';
import { InvestorSight } from './investor-sight.js';
import { StandingClaims } from './standing-claims.query.js';

/** Apart from the claims themselves, so that investors can ask without knowing how claims come about. */
@Module({ providers: [InvestorSight, StandingClaims], exports: [InvestorSight, StandingClaims] })
export class InvestorSightModule {}
