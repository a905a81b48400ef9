import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { GateWaiversService } from '../milestones/gate-waivers.service.js';
import { GiveMilestoneVerdict } from '../milestones/give-verdict.service.js';
import { missingFor } from '../projects/domain/gate.js';
import { type Stage, STAGES } from '../projects/domain/project-stage.js';
import { ProjectFactsQuery } from '../projects/project-facts.query.js';
import { findProject } from '../projects/project-rows.js';
import { StageKeeper } from '../projects/stage-keeper.service.js';
import type { ImportVerdictResult, VerifyImport } from './dto/project-import.dto.js';
import { importErrors } from '#access/imports/imports.errors.js';
import { projectImportErrors } from './imports.errors.js';
import { ProjectImport } from './project-import.entity.js';

/**
 * A verifier accepts a whole imported ledger in one act: its milestones are verified, and gates that history cannot
 * fill (no evidence file, no promises on paper) are waived for a time, visibly, on the verifier's name.
 */
@Injectable()
export class VerifyImportService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly verdicts: GiveMilestoneVerdict,
    private readonly waivers: GateWaiversService,
    private readonly facts: ProjectFactsQuery,
    private readonly stages: StageKeeper,
    private readonly audit: AuditTrail,
  ) {}

  async verify(actor: Actor, importId: string, body: VerifyImport): Promise<ImportVerdictResult> {
    const record = await this.dataSource.manager.findOneBy(ProjectImport, { id: importId });
    if (record === null) throw platformErrors('record.not_found');
    if (record.state !== 'done') throw importErrors('import.wrong_state', { state: record.state });
    if (record.createdBy === actor.userId) throw projectImportErrors('import.own_import');
    const waiting: { projectId: string; milestoneIds: string[] }[] = await this.dataSource.query(
      `SELECT m.project_id AS "projectId", array_agg(m.id ORDER BY m.effective_on) AS "milestoneIds" FROM milestones m
        WHERE m.reported_by = $2 AND NOT EXISTS (SELECT 1 FROM milestone_verdicts v WHERE v.milestone_id = m.id)
          AND m.project_id IN (SELECT project_id FROM project_import_rows WHERE import_id = $1 AND outcome = 'loaded')
        GROUP BY m.project_id ORDER BY m.project_id`,
      [importId, record.createdBy],
    );
    if (waiting.length === 0) throw projectImportErrors('import.nothing_to_verify');
    const result: ImportVerdictResult = { verified: 0, waivers: 0, projects: 0 };
    for (const { projectId, milestoneIds } of waiting) {
      const waived = await this.verifyProject(actor, projectId, milestoneIds, body);
      result.verified += milestoneIds.length;
      result.waivers += waived;
      result.projects += 1;
    }
    await this.transactions.run((em) =>
      this.audit.record(em, actor, {
        action: 'import.verified',
        subjectType: 'import',
        subjectId: importId,
        detail: { ...result, reason: body.reason },
      }),
    );
    return result;
  }

  private verifyProject(
    actor: Actor,
    projectId: string,
    milestoneIds: readonly string[],
    body: VerifyImport,
  ): Promise<number> {
    return this.transactions.run(async (em) => {
      for (const milestoneId of milestoneIds)
        await this.verdicts.decide(em, actor, milestoneId, { verdict: 'verified', reason: body.reason });
      const project = await findProject(em, projectId);
      const facts = await this.facts.of(em, project);
      const gaps = STAGES.filter((stage: Stage) => {
        const missing = missingFor(facts, stage).filter((item) => !item.waived);
        // Its own event is there, but not all that the gate wants beside it.
        return missing.length > 0 && !missing.some((item) => item.code === `${stage}.opened`);
      });
      for (const stage of gaps)
        await this.waivers.grant(em, actor, projectId, { stage, reason: body.reason, expiresOn: body.waiverExpiresOn });
      await this.stages.keep(em, actor, projectId, 'waiver');
      return gaps.length;
    });
  }
}
