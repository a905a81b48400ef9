import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { instantText } from '#platform/database/sql-text.js';
import { Transactions } from '#platform/database/transactions.js';
import type { SecrecyRuleList, SecrecyRuleView, SetSecrecyRule } from './dto/secrecy.dto.js';
import { SecrecyRule } from './secrecy.entities.js';

/** For how long a look is let behind a code name that begins now. */
export async function openingHours(em: EntityManager): Promise<number> {
  const [rule] = await em.find(SecrecyRule, { order: { id: 'DESC' }, take: 1 });
  if (rule === undefined) throw new Error('no rule of secrecy');
  return rule.openingHours;
}

/** How long a look lasts. A look that is open keeps the end it was given. */
@Injectable()
export class SecrecyRulesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<SecrecyRuleList> {
    const items: SecrecyRuleView[] = await this.dataSource.query(
      `SELECT r.opening_hours AS "openingHours", r.reason, u.name AS "setByName", ${instantText('r.recorded_at')} AS "recordedAt"
         FROM secrecy_rules r LEFT JOIN users u ON u.id = r.set_by ORDER BY r.id DESC`,
    );
    return { items };
  }

  set(actor: Actor, key: string | null, body: SetSecrecyRule): Promise<SecrecyRuleList> {
    const once = { actorId: actor.userId, key, action: 'secrecy_rule.set', body };
    return this.transactions
      .once(once, async (em) => {
        const rule = { openingHours: body.openingHours, reason: body.reason };
        await em.insert(SecrecyRule, { ...rule, setBy: actor.userId, recordedAt: this.clock.now() });
        const about = { subjectType: 'secrecy_rule', subjectId: 'opening_hours', detail: rule };
        await this.audit.record(em, actor, { action: 'secrecy_rule.set', ...about });
      })
      .then(() => this.list());
  }
}
