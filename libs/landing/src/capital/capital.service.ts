import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { AuditAction } from '#access/audit/audit-actions.js';
import { AuditTrail } from '#access/audit/audit-trail.js';
import { DocumentsService } from '#access/documents/documents.service.js';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { knownBy, type MomentSql } from '#platform/database/as-of.sql.js';
import { Where } from '#platform/database/sql.js';
import { dateText, instantText } from '#platform/database/sql-text.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { add, compare, isZero, type Money, subtract, ZERO } from '#platform/money/money.js';
import { unlessSecret } from '../projects/projects.sql.js';
import { SIGNED_ON } from '../projects/count-once.sql.js';
import { assertOpen, assertSeen, authorizeProject, findProject, lockProject } from '../projects/project-rows.js';
import { Project } from '../projects/project.entity.js';
import { StageKeeper } from '../projects/stage-keeper.service.js';
import { CapitalIncrease } from './capital-increase.entity.js';
import { capitalErrors } from './capital.errors.js';
import type { CapitalIncreaseView, RecordCapitalIncrease, WithdrawCapitalIncrease } from './dto/capital.dto.js';

type Amounts = Pick<CapitalIncrease, 'planned' | 'contracted' | 'fixed'>;

const increases = (moment: MomentSql): string => `
  SELECT c.id, ${dateText('c."on"')} AS "on", c.planned, c.contracted, c.fixed, c.agreement_file_id AS "agreementFileId",
         ${unlessSecret('f.name')} AS "agreementName", c.reason, u.name AS "recordedByName", ${instantText('c.recorded_at')} AS "recordedAt",
         w.reason AS "withdrawnReason", b.name AS "withdrawnByName"
    FROM capital_increases c JOIN projects p ON p.id = c.project_id JOIN users u ON u.id = c.recorded_by LEFT JOIN files f ON f.id = c.agreement_file_id
    LEFT JOIN capital_increases w ON w.withdraws_id = c.id AND ${knownBy('w', moment)} LEFT JOIN users b ON b.id = w.recorded_by
   WHERE c.project_id = $1 AND c.withdraws_id IS NULL AND ${knownBy('c', moment)} ORDER BY c."on" DESC, c.recorded_at DESC, c.id`;

/** 增资: only the increment counts, at its date; the project's totals follow in the same transaction. */
@Injectable()
export class CapitalService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly documents: DocumentsService,
    private readonly stages: StageKeeper,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** With a moment: what was recorded by then, and not withdrawn yet. */
  async list(actor: Actor, projectId: string, knownAt?: string): Promise<CapitalIncreaseView[]> {
    const em = this.dataSource.manager;
    await authorizeProject(em, actor, 'project.read', await findProject(em, projectId));
    const where = new Where([projectId]);
    return em.query(increases(where.moment(knownAt)), where.params);
  }

  record(
    actor: Actor,
    key: string | null,
    projectId: string,
    body: RecordCapitalIncrease,
    version: number | null = null,
  ): Promise<CapitalIncreaseView[]> {
    const once = { actorId: actor.userId, key, action: 'capital.record', body: { projectId, ...body } };
    return this.transactions.once(once, async (em) => {
      const project = await lockProject(em, projectId);
      await authorizeProject(em, actor, 'project.edit', project);
      assertSeen(project, version);
      assertOpen(project);
      await this.check(em, project, body);
      await this.documents.assertCitable(em, actor, body.agreementFileId, 'agreementFileId');
      const { on, planned, contracted, fixed, agreementFileId, reason } = body;
      const row = { on, planned, contracted, fixed, agreementFileId, reason, withdrawsId: null };
      await this.write(em, actor, project, row, 'capital.increased');
      return em.query(increases(null), [projectId]);
    });
  }

  withdraw(
    actor: Actor,
    key: string | null,
    { projectId, id }: { projectId: string; id: string },
    { reason }: WithdrawCapitalIncrease,
  ): Promise<CapitalIncreaseView[]> {
    const once = { actorId: actor.userId, key, action: 'capital.withdraw', body: { projectId, id, reason } };
    return this.transactions.once(once, async (em) => {
      const project = await lockProject(em, projectId);
      await authorizeProject(em, actor, 'project.edit', project);
      const increase = await em.findOneBy(CapitalIncrease, { id, projectId });
      if (increase === null || increase.withdrawsId !== null) throw platformErrors('record.not_found');
      if (await em.existsBy(CapitalIncrease, { withdrawsId: id })) throw capitalErrors('capital.withdrawn');
      const { on } = increase;
      const back = { on, ...negated(increase), agreementFileId: null, reason, withdrawsId: id };
      await this.write(em, actor, project, back, 'capital.withdrawn');
      return em.query(increases(null), [projectId]);
    });
  }

  private async write(
    em: EntityManager,
    actor: Actor,
    project: Project,
    row: Omit<CapitalIncrease, 'id' | 'projectId' | 'recordedBy' | 'recordedAt'>,
    action: AuditAction,
  ): Promise<void> {
    const { id: projectId, version } = project;
    const now = this.clock.now();
    const totals = totalsWith(project, row);
    await em.insert(CapitalIncrease, { ...row, projectId, recordedBy: actor.userId, recordedAt: now });
    await em.update(Project, { id: projectId }, { ...totals, version: version + 1, updatedAt: now });
    const { on, planned, contracted, reason } = row;
    const detail = { on, planned, contracted, reason };
    await this.audit.record(em, actor, { action, subjectType: 'project', subjectId: projectId, detail });
    await this.stages.keep(em, actor, projectId, 'edit');
  }

  private async check(em: EntityManager, project: Project, body: RecordCapitalIncrease): Promise<void> {
    const invalid = (field: string, code: string, params = {}) =>
      platformErrors('request.invalid', { count: 1 }, [{ field, code, params }]);
    const { on, planned, contracted, fixed } = body;
    if (on > this.clock.today()) throw invalid('on', 'field.future');
    if (isZero(planned) && isZero(contracted)) throw invalid('contracted', 'capital.nothing');
    if (compare(fixed, contracted) > 0) throw invalid('fixed', 'capital.fixed_exceeds', { contracted });
    if (project.plannedTotal === null || project.contractedAmount === null) throw capitalErrors('capital.no_base');
    const rows: { signedOn: string | null }[] = await em.query(
      `SELECT ${dateText(SIGNED_ON)} AS "signedOn" FROM projects p WHERE p.id = $1`,
      [project.id],
    );
    const signedOn = rows[0]?.signedOn ?? null;
    if (signedOn === null || on < signedOn) throw capitalErrors('capital.before_signing');
  }
}

const negative = (amount: Money): Money => subtract(ZERO, amount);

const negated = ({ planned, contracted, fixed }: Amounts): Amounts => ({
  planned: negative(planned),
  contracted: negative(contracted),
  fixed: negative(fixed),
});

function totalsWith(project: Project, { planned, contracted, fixed }: Amounts): Partial<Project> {
  const totals = {
    plannedTotal: add(project.plannedTotal ?? ZERO, planned),
    contractedAmount: add(project.contractedAmount ?? ZERO, contracted),
    // Unknown before, it stays unknown: a part of the whole would look like the whole.
    contractedFixedAmount: project.contractedFixedAmount === null ? null : add(project.contractedFixedAmount, fixed),
  };
  const short = Object.values(totals).some((amount) => amount !== null && compare(amount, ZERO) < 0);
  if (short) throw capitalErrors('capital.too_little_left');
  return totals;
}
