import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { PlanLookup } from '#plan/plan.query.js';
import { Clock } from '#platform/clock/clock.js';
import type { FieldProblem } from '#platform/errors/domain-error.js';
import { add, compare } from '#platform/money/money.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { changesOf } from '#platform/database/changes.js';
import type { EditProject, ProjectFields } from './dto/project.dto.js';
import { SecretFields } from '../secrecy/secret-fields.js';
import { OfficersQuery } from './officers.query.js';
import { PlacementsService } from './placements.service.js';
import { Project } from './project.entity.js';
import { projectErrors } from './projects.errors.js';

type Checked = Pick<
  ProjectFields,
  'contractedAmount' | 'contractedFixedAmount' | 'promisedStartOn' | 'promisedProductionOn'
>;

/**
 * What must hold between fields. Only what the change touches is looked at, so that a record with an old fault
 * elsewhere can still be repaired piece by piece.
 */
export function checkFields(before: Checked, patch: Checked): void {
  const after = { ...before, ...patch };
  const problems: FieldProblem[] = [];
  const touches = (...fields: (keyof Checked)[]) => fields.some((field) => patch[field] !== undefined);
  const { contractedAmount, contractedFixedAmount, promisedStartOn, promisedProductionOn } = after;
  if (touches('contractedAmount', 'contractedFixedAmount') && contractedAmount && contractedFixedAmount) {
    if (compare(contractedFixedAmount, contractedAmount) > 0) {
      problems.push({
        field: 'contractedFixedAmount',
        code: 'project.fixed_exceeds_contract',
        params: { contractedAmount },
      });
    }
  }
  if (touches('promisedStartOn', 'promisedProductionOn') && promisedStartOn && promisedProductionOn) {
    if (promisedProductionOn < promisedStartOn) {
      problems.push({ field: 'promisedProductionOn', code: 'project.production_before_start' });
    }
  }
  if (problems.length > 0) throw platformErrors('request.invalid', { count: problems.length }, problems);
}

const AMOUNTS = ['plannedTotal', 'contractedAmount', 'contractedFixedAmount', 'promisedOutput', 'promisedTax'] as const;

/** Amounts as the database writes them: "12000000" and "12000000.00" are no change of one another. */
function exact(body: EditProject): EditProject {
  const amounts = AMOUNTS.flatMap((field) => (typeof body[field] === 'string' ? [[field, add(body[field])]] : []));
  return { ...body, ...(Object.fromEntries(amounts) as Pick<EditProject, (typeof AMOUNTS)[number]>) };
}

export async function assertPlanProject(em: EntityManager, code: string): Promise<void> {
  const found: unknown[] = await em.query(`SELECT 1 FROM plan_projects WHERE code = $1 AND active`, [code]);
  if (found.length > 0) return;
  const problem = { field: 'planProjectCode', code: 'field.unknown_code', params: { value: code } };
  throw platformErrors('request.invalid', { count: 1 }, [problem]);
}

/** Writes changed fields of a locked project, with the history line. Deriving the stage again is the caller's. */
@Injectable()
export class ProjectEditor {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly plan: PlanLookup,
    private readonly officers: OfficersQuery,
    private readonly placements: PlacementsService,
    private readonly secrets: SecretFields,
  ) {}

  /** True when something changed. */
  async apply(em: EntityManager, actor: Actor, before: Project, body: EditProject): Promise<boolean> {
    const { rest, kept } = await this.secrets.keep(em, actor, before, exact(body));
    const { patch, changes } = changesOf(before, rest);
    if (changes.length === 0 && !kept) return false;
    checkFields(before, patch);
    const planProject = kept ? body.planProjectCode : patch.planProjectCode;
    if (planProject) await assertPlanProject(em, planProject);
    await this.nameIndustry(em, actor, before, patch);
    const team = patch.officerId === undefined ? {} : { teamId: (await this.officers.fit(em, patch.officerId)).teamId };
    const result = await em.update(
      Project,
      { id: before.id, version: before.version },
      { ...patch, ...team, version: before.version + 1, updatedAt: this.clock.now() },
    );
    if (result.affected !== 1) throw platformErrors('record.stale');
    const detail = { changes };
    if (changes.length === 0) return true;
    await this.audit.record(em, actor, {
      action: 'project.edited',
      subjectType: 'project',
      subjectId: before.id,
      detail,
    });
    return true;
  }

  private async nameIndustry(
    em: EntityManager,
    actor: Actor,
    before: Project,
    patch: Partial<EditProject>,
  ): Promise<void> {
    if (patch.industryCode === undefined && patch.segmentCode === undefined) return;
    if (before.industryCode !== null) throw projectErrors('project.industry_set');
    const industryCode = patch.industryCode;
    if (industryCode === undefined) {
      throw platformErrors('request.invalid', { count: 1 }, [{ field: 'industryCode', code: 'field.required' }]);
    }
    const industry = { industryCode, segmentCode: patch.segmentCode ?? null };
    await this.plan.assertCodes(em, industry);
    await this.placements.nameIndustry(em, actor, before.id, industry);
  }
}
