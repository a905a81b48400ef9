import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { rowFilter } from '#access/policy/row-scope.js';
import { Where } from '#platform/database/sql.js';
import { LEAD_ROW } from '../leads/lead-list.source.js';
import type { LeadBulkAct } from './bulk.entities.js';
import { type BulkOutcome, undoUntil } from './domain/bulk-act.js';
import type { BulkActView, BulkRowView } from './dto/bulk.dto.js';

@Injectable()
export class BulkQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** Rows the reader cannot see (any more) keep their outcome and lose their name. */
  async view(actor: Actor, act: LeadBulkAct): Promise<BulkActView> {
    const where = rowFilter(new Where([act.id]).add('l.id = r.lead_id'), actor, 'lead.read', LEAD_ROW);
    const told: BulkRowView[] = await this.dataSource.query(
      `SELECT r.lead_id AS "leadId", l.code, l.title, r.outcome, r.problem
         FROM lead_bulk_rows r LEFT JOIN leads l ON ${where.toString()} WHERE r.act_id = $1 ORDER BY r.place`,
      where.params,
    );
    const unseen = act.unseen.map((leadId) => ({
      leadId,
      code: null,
      title: null,
      outcome: 'refused' as const,
      problem: 'record.not_found',
    }));
    const rows = [...told, ...unseen];
    const count = (outcome: BulkOutcome) => rows.filter((row) => row.outcome === outcome).length;
    const finished = act.phase === 'done' || act.phase === 'undone';
    const until = count('done') > 0 ? undoUntil(act) : null;
    return {
      id: act.id,
      action: act.action,
      phase: act.phase,
      total: rows.length,
      waiting: count('waiting'),
      done: count('done'),
      refused: count('refused'),
      undone: count('undone'),
      kept: count('kept'),
      recordedAt: act.recordedAt.toISOString(),
      undoUntil: until?.toISOString() ?? null,
      rows: finished ? rows : [],
    };
  }
}
