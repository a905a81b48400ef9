import { clockEntities } from './clocks/clock.entities.js';
import { interactionEntities } from './interactions/interaction.entities.js';
import { taskEntities } from './tasks/task.entities.js';
import { assignmentEntities } from './assignments/assignment.entities.js';
import { bulkEntities } from './bulk/bulk.entities.js';
import { scanEntities } from './duplicates/scan/scan.entities.js';
import { InvestorName } from './duplicates/investor-name.entity.js';
import { Claim, ClaimDispute, ClaimEvent, ClaimTerms } from './claims/claim.entity.js';
import { eventEntities } from './events/event.entities.js';
import { Contact } from './investors/contact.entity.js';
import { InvestorList, InvestorListEntry } from './investors/investor-list.entity.js';
import { Investor } from './investors/investor.entity.js';
import { LeadFile } from './leads/lead-file.entity.js';
import { Lead, LeadNumber } from './leads/lead.entity.js';
import { Merge, MergeMove } from './merges/merge.entity.js';
import { Screening } from './screening/screening.entity.js';

export const promotionEntities = [
  ...assignmentEntities,
  ...clockEntities,
  ...interactionEntities,
  ...taskEntities,
  ...eventEntities,
  ...bulkEntities,
  ...scanEntities,

  InvestorName,
  Claim,
  ClaimEvent,
  ClaimTerms,
  ClaimDispute,
  Investor,
  InvestorList,
  InvestorListEntry,
  Contact,
  Lead,
  LeadNumber,
  LeadFile,
  Screening,
  Merge,
  MergeMove,
];
