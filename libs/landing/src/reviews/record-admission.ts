import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { GiveMilestoneVerdict } from '../milestones/give-verdict.service.js';
import { Milestone } from '../milestones/milestone.entity.js';
import { ReportMilestoneService } from '../milestones/report-milestone.service.js';
import type { MilestoneKind } from '../projects/domain/milestone-kind.js';
import { StageKeeper } from '../projects/stage-keeper.service.js';
import type { Review, ReviewDecision } from './review.entities.js';

/**
 * An approval is what the gate of `appraisal` asks for: the admission and the review of the offer, on the day the panel
 * met, with the minutes as evidence. The proposer reported it by submitting; the panel was the second pair of eyes.
 * Reporting the same by hand stays possible for projects reviewed before the system.
 */
@Injectable()
export class RecordAdmission {
  constructor(
    private readonly reports: ReportMilestoneService,
    private readonly verdicts: GiveMilestoneVerdict,
    private readonly stages: StageKeeper,
  ) {}

  /** The caller holds the project's lock. */
  async record(
    em: EntityManager,
    decider: Actor,
    review: Review,
    decision: Pick<ReviewDecision, 'heldOn' | 'minutesFileId' | 'score'>,
    clauses: number,
  ): Promise<void> {
    const note = `第 ${review.round} 轮准入评审通过${decision.score === null ? '' : `，${decision.score} 分`}`;
    const offer = clauses === 0 ? '本项目不提供优惠条款' : `${clauses} 条条款均已审查`;
    await this.verified(em, decider, review, 'legal_review', decision, offer);
    await this.verified(em, decider, review, 'appraisal_passed', decision, note);
    await this.stages.keep(em, decider, review.projectId, 'milestone');
  }

  private async verified(
    em: EntityManager,
    decider: Actor,
    { projectId, proposedBy }: Review,
    kind: MilestoneKind,
    { heldOn: effectiveOn, minutesFileId }: Pick<ReviewDecision, 'heldOn' | 'minutesFileId'>,
    note: string,
  ): Promise<void> {
    const known = await standingOn(em, projectId, kind, effectiveOn);
    if (known?.verified === true) return;
    const report = { kind, effectiveOn, note, evidenceFileId: minutesFileId };
    const id = known?.id ?? (await this.reports.record(em, decider, projectId, report, proposedBy));
    const milestone = await em.findOneByOrFail(Milestone, { id });
    await this.verdicts.enter(em, decider, milestone, { verdict: 'verified' });
  }
}

/** The same event of the same day, reported by hand: it is confirmed rather than reported twice. */
async function standingOn(em: EntityManager, projectId: string, kind: MilestoneKind, day: string) {
  const rows: { id: string; verified: boolean }[] = await em.query(
    `SELECT m.id, v.verdict IS NOT NULL AS verified FROM milestones m LEFT JOIN milestone_verdicts v ON v.milestone_id = m.id
      WHERE m.project_id = $1 AND m.kind = $2 AND m.effective_on = $3::date AND NOT m.withdraws
        AND v.verdict IS DISTINCT FROM 'sent_back'
        AND NOT EXISTS (SELECT 1 FROM milestones c JOIN milestone_verdicts cv ON cv.milestone_id = c.id
                         WHERE c.corrects_id = m.id AND cv.verdict = 'verified')
      ORDER BY verified DESC LIMIT 1`,
    [projectId, kind, day],
  );
  return rows[0] ?? null;
}
