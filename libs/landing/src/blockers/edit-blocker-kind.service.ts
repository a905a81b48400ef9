import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { changesOf } from '#platform/database/changes.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { BlockerKind } from './blocker.entities.js';
import { BlockersQuery } from './blockers.query.js';
import type { BlockerReference, EditBlockerKind } from './dto/blocker.dto.js';

/** Due days and usual departments, for requests raised from now on. */
@Injectable()
export class EditBlockerKindService {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: BlockersQuery,
    private readonly audit: AuditTrail,
  ) {}

  edit(actor: Actor, code: string, version: number, body: EditBlockerKind): Promise<BlockerReference> {
    return this.transactions.run(async (em) => {
      const before = await em.findOneBy(BlockerKind, { code });
      if (before === null) throw platformErrors('record.not_found');
      if (body.teamId) {
        const found: unknown[] = await em.query(`SELECT 1 FROM teams WHERE id = $1 AND active`, [body.teamId]);
        const unfit = { field: 'teamId', code: 'blocker.team_unfit' };
        if (found.length === 0) throw platformErrors('request.invalid', { count: 1 }, [unfit]);
      }
      const { patch, changes } = changesOf(before, body);
      const result = await em.update(BlockerKind, { code, version }, { ...patch, version: version + 1 });
      if (result.affected !== 1) throw platformErrors('record.stale');
      const about = { subjectType: 'blocker_kind', subjectId: code, detail: { changes } };
      await this.audit.record(em, actor, { action: 'blocker.kind_edited', ...about });
      return this.query.reference(em);
    });
  }
}
