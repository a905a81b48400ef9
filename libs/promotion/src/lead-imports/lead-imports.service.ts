import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { receiveUpload } from '#access/documents/receive-upload.js';
import type { RunView } from '#access/imports/dto/import-run.dto.js';
import { ImportRunsService } from '#access/imports/import-runs.service.js';
import type { Actor } from '#access/policy/actor.js';
import { PlanLookup } from '#plan/plan.query.js';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.module.js';
import { FileStore } from '#platform/storage/file-store.js';
import { interactionTemplate, leadTemplate } from './domain/lead-templates.js';
import type { LeadImportKind } from './dto/lead-import.dto.js';
import { planNames } from './plan-names.js';

/** What is handed out and taken in; the rest is the same for every import. */
@Injectable()
export class LeadImportsService {
  constructor(
    private readonly runs: ImportRunsService,
    private readonly files: FileStore,
    private readonly plan: PlanLookup,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async receive(actor: Actor, kind: LeadImportKind, request: FastifyRequest): Promise<RunView> {
    const upload = await receiveUpload(request, this.files, this.config.uploadLimitBytes);
    try {
      return await this.runs.upload(actor, kind, upload);
    } finally {
      await upload.content.discard();
    }
  }

  async template(kind: LeadImportKind): Promise<{ name: string; bytes: Buffer }> {
    return kind === 'leads'
      ? { name: '线索导入模板.xlsx', bytes: await leadTemplate(await planNames(this.plan)) }
      : { name: '洽谈记录导入模板.xlsx', bytes: await interactionTemplate() };
  }
}
