import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.module.js';
import { FileStore } from '#platform/storage/file-store.js';
import { receiveUpload } from '../documents/receive-upload.js';
import type { Actor } from '../policy/actor.js';
import type { RunView } from './dto/import-run.dto.js';
import { ImportRunsService } from './import-runs.service.js';

/** Takes in the workbook of a request as a run of its kind. */
@Injectable()
export class ReceiveRun {
  constructor(
    private readonly runs: ImportRunsService,
    private readonly files: FileStore,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async receive(actor: Actor, kind: string, request: FastifyRequest): Promise<RunView> {
    const upload = await receiveUpload(request, this.files, this.config.uploadLimitBytes);
    try {
      return await this.runs.upload(actor, kind, upload);
    } finally {
      await upload.content.discard();
    }
  }
}
