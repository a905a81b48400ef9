import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { RunPage, RunView } from '#access/imports/dto/import-run.dto.js';
import { ImportRunsQuery } from '#access/imports/import-runs.query.js';
import { ReceiveRun } from '#access/imports/receive-run.service.js';
import type { Actor } from '#access/policy/actor.js';
import type { ListQuery } from '#platform/http/list.js';
import { DocumentQuery } from '../document/document.query.js';
import { ObservationsQuery } from '../observations/observations.query.js';
import { observationTemplate } from './domain/observation-template.js';
import { OBSERVATIONS } from './dto/observation-import.dto.js';

/** What is handed out and taken in; the rest is the same for every import. */
@Injectable()
export class ObservationImportsService {
  constructor(
    private readonly uploads: ReceiveRun,
    private readonly query: ImportRunsQuery,
    private readonly document: DocumentQuery,
    private readonly observations: ObservationsQuery,
  ) {}

  async receive(actor: Actor, kind: string, request: FastifyRequest): Promise<RunView> {
    await this.observations.period(planOf(kind));
    return this.uploads.receive(actor, kind, request);
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
