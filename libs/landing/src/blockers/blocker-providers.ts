import { BlockerSubject } from './blocker-subject.js';
import { BlockerTeller } from './blocker-teller.js';
import { BlockersController } from './blockers.controller.js';
import { BlockersFollowRedates } from './blockers-follow-redates.js';
import { BlockersFollowStatus } from './blockers-follow-status.js';
import { BlockersQuery } from './blockers.query.js';
import { CiteBlockerFiles } from './cite-blocker-files.js';
import { EditBlockerKindService } from './edit-blocker-kind.service.js';
import { EscalateOverdueBlockers } from './escalate-overdue-blockers.processor.js';
import { HandleBlockersService } from './handle-blockers.service.js';

/** Part of the landing module: what projects wait for. */
export const blockerControllers = [BlockersController];
export const blockerProviders = [
  BlockersQuery,
  BlockerTeller,
  BlockerSubject,
  HandleBlockersService,
  EditBlockerKindService,
  CiteBlockerFiles,
  EscalateOverdueBlockers,
  BlockersFollowStatus,
  BlockersFollowRedates,
];
export const sharedByBlockers = [BlockersQuery];
