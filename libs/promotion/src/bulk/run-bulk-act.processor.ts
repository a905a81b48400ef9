import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { authorizeRow } from '#access/policy/row-scope.js';
import { ActorsQuery } from '#access/sessions/actors.query.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { DomainError } from '#platform/errors/domain-error.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { JobRegistry } from '#platform/jobs/job-registry.js';
import { lockLead } from '../leads/leads.service.js';
import { BulkSteps } from './bulk-steps.js';
import { LeadBulkAct, LeadBulkRow } from './bulk.entities.js';
import { BULK_RIGHTS, type BulkOutcome } from './domain/bulk-act.js';

export const RUN_BULK_ACT = 'promotion.run-bulk-act';
const BATCH = 50;

/**
 * Works off the rows of a bulk act, each in a transaction of its own that also writes its outcome: nothing is half done
 * within a row, and whatever runs twice or was killed in between finds the rest still waiting.
 */
@Injectable()
export class RunBulkAct implements OnModuleInit {
  private readonly logger = new Logger('BulkAct');

  constructor(
    private readonly registry: JobRegistry,
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly actors: ActorsQuery,
    private readonly bulk: BulkSteps,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.registry.register(RUN_BULK_ACT, ({ actId = '' }, { signal }) => this.runAsAsked(actId, signal));
  }

  /** The asker's rights are those of now, not those of when it was asked. */
  private async runAsAsked(actId: string, signal: AbortSignal): Promise<void> {
    const em = this.dataSource.manager;
    const act = await em.findOneBy(LeadBulkAct, { id: actId });
    if (act === null) return;
    const [actor] = await this.actors.among(em, [act.by]);
    await this.run(act, actor ?? null, signal);
  }

  async run({ id }: Pick<LeadBulkAct, 'id'>, actor: Actor | null, signal?: AbortSignal): Promise<void> {
    for (;;) {
      const act = await this.dataSource.manager.findOneByOrFail(LeadBulkAct, { id });
      if (act.phase !== 'doing' && act.phase !== 'undoing') return;
      const from: BulkOutcome = act.phase === 'doing' ? 'waiting' : 'done';
      const where = { actId: id, outcome: from };
      const rows = await this.dataSource.manager.find(LeadBulkRow, { where, order: { place: 'ASC' }, take: BATCH });
      if (rows.length === 0) return this.finish(act);
      for (const { leadId } of rows) {
        // Thrown, not returned: a job that was cut off is delivered again and goes on where it stopped.
        if (signal?.aborted) throw new Error('The worker is stopping; the rest is done after it has started again');
        await this.row(act, leadId, from, actor);
      }
    }
  }

  private async row(act: LeadBulkAct, leadId: string, from: BulkOutcome, actor: Actor | null): Promise<void> {
    const key = { actId: act.id, leadId };
    try {
      await this.transactions.run(async (em) => {
        const row = await em.findOne(LeadBulkRow, { where: key, lock: { mode: 'pessimistic_write' } });
        if (row?.outcome !== from) return;
        if (actor === null) throw platformErrors('record.not_found');
        const change =
          from === 'waiting' ? await this.apply(em, actor, act, row) : await this.revert(em, actor, act, row);
        await em.update(LeadBulkRow, key, change as object);
      });
    } catch (error) {
      if (!(error instanceof DomainError)) this.logger.error(error instanceof Error ? error.stack : String(error));
      const problem = error instanceof DomainError ? error.code : 'server.internal';
      const outcome: BulkOutcome = from === 'waiting' ? 'refused' : 'kept';
      await this.dataSource.manager.update(LeadBulkRow, { ...key, outcome: from }, { outcome, problem });
    }
  }

  private async apply(
    em: EntityManager,
    actor: Actor,
    act: LeadBulkAct,
    row: LeadBulkRow,
  ): Promise<Partial<LeadBulkRow>> {
    const lead = await lockLead(em, row.leadId);
    await authorizeRow(em, actor, BULK_RIGHTS[act.action], lead, 'lead.read');
    if (act.action !== 'watch' && lead.version !== row.version) throw platformErrors('record.stale');
    const before = await this.bulk.steps[act.action].apply(em, actor, lead, act.values);
    const { version } = await lockLead(em, row.leadId);
    return { outcome: 'done', before, versionAfter: version };
  }

  private async revert(
    em: EntityManager,
    actor: Actor,
    act: LeadBulkAct,
    row: LeadBulkRow,
  ): Promise<Partial<LeadBulkRow>> {
    if (row.before === null) return { outcome: 'undone' };
    const lead = await lockLead(em, row.leadId);
    if (act.action !== 'watch' && lead.version !== row.versionAfter) throw platformErrors('record.stale');
    await this.bulk.steps[act.action].revert(em, actor, lead, row.before);
    return { outcome: 'undone' };
  }

  private async finish({ id, phase }: LeadBulkAct): Promise<void> {
    const after =
      phase === 'doing' ? { phase: 'done' as const, finishedAt: this.clock.now() } : { phase: 'undone' as const };
    await this.dataSource.manager.update(LeadBulkAct, { id, phase }, after);
  }
}
