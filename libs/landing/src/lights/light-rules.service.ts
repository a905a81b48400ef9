import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { changesOf } from '#platform/database/changes.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { Outbox } from '#platform/jobs/outbox.js';
import type { EditEscalationTerms, EditLightRule, LightRulesView } from './dto/light.dto.js';
import { EscalationTerms, LightRule } from './light.entities.js';
import './lights.errors.js';
import { LightsQuery } from './lights.query.js';
import { READ_LIGHTS } from './read-lights-nightly.processor.js';

/** The zone's own thresholds. All lights are read again by a job once they have changed. */
@Injectable()
export class LightRulesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: LightsQuery,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
  ) {}

  editRule(
    actor: Actor,
    { code, mode }: { code: string; mode: string },
    version: number,
    body: EditLightRule,
  ): Promise<LightRulesView> {
    return this.transactions.run(async (em) => {
      const key = { code, mode } as Pick<LightRule, 'code' | 'mode'>;
      const before = await em.findOneBy(LightRule, key);
      if (before === null) throw platformErrors('record.not_found');
      const { patch, changes } = changesOf(before, body);
      const after = { ...before, ...patch };
      if (after.redFrom < after.yellowFrom) throw crossed();
      const result = await em.update(LightRule, { ...key, version }, { ...patch, version: version + 1 });
      if (result.affected !== 1) throw platformErrors('record.stale');
      await this.changed(em, actor, `${code}.${mode}`, changes);
      return this.query.rules(em);
    });
  }

  editTerms(actor: Actor, version: number, body: EditEscalationTerms): Promise<LightRulesView> {
    return this.transactions.run(async (em) => {
      const before = await em.findOneByOrFail(EscalationTerms, { code: 'standard' });
      const { patch, changes } = changesOf(before, body);
      const result = await em.update(
        EscalationTerms,
        { code: 'standard', version },
        { ...patch, version: version + 1 },
      );
      if (result.affected !== 1) throw platformErrors('record.stale');
      await this.changed(em, actor, 'escalation', changes);
      return this.query.rules(em);
    });
  }

  private async changed(em: EntityManager, actor: Actor, subjectId: string, changes: object[]): Promise<void> {
    const about = { subjectType: 'light_rule', subjectId, detail: { changes } };
    await this.audit.record(em, actor, { action: 'light.rule_edited', ...about });
    await this.outbox.add(em, READ_LIGHTS, {});
  }
}

export const crossed = () =>
  platformErrors('request.invalid', { count: 1 }, [{ field: 'redFrom', code: 'light.thresholds_crossed' }]);
