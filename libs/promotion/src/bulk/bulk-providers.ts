import { BulkController } from './bulk.controller.js';
import { BulkLeadsService } from './bulk-leads.service.js';
import { BulkQuery } from './bulk.query.js';
import { BulkSteps } from './bulk-steps.js';
import { RunBulkAct } from './run-bulk-act.processor.js';

/** Part of the promotion module: what is done to many leads at once. */
export const bulkControllers = [BulkController];
export const bulkProviders = [BulkSteps, BulkLeadsService, RunBulkAct, BulkQuery];
