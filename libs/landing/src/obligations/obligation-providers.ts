import { CiteObligationProof } from './cite-obligation-proof.js';
import { ObligationJournal } from './obligation-journal.js';
import { ObligationsController } from './obligations.controller.js';
import { ObligationsFollowStatus } from './obligations-follow-status.js';
import { ObligationsQuery } from './obligations.query.js';
import { ObligationsService } from './obligations.service.js';
import { ProjectPromisesQuery } from './project-promises.query.js';
import { SetObligationsService } from './set-obligations.service.js';

/** Part of the landing module: what both sides have promised for its projects. */
export const obligationControllers = [ObligationsController];
export const obligationProviders = [
  ObligationsQuery,
  ProjectPromisesQuery,
  ObligationJournal,
  ObligationsService,
  SetObligationsService,
  CiteObligationProof,
  ObligationsFollowStatus,
];
