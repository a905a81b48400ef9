import { FlowFacts } from './flow-facts.query.js';
import { FlowQueries } from './flow.query.js';
import { FlowRows } from './flow-rows.query.js';

export const flowProviders = [FlowFacts, FlowQueries, FlowRows];
