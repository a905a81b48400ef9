import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobRegistry } from '#platform/jobs/job-registry.js';
import { LoadImportService } from './load-import.service.js';
import { LOAD_JOB, READ_JOB } from './project-imports.service.js';
import { ReadImportService } from './read-import.service.js';

/** The two jobs of an import. Both may be delivered twice: they start from what the rows say. */
@Injectable()
export class RunImportsProcessor implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly reader: ReadImportService,
    private readonly loader: LoadImportService,
  ) {}

  onModuleInit(): void {
    this.registry.register(READ_JOB, ({ importId }) => this.reader.read(importId ?? ''));
    this.registry.register(LOAD_JOB, ({ importId }) => this.loader.load(importId ?? ''));
  }
}
