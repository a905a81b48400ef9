import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { RunView } from '#access/imports/dto/import-run.dto.js';
import { ReceiveRun } from '#access/imports/receive-run.service.js';
import type { Actor } from '#access/policy/actor.js';
import { PlanLookup } from '#plan/plan.query.js';
import { interactionTemplate, leadTemplate } from './domain/lead-templates.js';
import type { LeadImportKind } from './dto/lead-import.dto.js';
import { planNames } from './plan-names.js';

/** What is handed out and taken in; the rest is the same for every import. */
@Injectable()
export class LeadImportsService {
  constructor(
    private readonly uploads: ReceiveRun,
    private readonly plan: PlanLookup,
  ) {}

  receive(actor: Actor, kind: LeadImportKind, request: FastifyRequest): Promise<RunView> {
    return this.uploads.receive(actor, kind, request);
  }

  async template(kind: LeadImportKind): Promise<{ name: string; bytes: Buffer }> {
    return kind === 'leads'
      ? { name: '线索导入模板.xlsx', bytes: await leadTemplate(await planNames(this.plan)) }
      : { name: '洽谈记录导入模板.xlsx', bytes: await interactionTemplate() };
  }
}
