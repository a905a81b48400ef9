import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { authorizeRow } from '#access/policy/row-scope.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { PositionBook } from '../credit/position-book.js';
import { Recredit } from '../credit/recredit.js';
import type { KeyListMembership, SetKeyListMembership } from './dto/key-list.dto.js';

const [EARLIEST, LATEST] = [1990, 2100];

/** Who is on the key-industry list of which year. What counts toward the target follows at once. */
@Injectable()
export class KeyListService {
  constructor(
    private readonly transactions: Transactions,
    private readonly book: PositionBook,
    private readonly recredit: Recredit,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Says how it shall be; saying so twice changes and records nothing more. */
  set(actor: Actor, projectId: string, yearText: string, body: SetKeyListMembership): Promise<KeyListMembership> {
    const year = /^\d{4}$/.test(yearText) ? Number(yearText) : 0;
    if (year < EARLIEST || year > LATEST) throw platformErrors('record.not_found');
    const { listed } = body;
    return this.transactions.run(async (em) => {
      const project = (await this.book.lockProjects(em, [projectId])).get(projectId);
      if (project === undefined) throw platformErrors('record.not_found');
      const { officerId: ownerId, teamId, zoneCode } = project;
      await authorizeRow(em, actor, 'keylist.manage', { ownerId, teamId, zoneCode }, 'project.read');
      const changed: unknown[] = listed
        ? await em.query(
            `INSERT INTO key_list (project_id, year) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING year`,
            [projectId, year],
          )
        : await em.query(
            `WITH gone AS (DELETE FROM key_list WHERE project_id = $1 AND year = $2 RETURNING year) SELECT year FROM gone`,
            [projectId, year],
          );
      if (changed.length === 0) return { projectId, year, listed, changed: false, movedMonths: 0 };
      const recordedAt = this.clock.now();
      await em.query(
        `INSERT INTO key_list_changes (project_id, year, listed, reason, by, recorded_at) VALUES ($1, $2, $3, $4, $5, $6)`,
        [projectId, year, listed, body.reason ?? null, actor.userId, recordedAt],
      );
      await this.audit.record(em, actor, {
        action: listed ? 'key_list.listed' : 'key_list.unlisted',
        subjectType: 'project',
        subjectId: projectId,
        detail: { year, reason: body.reason ?? null },
      });
      const movedMonths = await this.recredit.project(em, projectId, listed ? 'list' : 'unlist', recordedAt);
      return { projectId, year, listed, changed: true, movedMonths };
    });
  }
}
