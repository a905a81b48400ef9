import './assignments.notices.js';
import { AssignmentRules } from './assignment-rules.service.js';
import { AssignmentsController } from './assignments.controller.js';
import { HandOver } from './hand-over.js';
import { LeadHands } from './lead-hands.query.js';
import { LeadPool } from './pool.query.js';
import { ReassignLeadsService } from './reassign-leads.service.js';
import { TakeLead } from './take-lead.service.js';
import { TeamBoard } from './team-board.query.js';
import { TransfersController } from './transfers.controller.js';
import { TransfersService } from './transfers.service.js';

/** Part of the promotion module: these write leads and read them through its services. */
export const assignmentControllers = [AssignmentsController, TransfersController];
export const assignmentProviders = [
  HandOver,
  LeadHands,
  LeadPool,
  TakeLead,
  ReassignLeadsService,
  TransfersService,
  AssignmentRules,
  TeamBoard,
];
