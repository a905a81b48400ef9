import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import type { EvaluationCommentView } from './observation.dto.js';
import { ObservationsQuery } from './observations.query.js';
import { lockSeries } from './record-observation.service.js';

/** What leadership or the verifier says of an indicator in the evaluation of a year; each version is kept. */
@Injectable()
export class CommentEvaluationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly observations: ObservationsQuery,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async write(
    actor: Actor,
    at: { plan: string; code: string; year: number; version: number },
    text: string,
  ): Promise<EvaluationCommentView> {
    const { plan, code, year } = at;
    const { period } = await this.observations.indicator(plan, code);
    if (year < period.fromYear || year > period.toYear) throw platformErrors('record.not_found');
    return this.transactions.run(async (em) => {
      await lockSeries(em, plan);
      const [latest] = await this.observations.commentRows(em, { plan, year, code });
      if ((latest?.version ?? 0) !== at.version) throw platformErrors('record.stale');
      await em.query(
        `INSERT INTO evaluation_comments (plan_code, indicator_code, year, version, text, recorded_by, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [plan, code, year, at.version + 1, text, actor.userId, this.clock.now()],
      );
      await this.audit.record(em, actor, {
        action: 'evaluation.commented',
        subjectType: 'indicator',
        subjectId: `${plan}/${code}`,
        detail: { year, version: at.version + 1, text },
      });
      const [written] = await this.observations.commentRows(em, { plan, year, code });
      if (written === undefined) throw new Error('no comment was written');
      return written;
    });
  }
}
