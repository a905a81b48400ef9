import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { receiveUpload } from '#access/documents/receive-upload.js';
import type { RunPage, RunView } from '#access/imports/dto/import-run.dto.js';
import { ImportRunsQuery } from '#access/imports/import-runs.query.js';
import { ImportRunsService } from '#access/imports/import-runs.service.js';
import type { Actor } from '#access/policy/actor.js';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.module.js';
import type { ListQuery } from '#platform/http/list.js';
import { FileStore } from '#platform/storage/file-store.js';
import { DocumentQuery } from '../document/document.query.js';
import { ObservationsQuery } from '../observations/observations.query.js';
import { observationTemplate } from './domain/observation-template.js';
import { OBSERVATIONS } from './dto/observation-import.dto.js';

/** What is handed out and taken in; the rest is the same for every import. */
@Injectable()
export class ObservationImportsService {
  constructor(
    private readonly runs: ImportRunsService,
    private readonly query: ImportRunsQuery,
    private readonly files: FileStore,
    private readonly document: DocumentQuery,
    private readonly observations: ObservationsQuery,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async receive(actor: Actor, kind: string, request: FastifyRequest): Promise<RunView> {
    await this.observations.period(planOf(kind));
    const upload = await receiveUpload(request, this.files, this.config.uploadLimitBytes);
    try {
      return await this.runs.upload(actor, kind, upload);
    } finally {
      await upload.content.discard();
    }
  }

  /** Of every plan. */
  async list(actor: Actor, query: ListQuery): Promise<RunPage> {
    const periods = await this.document.periods();
    const kinds = periods.map(({ code }) => `${OBSERVATIONS}:${code}`);
    return this.query.list(actor, kinds, query);
  }

  async template(kind: string): Promise<{ name: string; bytes: Buffer }> {
    const plan = planOf(kind);
    await this.observations.period(plan);
    return {
      name: '指标数据导入模板.xlsx',
      bytes: await observationTemplate(await this.document.indicators({ plan })),
    };
  }
}

const planOf = (kind: string): string => kind.slice(OBSERVATIONS.length + 1);
