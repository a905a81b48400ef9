import { FlowFacts } from './flow-facts.query.js';
import { FlowQueries } from './flow.query.js';

export const flowProviders = [FlowFacts, FlowQueries];
