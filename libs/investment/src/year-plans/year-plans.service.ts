import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { authorizeProject } from '#landing/projects/project-rows.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import type { FieldProblem } from '#platform/errors/domain-error.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { compare, times } from '#platform/money/money.js';
import { type LockedProject, PositionBook } from '../credit/position-book.js';
import type { SetYearPlans, YearPlanRow, YearPlansSet } from './dto/year-plan.dto.js';

const [EARLIEST, LATEST] = [1990, 2100];

export function planYear(text: string): number {
  const year = /^\d{4}$/.test(text) ? Number(text) : 0;
  if (year < EARLIEST || year > LATEST) throw platformErrors('record.not_found');
  return year;
}

/** 年度计划投资: a whole column at once, all of it or nothing. */
@Injectable()
export class YearPlansService {
  constructor(
    private readonly transactions: Transactions,
    private readonly book: PositionBook,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  set(actor: Actor, key: string | null, yearText: string, body: SetYearPlans): Promise<YearPlansSet> {
    const year = planYear(yearText);
    const once = { actorId: actor.userId, key, action: 'year_plan.set', body: { year, ...body } };
    return this.transactions.once(once, async (em) => {
      const ids = body.plans.map((plan) => plan.projectId.toLowerCase());
      const projects = await this.book.lockProjects(em, ids);
      for (const id of ids) await this.authorize(em, actor, projects.get(id));
      const standing = await this.standing(em, ids, year);
      const problems = body.plans.flatMap((plan, index) => problemsOf(plan, index, ids, standing, body.reason ?? null));
      if (problems.length > 0) throw platformErrors('request.invalid', { count: problems.length }, problems);
      const changed = body.plans.filter((plan, index) => !same(plan.amount, standing.get(ids[index]!)));
      for (const plan of changed) await this.record(em, actor, year, plan, standing, body.reason ?? null);
      return { year, recorded: changed.length };
    });
  }

  private async authorize(em: EntityManager, actor: Actor, project: LockedProject | undefined): Promise<void> {
    if (project === undefined) throw platformErrors('record.not_found');
    const { officerId, teamId, zoneCode } = project;
    await authorizeProject(em, actor, 'year_plan.set', {
      officerId: officerId ?? '',
      teamId,
      zoneCode: zoneCode ?? '',
    });
  }

  private async standing(em: EntityManager, ids: string[], year: number): Promise<Map<string, string>> {
    const rows: { projectId: string; amount: string }[] = await em.query(
      `SELECT project_id AS "projectId", amount FROM standing_year_plans WHERE project_id = ANY($1::uuid[]) AND year = $2`,
      [ids, year],
    );
    return new Map(rows.map(({ projectId, amount }) => [projectId, amount]));
  }

  private async record(
    em: EntityManager,
    actor: Actor,
    year: number,
    { projectId, amount }: YearPlanRow,
    standing: ReadonlyMap<string, string>,
    reason: string | null,
  ): Promise<void> {
    await em.query(
      `INSERT INTO year_plans (project_id, year, amount, reason, recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [projectId, year, amount, reason, actor.userId, this.clock.now()],
    );
    await this.audit.record(em, actor, {
      action: 'year_plan.set',
      subjectType: 'project',
      subjectId: projectId.toLowerCase(),
      detail: { year, amount: times(amount, 1), was: standing.get(projectId.toLowerCase()) ?? null, reason },
    });
  }
}

const same = (amount: string, stands: string | undefined): boolean =>
  stands !== undefined && compare(amount, stands) === 0;

/** A project named twice, a plan somebody else changed meanwhile, a change nobody gave a reason for. */
function problemsOf(
  plan: YearPlanRow,
  index: number,
  ids: readonly string[],
  standing: ReadonlyMap<string, string>,
  reason: string | null,
): FieldProblem[] {
  const id = ids[index] ?? '';
  const field = (name: string) => `plans.${index}.${name}`;
  if (ids.indexOf(id) !== index) return [{ field: field('projectId'), code: 'year_plan.twice' }];
  const stands = standing.get(id);
  if (same(plan.amount, stands)) return [];
  if (stands !== undefined && !same(stands, plan.seen ?? undefined))
    return [{ field: field('amount'), code: 'year_plan.stale', params: { stands } }];
  return stands !== undefined && reason === null ? [{ field: 'reason', code: 'year_plan.reason_required' }] : [];
}
