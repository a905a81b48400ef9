import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { changesOf } from '#platform/database/changes.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { templateProblems } from './domain/schedule.js';
import type { EditTemplateStep, TemplateStepView } from './dto/schedule.dto.js';
import { MilestoneTemplate } from './schedule.entities.js';
import { ScheduleQuery } from './schedule.query.js';

/** The zone's own durations. Plans made before keep their dates. */
@Injectable()
export class EditTemplateService {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: ScheduleQuery,
    private readonly audit: AuditTrail,
  ) {}

  edit(
    actor: Actor,
    { mode, kind }: { mode: string; kind: string },
    version: number,
    body: EditTemplateStep,
  ): Promise<TemplateStepView[]> {
    return this.transactions.run(async (em) => {
      const key = { mode, kind } as Pick<MilestoneTemplate, 'mode' | 'kind'>;
      // The whole mode: two edits at once could close a circle that neither of them sees.
      const steps = await em.find(MilestoneTemplate, {
        where: { mode: key.mode },
        lock: { mode: 'pessimistic_write' },
      });
      const before = steps.find((step) => step.kind === kind);
      if (before === undefined) throw platformErrors('record.not_found');
      if (before.version !== version) throw platformErrors('record.stale');
      const after = steps.map((step) => (step.kind === kind ? { ...step, ...body } : step));
      const [problem] = templateProblems(after);
      if (problem !== undefined) {
        const code = problem.problem === 'circle' ? 'schedule.circle' : 'schedule.unknown_step';
        throw platformErrors('request.invalid', { count: 1 }, [{ field: 'afterKinds', code }]);
      }
      await em.update(MilestoneTemplate, key, { ...body, version: version + 1 });
      const { changes } = changesOf(before, body);
      const detail = { ...body, changes };
      const about = { subjectType: 'milestone_template', subjectId: `${mode}.${kind}`, detail };
      await this.audit.record(em, actor, { action: 'schedule.template_edited', ...about });
      return this.query.templates(em);
    });
  }
}
