import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import type { AuditAction } from '../audit/audit-actions.js';
import { AuditTrail } from '../audit/audit-trail.js';
import type { Actor } from '../policy/actor.js';
import type { EditView, SavedViewRow, SaveView } from './dto/saved-view.dto.js';
import { SavedView, type ViewedList, type ViewReach } from './saved-view.entity.js';
import { savedViewErrors } from './saved-views.errors.js';

/** A menu longer than this is no help any more. */
const MOST_OF_A_LIST = 50;

const ROW = `
  SELECT v.id, v.list, v.name, v.query, v.hidden, v.reach, v.owner_id AS "ownerId", u.name AS "ownerName",
         v.owner_id = $1 AS mine, v.version
    FROM saved_views v JOIN users u ON u.id = v.owner_id`;

/** Ways of looking at a list, kept under a name and shared as one likes. */
@Injectable()
export class SavedViewsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** One's own first, then what the team and everybody share. */
  list(actor: Actor, list: ViewedList): Promise<SavedViewRow[]> {
    return this.dataSource.query(
      `${ROW} WHERE v.list = $2 AND (v.owner_id = $1 OR v.reach = 'all' OR (v.reach = 'team' AND v.team_id = $3))
        ORDER BY mine DESC, v.name COLLATE "zh-x-icu", v.id`,
      [actor.userId, list, actor.teamId],
    );
  }

  save(actor: Actor, key: string | null, body: SaveView): Promise<SavedViewRow> {
    return this.transactions.once({ actorId: actor.userId, key, action: 'view.save', body }, async (em) => {
      const kept = await em.countBy(SavedView, { ownerId: actor.userId, list: body.list });
      if (kept >= MOST_OF_A_LIST) throw savedViewErrors('view.too_many', { most: MOST_OF_A_LIST });
      const now = this.clock.now();
      const { list, name, query, hidden, reach } = body;
      const view = { list, name, query, hidden, reach, ...teamFor(actor, reach) };
      const inserted = await em.insert(SavedView, { ...view, ownerId: actor.userId, createdAt: now, updatedAt: now });
      const id = String(inserted.identifiers[0]?.['id']);
      await this.record(em, actor, 'view.saved', id, { list, name, reach });
      return this.one(em, actor, id);
    });
  }

  edit(actor: Actor, id: string, version: number, body: EditView): Promise<SavedViewRow> {
    return this.transactions.run(async (em) => {
      await this.own(em, actor, id);
      const { name, query, hidden, reach } = body;
      const team = reach === undefined ? {} : teamFor(actor, reach);
      const patch = { name, query, hidden, reach, ...team, version: version + 1, updatedAt: this.clock.now() };
      const result = await em.update(SavedView, { id, version }, patch);
      if (result.affected !== 1) throw platformErrors('record.stale');
      await this.record(em, actor, 'view.edited', id, { name, reach });
      return this.one(em, actor, id);
    });
  }

  drop(actor: Actor, id: string): Promise<void> {
    return this.transactions.run(async (em) => {
      const { list, name } = await this.own(em, actor, id);
      await em.delete(SavedView, { id });
      await this.record(em, actor, 'view.dropped', id, { list, name });
    });
  }

  /** Only who made a view changes it; to others it is not there to be changed. */
  private async own(em: EntityManager, actor: Actor, id: string): Promise<SavedView> {
    const view = await em.findOneBy(SavedView, { id, ownerId: actor.userId });
    if (view === null) throw platformErrors('record.not_found');
    return view;
  }

  private async one(em: EntityManager, actor: Actor, id: string): Promise<SavedViewRow> {
    const rows: SavedViewRow[] = await em.query(`${ROW} WHERE v.id = $2`, [actor.userId, id]);
    if (rows[0] === undefined) throw platformErrors('record.not_found');
    return rows[0];
  }

  private async record(
    em: EntityManager,
    actor: Actor,
    action: AuditAction,
    id: string,
    detail: object,
  ): Promise<void> {
    await this.audit.record(em, actor, { action, subjectType: 'saved_view', subjectId: id, detail: { ...detail } });
  }
}

function teamFor(actor: Actor, reach: ViewReach): { teamId: string | null } {
  if (reach !== 'team') return { teamId: null };
  if (actor.teamId === null) throw savedViewErrors('view.no_team');
  return { teamId: actor.teamId };
}
