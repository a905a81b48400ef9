import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { accessErrors } from '#access/access.errors.js';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { rowFilter } from '#access/policy/row-scope.js';
import { PlanLookup } from '#plan/plan.query.js';
import { Clock } from '#platform/clock/clock.js';
import { Where } from '#platform/database/sql.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { Outbox } from '#platform/jobs/outbox.js';
import { HandOver } from '../assignments/hand-over.js';
import { LEAD_ROW, leadConditions } from '../leads/lead-list.source.js';
import { LeadBulkAct, LeadBulkRow } from './bulk.entities.js';
import { bulkErrors } from './bulk.errors.js';
import {
  AT_ONCE,
  BULK_RIGHTS,
  type BulkValues,
  faultyValue,
  MOST_ROWS,
  UNDO_MINUTES,
  undoUntil,
} from './domain/bulk-act.js';
import type { BulkLeads } from './dto/bulk.dto.js';
import { RUN_BULK_ACT } from './run-bulk-act.processor.js';

interface Chosen {
  id: string;
  version: number;
}

/** Opening, stopping and taking back what is done to many leads. Doing it: RunBulkAct. */
@Injectable()
export class BulkLeadsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly handOver: HandOver,
    private readonly plan: PlanLookup,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Writes down what is to be done and promises it. Few rows are then done at once, many by the job. */
  open(actor: Actor, key: string | null, body: BulkLeads): Promise<{ id: string; rows: number }> {
    const { action } = body;
    const values: BulkValues = { ...body.values };
    if (!actor.can(BULK_RIGHTS[action])) throw accessErrors('access.forbidden');
    const chosen = (body.rows ?? []).length > 0;
    const fault =
      chosen === (body.filter !== undefined) ? { field: 'rows', code: 'field.required' } : faultyValue(action, values);
    if (fault !== null) throw platformErrors('request.invalid', { count: 1 }, [fault]);
    return this.transactions.once({ actorId: actor.userId, key, action: 'lead.bulk', body }, async (em) => {
      await this.plan.assertCodes(em, values);
      if (action === 'hand_over') await this.handOver.newOwner(em, values.toOwnerId ?? '', 'values.toOwnerId');
      const rows = chosen ? await this.named(em, actor, body) : await this.filtered(em, actor, body);
      const found = new Set(rows.map(({ id }) => id));
      const unseen = [...new Set((body.rows ?? []).map(({ id }) => id.toLowerCase()))].filter((id) => !found.has(id));
      const inserted = await em.insert(LeadBulkAct, {
        action,
        values,
        unseen,
        by: actor.userId,
        recordedAt: this.clock.now(),
      });
      const actId = String(inserted.identifiers[0]?.['id']);
      if (rows.length > 0) {
        await em.insert(
          LeadBulkRow,
          rows.map(({ id: leadId, version }, place) => ({ actId, leadId, version, place })),
        );
      }
      const about = { subjectType: 'lead_bulk', subjectId: actId, detail: { action, values, count: rows.length } };
      await this.audit.record(em, actor, { action: 'lead.bulk_begun', ...about });
      await this.outbox.add(em, RUN_BULK_ACT, { actId });
      return { id: actId, rows: rows.length };
    });
  }

  /** What has not been touched yet stays untouched; what is done can be taken back. */
  cancel(actor: Actor, id: string): Promise<void> {
    return this.transactions.run(async (em) => {
      const act = await this.own(em, actor, id);
      if (act.phase !== 'doing') return;
      await em.update(
        LeadBulkRow,
        { actId: id, outcome: 'waiting' },
        { outcome: 'refused', problem: 'bulk.cancelled' },
      );
      await em.update(LeadBulkAct, { id, phase: 'doing' }, { phase: 'done', finishedAt: this.clock.now() });
    });
  }

  /** Asked twice, it is taken back once. Returns whether it is little enough to be done while the asker waits. */
  undo(actor: Actor, id: string): Promise<{ atOnce: boolean }> {
    return this.transactions.run(async (em) => {
      const act = await this.own(em, actor, id);
      if (act.phase === 'doing') throw bulkErrors('bulk.not_finished');
      if (act.phase === 'done') {
        const until = undoUntil(act);
        if (until === null || until < this.clock.now()) throw bulkErrors('bulk.undo_over', { minutes: UNDO_MINUTES });
        await em.update(LeadBulkAct, { id, phase: 'done' }, { phase: 'undoing' });
        const about = { subjectType: 'lead_bulk', subjectId: id, detail: { action: act.action } };
        await this.audit.record(em, actor, { action: 'lead.bulk_taken_back', ...about });
        await this.outbox.add(em, RUN_BULK_ACT, { actId: id });
      }
      return { atOnce: (await em.countBy(LeadBulkRow, { actId: id, outcome: 'done' })) <= AT_ONCE };
    });
  }

  /** Somebody else's act is not there. */
  async own(em: EntityManager, actor: Actor, id: string): Promise<LeadBulkAct> {
    const act = await em.findOneBy(LeadBulkAct, { id, by: actor.userId });
    if (act === null) throw platformErrors('record.not_found');
    return act;
  }

  find(actor: Actor, id: string): Promise<LeadBulkAct> {
    return this.own(this.dataSource.manager, actor, id);
  }

  private async named(em: EntityManager, actor: Actor, { rows = [] }: BulkLeads): Promise<Chosen[]> {
    const asked = new Map(rows.map(({ id, version }) => [id.toLowerCase(), version]));
    const where = rowFilter(new Where().add('l.id = ANY(?::uuid[])', [...asked.keys()]), actor, 'lead.read', LEAD_ROW);
    const seen: Chosen[] = await em.query(
      `SELECT l.id, l.version FROM leads l WHERE ${where.toString()}`,
      where.params,
    );
    const now = new Map(seen.map(({ id, version }) => [id, version]));
    return [...asked].flatMap(([id, version]) => (now.has(id) ? [{ id, version: version ?? now.get(id)! }] : []));
  }

  private async filtered(em: EntityManager, actor: Actor, { filter, expected }: BulkLeads): Promise<Chosen[]> {
    const where = leadConditions(actor, filter!);
    const from = `FROM leads l WHERE ${where.toString()}`;
    const [counted]: { total: number }[] = await em.query(`SELECT count(*)::int AS total ${from}`, [...where.params]);
    const total = counted?.total ?? 0;
    if (total > MOST_ROWS) throw bulkErrors('bulk.too_many', { most: MOST_ROWS, total });
    if (expected !== undefined && expected !== total) throw bulkErrors('bulk.other_rows', { total, expected });
    return em.query(`SELECT l.id, l.version ${from} ORDER BY l.created_at DESC, l.id DESC`, where.params);
  }
}
