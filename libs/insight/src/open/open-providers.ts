import { BasesQuery } from './bases.query.js';
import { OpenAttention } from './open-attention.query.js';
import { OpenChain } from './open-chain.query.js';
import { OpenDesk } from './open-desk.query.js';
import { OpenLandYield } from './open-land-yield.query.js';
import { OpenLoad } from './open-load.query.js';
import { OpenPipeline } from './open-pipeline.query.js';
import { OpenYield } from './open-yield.query.js';

export const openProviders = [
  BasesQuery,
  OpenPipeline,
  OpenDesk,
  OpenAttention,
  OpenChain,
  OpenLandYield,
  OpenLoad,
  OpenYield,
];
