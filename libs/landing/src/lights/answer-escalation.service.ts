import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { authorizeProject, lockProject } from '../projects/project-rows.js';
import type { AnswerEscalation, EscalationView } from './dto/light.dto.js';
import { Escalations } from './escalations.js';
import { LightEscalation } from './light.entities.js';
import { lightErrors } from './lights.errors.js';
import { LightsQuery } from './lights.query.js';

/** What a leader has decided on a light that was escalated. */
@Injectable()
export class AnswerEscalationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: LightsQuery,
    private readonly escalations: Escalations,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  answer(actor: Actor, key: string | null, id: string, { answer }: AnswerEscalation): Promise<EscalationView> {
    const once = { actorId: actor.userId, key, action: 'escalation.answer', body: { id, answer } };
    return this.transactions.once(once, async (em) => {
      const found = await em.findOneBy(LightEscalation, { id });
      if (found === null) throw platformErrors('record.not_found');
      // The project first, as everywhere: the light may be read anew at this moment.
      await authorizeProject(em, actor, 'escalation.answer', await lockProject(em, found.projectId));
      const closed = { state: 'answered' as const, answer, answeredBy: actor.userId, closedOn: this.clock.today() };
      const result = await em.update(LightEscalation, { id, state: 'open' }, closed);
      if (result.affected !== 1) throw lightErrors('escalation.closed');
      await this.escalations.keep(em, [{ id }]);
      await this.escalations.silence(em, id);
      const about = { subjectType: 'project', subjectId: found.projectId, detail: { cause: found.cause, answer } };
      await this.audit.record(em, actor, { action: 'escalation.answered', ...about });
      return this.query.escalation(em, id);
    });
  }
}
