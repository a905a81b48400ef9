import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { instantText } from '#platform/database/sql-text.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { InvestorsQuery } from '../investors/investors.query.js';
import { LeadsQuery } from '../leads/leads.query.js';
import type { MergeKind } from './domain/merge-kind.js';
import type { MergeSide, MergeView, UndoneRelation } from './dto/merge.dto.js';
import { MergeRelations } from './merge-relations.js';

const SIDE: Record<MergeKind, string> = {
  investor: `SELECT id, name, uscc AS code, version FROM investors WHERE id = $1`,
  lead: `SELECT id, title AS name, code, version FROM leads WHERE id = $1`,
};

interface Row extends Omit<MergeView, 'source' | 'target' | 'relations' | 'mayUndo'> {
  sourceId: string;
  targetId: string;
}

const MERGE = `
  SELECT m.id, m.kind, m.source_id AS "sourceId", m.target_id AS "targetId", m.reason,
         ${instantText('m.merged_at')} AS "mergedAt", b.name AS "mergedByName",
         ${instantText('m.undone_at')} AS "undoneAt", u.name AS "undoneByName"
    FROM merges m JOIN users b ON b.id = m.merged_by LEFT JOIN users u ON u.id = m.undone_by`;

/** Merges as their records' readers see them. */
@Injectable()
export class MergesQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly relations: MergeRelations,
    private readonly investors: InvestorsQuery,
    private readonly leads: LeadsQuery,
  ) {}

  /** What was merged into this record or taken out of it again, latest first. */
  async of(actor: Actor, kind: MergeKind, id: string): Promise<MergeView[]> {
    const em = this.dataSource.manager;
    if (kind === 'investor') await this.investors.assertReadable(em, actor, id);
    else await this.leads.one(actor, id);
    const rows: Row[] = await em.query(
      `${MERGE} WHERE m.kind = $1 AND (m.target_id = $2 OR m.source_id = $2) ORDER BY m.merged_at DESC, m.id LIMIT 50`,
      [kind, id],
    );
    const views: MergeView[] = [];
    for (const row of rows) views.push(await this.complete(em, actor, row));
    return views;
  }

  async view(em: EntityManager, actor: Actor, id: string): Promise<MergeView> {
    const rows: Row[] = await em.query(`${MERGE} WHERE m.id = $1`, [id]);
    if (rows[0] === undefined) throw platformErrors('record.not_found');
    return this.complete(em, actor, rows[0]);
  }

  async side(em: EntityManager, kind: MergeKind, id: string): Promise<MergeSide> {
    const [side]: MergeSide[] = await em.query(SIDE[kind], [id]);
    if (side === undefined) throw platformErrors('record.not_found');
    return side;
  }

  private async complete(em: EntityManager, actor: Actor, { sourceId, targetId, ...row }: Row): Promise<MergeView> {
    const permission = row.kind === 'investor' ? 'investor.merge' : 'lead.merge';
    return {
      ...row,
      source: await this.side(em, row.kind, sourceId),
      target: await this.side(em, row.kind, targetId),
      relations: await this.moves(em, row.kind, row.id, row.undoneAt !== null),
      mayUndo: row.undoneAt === null && actor.can(permission),
    };
  }

  private async moves(em: EntityManager, kind: MergeKind, id: string, undone: boolean): Promise<UndoneRelation[]> {
    const counted: { relation: string; moved: number; stayed: number; returned: number; left: number }[] =
      await em.query(
        `SELECT relation, count(*) FILTER (WHERE outcome = 'moved')::int AS moved,
                count(*) FILTER (WHERE outcome = 'stayed')::int AS stayed,
                count(*) FILTER (WHERE undo_outcome = 'returned')::int AS returned,
                count(*) FILTER (WHERE undo_outcome = 'left')::int AS left
           FROM merge_moves WHERE merge_id = $1 GROUP BY relation ORDER BY min(id)`,
        [id],
      );
    return counted.map((row) => ({
      ...row,
      ...this.relations.nameOf(kind, row.relation),
      returned: undone ? row.returned : null,
      left: undone ? row.left : null,
    }));
  }
}
