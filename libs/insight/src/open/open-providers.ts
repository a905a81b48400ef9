import { BasesQuery } from './bases.query.js';
import { OpenAttentionController } from './open-attention.controller.js';
import { OpenAttention } from './open-attention.query.js';
import { OpenChainController } from './open-chain.controller.js';
import { OpenChain } from './open-chain.query.js';
import { OpenClosedController } from './open-closed.controller.js';
import { OpenClosed } from './open-closed.query.js';
import { OpenDeskController } from './open-desk.controller.js';
import { OpenDesk } from './open-desk.query.js';
import { OpenDueController } from './open-due.controller.js';
import { OpenDue } from './open-due.query.js';
import { OpenFlowController } from './open-flow.controller.js';
import { OpenFlow } from './open-flow.query.js';
import { OpenLandYieldController } from './open-land-yield.controller.js';
import { OpenLandYield } from './open-land-yield.query.js';
import { OpenLoadController } from './open-load.controller.js';
import { OpenLoad } from './open-load.query.js';
import { OpenPipelineController } from './open-pipeline.controller.js';
import { OpenPipeline } from './open-pipeline.query.js';
import { OpenPlannedDue } from './open-planned-due.query.js';
import { OpenPromisedController } from './open-promised.controller.js';
import { OpenPromised } from './open-promised.query.js';
import { OpenYieldController } from './open-yield.controller.js';
import { OpenYield } from './open-yield.query.js';

/**
 * A figure opens to the rows it counts: the sum and the number of all pages are exactly the figure. Each noun has a controller, a
 * query and its question's words of its own, and answers `OpenedFigure` by `openedPage`.
 */
export const openControllers = [
  OpenAttentionController,
  OpenChainController,
  OpenClosedController,
  OpenDeskController,
  OpenDueController,
  OpenFlowController,
  OpenLandYieldController,
  OpenLoadController,
  OpenPipelineController,
  OpenPromisedController,
  OpenYieldController,
];

export const openProviders = [
  BasesQuery,
  OpenAttention,
  OpenChain,
  OpenClosed,
  OpenDesk,
  OpenDue,
  OpenFlow,
  OpenLandYield,
  OpenLoad,
  OpenPipeline,
  OpenPlannedDue,
  OpenPromised,
  OpenYield,
];
