import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AuditAction } from '#access/audit/audit-actions.js';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { PlanLookup } from '#plan/plan.query.js';
import type { MomentSql } from '#platform/database/as-of.sql.js';
import { Where } from '#platform/database/sql.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { AssignmentRule } from './assignment.entities.js';
import type { AddRule, RuleView } from './dto/assignment.dto.js';

/** A rule is added and dropped, never edited: the trail says when, and of a dropped one what it said. */
function rulesAt(moment: MomentSql): string {
  if (moment === null) return 'assignment_rules r';
  const since = (action: AuditAction, id: string) =>
    `audit_events e WHERE e.subject_type = 'assignment_rule' AND e.subject_id = ${id}::text AND e.action = '${action}' AND e.at > ${moment}`;
  const field = (name: string) => `d.detail->>'${name}'`;
  return `(
    SELECT id, industry_code, segment_code, team_id FROM assignment_rules today
     WHERE NOT EXISTS (SELECT 1 FROM ${since('assignment.rule_added', 'today.id')})
    UNION ALL
    SELECT d.subject_id::uuid, ${field('industryCode')}, ${field('segmentCode')}, (${field('teamId')})::uuid FROM audit_events d
     WHERE d.subject_type = 'assignment_rule' AND d.action = 'assignment.rule_dropped' AND d.at > ${moment}
       AND NOT EXISTS (SELECT 1 FROM ${since('assignment.rule_added', 'd.subject_id')})) r`;
}

/** Industry → team, as the bureau divides its work. */
@Injectable()
export class AssignmentRules {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly plan: PlanLookup,
    private readonly audit: AuditTrail,
  ) {}

  list(knownAt?: string): Promise<RuleView[]> {
    const where = new Where();
    return this.dataSource.query(
      `SELECT r.id, r.industry_code AS "industryCode", r.segment_code AS "segmentCode", r.team_id AS "teamId",
              t.name_zh AS "teamNameZh", t.name_en AS "teamNameEn"
         FROM ${rulesAt(where.moment(knownAt))} JOIN teams t ON t.id = r.team_id
        ORDER BY r.industry_code, r.segment_code NULLS FIRST, r.id`,
      where.params,
    );
  }

  add(actor: Actor, body: AddRule): Promise<RuleView[]> {
    return this.transactions
      .run(async (em) => {
        await this.plan.assertCodes(em, body);
        const team: unknown[] = await em.query(`SELECT 1 FROM teams WHERE id = $1 AND active`, [body.teamId]);
        if (team.length === 0) {
          throw platformErrors('request.invalid', { count: 1 }, [{ field: 'teamId', code: 'field.invalid' }]);
        }
        const { industryCode, teamId } = body;
        const rule = { industryCode, segmentCode: body.segmentCode ?? null, teamId };
        const inserted = await em.insert(AssignmentRule, rule);
        const subjectId = String(inserted.identifiers[0]?.['id']);
        const about = { subjectType: 'assignment_rule', subjectId, detail: rule };
        await this.audit.record(em, actor, { action: 'assignment.rule_added', ...about });
      })
      .then(() => this.list());
  }

  drop(actor: Actor, id: string): Promise<RuleView[]> {
    return this.transactions
      .run(async (em) => {
        const rule = await em.findOneBy(AssignmentRule, { id });
        if (rule === null) throw platformErrors('record.not_found');
        await em.delete(AssignmentRule, { id });
        const { industryCode, segmentCode, teamId } = rule;
        const about = { subjectType: 'assignment_rule', subjectId: id, detail: { industryCode, segmentCode, teamId } };
        await this.audit.record(em, actor, { action: 'assignment.rule_dropped', ...about });
      })
      .then(() => this.list());
  }
}
