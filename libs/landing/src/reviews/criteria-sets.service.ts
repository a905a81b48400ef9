import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { PlanLookup } from '#plan/plan.query.js';
import { Clock, dayOf } from '#platform/clock/clock.js';
import { knownBy, type MomentSql } from '#platform/database/as-of.sql.js';
import { Where } from '#platform/database/sql.js';
import { dateText, instantText } from '#platform/database/sql-text.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { ReviewCriteriaSet } from './criteria-set.entity.js';
import { type JudgedBy, setFor, setProblems } from './domain/criteria.js';
import { MEASURE_CODES, MEASURES } from './domain/measures.js';
import type { CriteriaSets, CriteriaSetView, PublishCriteria } from './dto/criteria.dto.js';
import { reviewErrors } from './reviews.errors.js';

const SETS = `
  SELECT s.id, s.code, s.version, s.name_zh AS "nameZh", s.name_en AS "nameEn", s.industry_code AS "industryCode",
         s.mode, s.pass_mark AS "passMark", s.quorum, ${dateText('s.from_on')} AS "fromOn", s.active, s.criteria,
         s.vetoes, s.source, u.name AS "setBy", ${instantText('s.recorded_at')} AS "recordedAt"
    FROM review_criteria_sets s LEFT JOIN users u ON u.id = s.set_by`;

/** What came with the software was always known. */
const known = (moment: MomentSql): string => `s.set_by IS NULL OR ${knownBy('s', moment)}`;

/** What projects are judged by, in versions: a round keeps the one it was submitted under. */
@Injectable()
export class CriteriaSetsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly plan: PlanLookup,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  list(knownAt?: string): Promise<CriteriaSets> {
    return this.listed(this.dataSource.manager, knownAt);
  }

  async one(em: EntityManager, id: string): Promise<CriteriaSetView> {
    const rows: CriteriaSetView[] = await em.query(`${SETS} WHERE s.id = $1`, [id]);
    if (rows[0] === undefined) throw platformErrors('record.not_found');
    return rows[0];
  }

  /** The set a project submitted today, or at a moment, would be judged by. */
  async applying(em: EntityManager, project: JudgedBy, knownAt?: string): Promise<CriteriaSetView | null> {
    const day = dayOf(this.clock, knownAt);
    const where = new Where().add('s.from_on <= ?::date', day);
    where.add(known(where.moment(knownAt)));
    const sets: CriteriaSetView[] = await em.query(`${SETS} WHERE ${where.toString()}`, where.params);
    return setFor(sets, project, day);
  }

  /** The first version of a new set (seen: 0), or the next of a known one. */
  publish(actor: Actor, code: string, seen: number, body: PublishCriteria): Promise<CriteriaSets> {
    return this.transactions.run(async (em) => {
      await em.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`review_criteria:${code}`]);
      const [latest] = await em.find(ReviewCriteriaSet, { where: { code }, order: { version: 'DESC' }, take: 1 });
      if ((latest?.version ?? 0) !== seen) throw platformErrors('record.stale');
      const industryCode = body.industryCode ?? null;
      const mode = body.mode ?? null;
      if (latest !== undefined && (latest.industryCode !== industryCode || latest.mode !== mode)) {
        throw reviewErrors('criteria.scope_fixed');
      }
      await this.check(em, body);
      const version = seen + 1;
      const set = { ...body, industryCode, mode, code, version, setBy: actor.userId, recordedAt: this.clock.now() };
      const inserted = await em.insert(ReviewCriteriaSet, set);
      await this.audit.record(em, actor, {
        action: 'review.criteria_published',
        subjectType: 'review_criteria_set',
        subjectId: String(inserted.identifiers[0]?.['id']),
        detail: { code, version, passMark: body.passMark, fromOn: body.fromOn, active: body.active },
      });
      return this.listed(em);
    });
  }

  private async check(em: EntityManager, body: PublishCriteria): Promise<void> {
    await this.plan.assertCodes(em, { industryCode: body.industryCode });
    const problems = setProblems(body);
    if (problems.length > 0) throw platformErrors('request.invalid', { count: problems.length }, problems);
  }

  private async listed(em: EntityManager, knownAt?: string): Promise<CriteriaSets> {
    const where = new Where();
    where.add(known(where.moment(knownAt)));
    const sets: CriteriaSetView[] = await em.query(
      `${SETS} WHERE ${where.toString()} ORDER BY s.code, s.version DESC`,
      where.params,
    );
    const measures = MEASURE_CODES.map((code) => {
      const { zh, en, unitZh, unitEn, needs } = MEASURES[code];
      return { code, zh, en, unitZh, unitEn, needs: [...needs] };
    });
    return { sets, measures };
  }
}
