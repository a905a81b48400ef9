import { LoadObservations } from './load-observations.service.js';
import { ObservationImport } from './observation-import.js';
import { ObservationImportSubject } from './observation-import-subject.js';
import { ObservationImportsController } from './observation-imports.controller.js';
import { ObservationImportsService } from './observation-imports.service.js';

/** Part of the plan module: tables of observations on their way in. */
export const observationImportControllers = [ObservationImportsController];
export const observationImportProviders = [
  ObservationImportsService,
  ObservationImportSubject,
  ObservationImport,
  LoadObservations,
];
