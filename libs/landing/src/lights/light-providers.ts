import { AnswerEscalationService } from './answer-escalation.service.js';
import { CompletedInvestment } from './completed-investment.js';
import { Escalations } from './escalations.js';
import { LightFactsQuery } from './light-facts.query.js';
import { LightKeeper } from './light-keeper.js';
import { LightRulesService } from './light-rules.service.js';
import { LightsController } from './lights.controller.js';
import { LightsFollowProjects } from './lights-follow-projects.js';
import { LightsQuery } from './lights.query.js';
import { ReadLightsNightly } from './read-lights-nightly.processor.js';
import { SimulateLightsQuery } from './simulate-lights.query.js';

/** Part of the landing module: the lights of its projects. */
export const lightControllers = [LightsController];
/** The ledger says what is completed, and has a light read again when that changes. */
export const sharedByLights = [CompletedInvestment, LightKeeper];
export const lightProviders = [
  ...sharedByLights,
  LightFactsQuery,
  Escalations,
  LightsQuery,
  LightRulesService,
  SimulateLightsQuery,
  AnswerEscalationService,
  LightsFollowProjects,
  ReadLightsNightly,
];
