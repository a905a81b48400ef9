import { Global, Module } from '@nestjs/common';
import { ImportKinds } from './import-kind.js';
import { ImportRunsQuery } from './import-runs.query.js';
import { ImportRunsService } from './import-runs.service.js';
import './imports.notices.js';
import { LoadRunService } from './load-run.service.js';
import { MarkRun } from './mark-run.service.js';
import { ReadRunService } from './read-run.service.js';
import { ReceiveRun } from './receive-run.service.js';
import { RunImports } from './run-imports.processor.js';

/** Importing, for whatever kind of workbook a floor registers. */
@Global()
@Module({
  providers: [
    ImportKinds,
    ImportRunsQuery,
    ImportRunsService,
    ReadRunService,
    LoadRunService,
    MarkRun,
    ReceiveRun,
    RunImports,
  ],
  exports: [ImportKinds, ImportRunsQuery, ImportRunsService, MarkRun, ReceiveRun],
})
export class ImportMachineModule {}
