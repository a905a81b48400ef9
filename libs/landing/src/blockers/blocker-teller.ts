import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Notices } from '#access/notices/notices.js';
import type { Blocker } from './blocker.entities.js';
import './blockers.notices.js';

export type BlockerNotice = 'asked' | 'solved' | 'refused' | 'overdue' | 'escalated';

/** Who is told of a blocker. A notice that has lost its reason is taken back. */
@Injectable()
export class BlockerTeller {
  constructor(private readonly notices: Notices) {}

  /** Everybody of the department who handles requests. */
  async tellDesk(em: EntityManager, blocker: Blocker, kind: 'asked' | 'overdue'): Promise<void> {
    const people: { id: string }[] = await em.query(
      `SELECT u.id FROM users u JOIN user_roles r ON r.user_id = u.id
        WHERE u.team_id = $1 AND r.role = 'department' AND u.status = 'active' ORDER BY u.id`,
      [blocker.teamId],
    );
    for (const { id } of people) await this.tell(em, blocker, kind, id);
  }

  /** The project's own leader, or all of the leadership while it has none. */
  async tellLeaders(em: EntityManager, blocker: Blocker): Promise<void> {
    const people: { id: string }[] = await em.query(
      `SELECT u.id FROM projects p JOIN users u ON u.id = p.leader_id AND u.status = 'active' WHERE p.id = $1
        UNION ALL
       SELECT u.id FROM users u JOIN user_roles r ON r.user_id = u.id
        WHERE r.role = 'leadership' AND u.status = 'active'
          AND NOT EXISTS (SELECT 1 FROM projects p JOIN users l ON l.id = p.leader_id AND l.status = 'active' WHERE p.id = $1)`,
      [blocker.projectId],
    );
    for (const { id } of people) await this.tell(em, blocker, 'escalated', id);
  }

  async tell(
    em: EntityManager,
    blocker: Blocker,
    kind: BlockerNotice,
    userId: string,
    reason: string | null = null,
  ): Promise<void> {
    await this.notices.tell(em, {
      userId,
      kind: `blocker.${kind}`,
      subjectType: 'blocker',
      subjectId: blocker.id,
      params: { due: blocker.dueOn, reason },
      dedupeKey: keyOf(kind, blocker),
    });
  }

  /** It lies with another department, or needs nobody any more. */
  async silence(em: EntityManager, blocker: Blocker, kinds: readonly BlockerNotice[]): Promise<void> {
    for (const kind of kinds) await this.notices.withdraw(em, keyOf(kind, blocker));
  }
}

/** Once for each time it came to this state: the version counts them. Overdue once for each due day. */
function keyOf(kind: BlockerNotice, { id, version, dueOn }: Blocker): string {
  return kind === 'overdue' ? `blocker.overdue-${id}-${dueOn}` : `blocker.${kind}-${id}-${version}`;
}
