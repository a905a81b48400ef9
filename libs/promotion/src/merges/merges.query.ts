import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { rowFilter } from '#access/policy/row-scope.js';
import { Where } from '#platform/database/sql.js';
import type { MomentSql } from '#platform/database/as-of.sql.js';
import { unchanged, versionAt } from '#platform/database/kept-states.sql.js';
import { instantText } from '#platform/database/sql-text.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { investorsAt } from '../investors/investors-then.sql.js';
import { InvestorsQuery } from '../investors/investors.query.js';
import { leadsAt } from '../leads/leads-then.sql.js';
import { LeadsQuery } from '../leads/leads.query.js';
import type { MergeKind } from './domain/merge-kind.js';
import type { MergeSide, MergeView, UndoneRelation } from './dto/merge.dto.js';
import type { MergeRelation } from './known-relations.js';
import { MergeRelations } from './merge-relations.js';

/** What a company is called is of today, a lead's title of the moment. */
const sideAt = (kind: MergeKind, moment: MomentSql): string =>
  kind === 'investor'
    ? `SELECT i.id, i.${unchanged('name', moment)} AS name, i.${unchanged('uscc', moment)} AS code, ${versionAt('i', moment)} AS version FROM ${investorsAt(moment)} WHERE i.${unchanged('id', moment)} = $1`
    : `SELECT l.id, l.title AS name, l.code, ${versionAt('l', moment)} AS version FROM ${leadsAt(moment)} WHERE l.${unchanged('id', moment)} = $1`;

interface Row extends Omit<MergeView, 'source' | 'target' | 'relations' | 'mayUndo'> {
  sourceId: string;
  targetId: string;
}

/** Taken back: by now, or by the moment. */
const undoneAt = (moment: MomentSql): string =>
  moment === null ? 'm.undone_at IS NOT NULL' : `COALESCE(m.undone_at <= ${moment}, FALSE)`;

const mergesAt = (moment: MomentSql): string => `
  SELECT m.id, m.kind, m.source_id AS "sourceId", m.target_id AS "targetId", m.reason,
         ${instantText('m.merged_at')} AS "mergedAt", b.name AS "mergedByName",
         CASE WHEN ${undoneAt(moment)} THEN ${instantText('m.undone_at')} END AS "undoneAt",
         CASE WHEN ${undoneAt(moment)} THEN u.name END AS "undoneByName"
    FROM merges m JOIN users b ON b.id = m.merged_by LEFT JOIN users u ON u.id = m.undone_by
   WHERE ${moment === null ? 'TRUE' : `m.merged_at <= ${moment}`}`;

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
  async of(actor: Actor, kind: MergeKind, id: string, knownAt?: string): Promise<MergeView[]> {
    const em = this.dataSource.manager;
    if (kind === 'investor') await this.investors.assertReadable(em, actor, id, knownAt);
    else await this.leads.one(actor, id, knownAt);
    const where = new Where([kind, id]);
    const rows: Row[] = await em.query(
      `${mergesAt(where.moment(knownAt))} AND m.kind = $1 AND (m.target_id = $2 OR m.source_id = $2)
        ORDER BY m.merged_at DESC, m.id LIMIT 50`,
      where.params,
    );
    const views: MergeView[] = [];
    for (const row of rows) views.push(await this.complete(em, actor, row, knownAt));
    return views;
  }

  async view(em: EntityManager, actor: Actor, id: string): Promise<MergeView> {
    const rows: Row[] = await em.query(`${mergesAt(null)} AND m.id = $1`, [id]);
    if (rows[0] === undefined) throw platformErrors('record.not_found');
    return this.complete(em, actor, rows[0]);
  }

  async side(em: EntityManager, kind: MergeKind, id: string, knownAt?: string): Promise<MergeSide> {
    const where = new Where([id]);
    const [side]: MergeSide[] = await em.query(sideAt(kind, where.moment(knownAt)), where.params);
    if (side === undefined) throw platformErrors('record.not_found');
    return side;
  }

  private async complete(
    em: EntityManager,
    actor: Actor,
    { sourceId, targetId, ...row }: Row,
    knownAt?: string,
  ): Promise<MergeView> {
    const permission = row.kind === 'investor' ? 'investor.merge' : 'lead.merge';
    return {
      ...row,
      source: await this.side(em, row.kind, sourceId, knownAt),
      target: await this.side(em, row.kind, targetId, knownAt),
      relations: await this.moves(em, actor, row),
      mayUndo: knownAt === undefined && row.undoneAt === null && actor.can(permission),
    };
  }

  private async moves(
    em: EntityManager,
    actor: Actor,
    { id, kind, undoneAt }: Pick<Row, 'id' | 'kind' | 'undoneAt'>,
  ): Promise<UndoneRelation[]> {
    const present: { relation: string }[] = await em.query(
      `SELECT relation FROM merge_moves WHERE merge_id = $1 GROUP BY relation ORDER BY min(id)`,
      [id],
    );
    const told: UndoneRelation[] = [];
    for (const { relation } of present) {
      const known = this.relations.named(kind, relation);
      const { moved, stayed, returned, left } = await this.counted(em, actor, id, relation, known);
      const names = { nameZh: known?.zh ?? relation, nameEn: known?.en ?? relation };
      const back = undoneAt === null ? { returned: null, left: null } : { returned, left };
      if (moved + stayed > 0) told.push({ relation, ...names, moved, stayed, ...back });
    }
    return told;
  }

  /** Of rows with owners only those the reader reaches: a count of others' leads would tell that they are there. */
  private async counted(
    em: EntityManager,
    actor: Actor,
    mergeId: string,
    relation: string,
    known: MergeRelation | undefined,
  ): Promise<{ moved: number; stayed: number; returned: number; left: number }> {
    const where = new Where().add('m.merge_id = ? AND m.relation = ?', mergeId, relation);
    const { reach } = known ?? {};
    if (reach !== undefined) rowFilter(where, actor, reach.permission, reach.columns);
    const rows = reach === undefined ? '' : `JOIN "${known?.table}" t ON t.id = (m.row_key ->> 'id')::uuid`;
    const [sums]: { moved: number; stayed: number; returned: number; left: number }[] = await em.query(
      `SELECT count(*) FILTER (WHERE m.outcome = 'moved')::int AS moved,
              count(*) FILTER (WHERE m.outcome = 'stayed')::int AS stayed,
              count(*) FILTER (WHERE m.undo_outcome = 'returned')::int AS returned,
              count(*) FILTER (WHERE m.undo_outcome = 'left')::int AS left
         FROM merge_moves m ${rows} WHERE ${where.toString()}`,
      where.params,
    );
    return sums ?? { moved: 0, stayed: 0, returned: 0, left: 0 };
  }
}
