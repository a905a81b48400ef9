import { VerifyBatchesController } from './verify-batches.controller.js';
import { VerifyBatchesQuery } from './verify-batches.query.js';
import { VerifyBatchesService } from './verify-batches.service.js';

export const verifyBatchControllers = [VerifyBatchesController];
export const verifyBatchProviders = [VerifyBatchesService, VerifyBatchesQuery];
