import { CiteObligationProof } from './cite-obligation-proof.js';
import { ObligationsController } from './obligations.controller.js';
import { ObligationsFollowStatus } from './obligations-follow-status.js';
import { ObligationsQuery } from './obligations.query.js';
import { ObligationsService } from './obligations.service.js';

/** Part of the landing module: what both sides have promised for its projects. */
export const obligationControllers = [ObligationsController];
export const obligationProviders = [ObligationsQuery, ObligationsService, CiteObligationProof, ObligationsFollowStatus];
