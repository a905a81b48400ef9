import { CloseMonthService } from './close-month.service.js';
import { MonthsController } from './months.controller.js';
import { MonthsExportService } from './months-export.service.js';
import { MonthsQuery } from './months.query.js';
import { MonthSigner } from './signing-key.js';
import { SnapshotQuery } from './snapshot.query.js';

/** Part of the investment module: closed months. */
export const monthControllers = [MonthsController];
export const monthProviders = [MonthSigner, SnapshotQuery, MonthsQuery, MonthsExportService, CloseMonthService];
