import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { PlanLookup } from '#plan/plan.query.js';
import { firstDayOf } from '#platform/clock/calendar.js';
import { Clock } from '#platform/clock/clock.js';
import { ReportMilestoneService } from '../milestones/report-milestone.service.js';
import type { ConstructionMode } from './domain/construction-mode.js';
import type { Relation } from './domain/relation.js';
import { FLOOR } from './domain/project-stage.js';
import type { ProjectFields } from './dto/project.dto.js';
import { PlacementsService, SINCE_EVER } from './placements.service.js';
import { ProjectChangeListeners } from './project-change-listeners.js';
import { ProjectOwner, ProjectStageLog } from './project-histories.entity.js';
import { assertPlanProject, checkFields } from './project-editor.service.js';
import { Project } from './project.entity.js';
import { StageKeeper } from './stage-keeper.service.js';

export interface NewProject {
  name: string;
  investorId: string;
  leadId?: string | null;
  zoneCode: string;
  mode: ConstructionMode;
  industryCode?: string | null;
  segmentCode?: string | null;
  /** Who is in charge, and that person's team. */
  officerId: string;
  teamId: string | null;
  planProjectCode?: string | null;
  description?: string | null;
  sample?: boolean;
  /** What it is a phase or an expansion of. */
  parentId?: string;
  relation?: Relation;
  relationNo?: number;
  fields?: ProjectFields;
  /** Left to be verified: negotiation is granted by the zone manager. */
  firstMeeting?: { on: string; note: string | null } | null;
}

/** Opens a project on the floor of its ladder, whatever brought it: a lead, a person, a workbook, the sample world. */
@Injectable()
export class OpenProjectService {
  constructor(
    private readonly clock: Clock,
    private readonly plan: PlanLookup,
    private readonly audit: AuditTrail,
    private readonly placements: PlacementsService,
    private readonly milestones: ReportMilestoneService,
    private readonly stages: StageKeeper,
    private readonly listeners: ProjectChangeListeners,
  ) {}

  /** In the caller's transaction; who may open it is the caller's question. */
  async open(em: EntityManager, actor: Actor, draft: NewProject): Promise<string> {
    const { firstMeeting, fields, ...columns } = draft;
    await this.assertCodes(em, draft);
    checkFields({}, fields ?? {});
    const now = this.clock.now();
    const today = this.clock.today();
    const code = await this.nextCode(em, today.slice(0, 4));
    const inserted = await em.insert(Project, {
      ...columns,
      ...fields,
      code,
      stage: FLOOR,
      stageSince: today,
      createdAt: now,
      updatedAt: now,
    });
    const id = String(inserted.identifiers[0]?.['id']);
    await this.placements.recordZone(em, actor, id, draft.zoneCode, SINCE_EVER, null);
    const owner = { projectId: id, investorId: draft.investorId, fromMonth: firstDayOf(SINCE_EVER) };
    await em.insert(ProjectOwner, { ...owner, recordedBy: actor.userId, recordedAt: now });
    if (draft.industryCode) {
      const industry = { industryCode: draft.industryCode, segmentCode: draft.segmentCode ?? null };
      await this.placements.nameIndustry(em, actor, id, industry);
    }
    const detail = { code, name: draft.name, leadId: draft.leadId ?? null, zoneCode: draft.zoneCode, mode: draft.mode };
    await this.audit.record(em, actor, { action: 'project.opened', subjectType: 'project', subjectId: id, detail });
    await em.insert(ProjectStageLog, {
      projectId: id,
      fromStage: null,
      toStage: FLOOR,
      cause: 'opened',
      effectiveOn: firstMeeting?.on ?? today,
      actorId: actor.userId,
      recordedAt: now,
    });
    if (firstMeeting) {
      const report = { kind: 'meeting' as const, effectiveOn: firstMeeting.on, note: firstMeeting.note };
      await this.milestones.record(em, actor, id, report);
    }
    const { officerId, leadId = null } = draft;
    await this.listeners.opened(em, actor, { projectId: id, officerId, leadId });
    await this.stages.keep(em, actor, id, 'opened');
    return id;
  }

  private async assertCodes(em: EntityManager, draft: NewProject): Promise<void> {
    const { zoneCode, industryCode, segmentCode, planProjectCode } = draft;
    await this.plan.assertCodes(em, { zoneCode, industryCode, segmentCode });
    if (planProjectCode) await assertPlanProject(em, planProjectCode);
  }

  /** P-2026-000123, counted within the year. The row's lock makes two people who open at once take turns. */
  private async nextCode(em: EntityManager, year: string): Promise<string> {
    const rows: { last: number }[] = await em.query(
      `INSERT INTO project_numbers (year, last) VALUES ($1::int, 1)
       ON CONFLICT (year) DO UPDATE SET last = project_numbers.last + 1 RETURNING last`,
      [year],
    );
    return `P-${year}-${String(rows[0]?.last ?? 0).padStart(6, '0')}`;
  }
}
