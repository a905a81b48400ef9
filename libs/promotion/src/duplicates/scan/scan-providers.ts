import './scan.errors.js';
import { AlikePairs } from './alike-pairs.query.js';
import { DuplicatePairs } from './duplicate-pairs.query.js';
import { DuplicateScansController } from './duplicate-scans.controller.js';
import { DuplicateScansService } from './duplicate-scans.service.js';
import { ScanForDuplicates } from './scan-for-duplicates.processor.js';

/** Part of the duplicates module: looking through all companies. */
export const scanControllers = [DuplicateScansController];
export const scanProviders = [AlikePairs, ScanForDuplicates, DuplicateScansService, DuplicatePairs];
