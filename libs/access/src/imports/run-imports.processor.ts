import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobRegistry } from '#platform/jobs/job-registry.js';
import { LOAD_RUN, READ_RUN } from './import-runs.service.js';
import { LoadRunService } from './load-run.service.js';
import { ReadRunService } from './read-run.service.js';

/** The two jobs of an import. Both may be delivered twice or after a crash: they start from what the rows say. */
@Injectable()
export class RunImports implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly reader: ReadRunService,
    private readonly loader: LoadRunService,
  ) {}

  onModuleInit(): void {
    this.registry.register(READ_RUN, ({ importId }, { signal }) => this.reader.read(importId ?? '', signal));
    this.registry.register(LOAD_RUN, ({ importId }, { signal }) => this.loader.load(importId ?? '', signal));
  }
}
