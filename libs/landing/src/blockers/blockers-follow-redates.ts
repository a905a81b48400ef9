import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { addDays } from '#platform/clock/calendar.js';
import { dateText } from '#platform/database/sql-text.js';
import { CLOCKS_RUN, type ProjectStatus } from '../projects/domain/project-status.js';
import { ProjectChangeListeners, type StatusRedate } from '../projects/project-change-listeners.js';
import { heldFrom } from '../projects/status-days.sql.js';
import { Blocker, BlockerStepRow } from './blocker.entities.js';
import { realign, type StatusDay } from './domain/realign.js';
import { HandleBlockersService } from './handle-blockers.service.js';

const OPEN = ['requested', 'accepted', 'solved'] as const;

interface ChangeRow {
  id: string;
  to: ProjectStatus;
  on: string;
  recordedAt: Date;
}

/** A pause that gets another day gives open requests other days back. What was closed or told meanwhile stays. */
@Injectable()
export class BlockersFollowRedates implements OnModuleInit {
  constructor(
    private readonly listeners: ProjectChangeListeners,
    private readonly blockers: HandleBlockersService,
  ) {}

  onModuleInit(): void {
    this.listeners.register({ onStatusRedated: (em, actor, redate) => this.follow(em, actor, redate) });
  }

  private async follow(em: EntityManager, actor: Actor, { projectId, changeId, reason }: StatusRedate): Promise<void> {
    const open = await em.find(Blocker, { where: { projectId, state: In([...OPEN]) }, order: { id: 'ASC' } });
    if (open.length === 0) return;
    const changes: ChangeRow[] = await em.query(
      `SELECT c.id, c.to_status AS "to", ${dateText(heldFrom('c'))} AS "on", c.recorded_at AS "recordedAt"
         FROM status_changes c WHERE c.project_id = $1 ORDER BY c.id`,
      [projectId],
    );
    const days = changes.map((each): StatusDay => ({ ...each, clocks: CLOCKS_RUN.includes(each.to) }));
    for (const blocker of open) {
      const steps = await em.find(BlockerStepRow, { where: { blockerId: blocker.id }, order: { id: 'ASC' } });
      const told = realign(steps, days, changeId);
      const dueOn = addDays(blocker.dueOn, told.days);
      if (told.days !== 0) await em.update(Blocker, { id: blocker.id }, { dueOn });
      for (const { action, on, corrects } of told.corrections) {
        const said = { text: reason, fileId: null, on, corrects };
        await this.blockers.write(em, actor, { ...blocker, dueOn }, action, said);
      }
    }
  }
}
