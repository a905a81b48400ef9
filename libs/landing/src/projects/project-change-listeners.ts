import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import type { MilestoneKind } from './domain/milestone-kind.js';
import type { Stage } from './domain/project-stage.js';
import type { ProjectStatus } from './domain/project-status.js';

/** A change of what a project's months are credited to. */
export interface PlacementChange {
  projectId: string;
  /** First month it touches, YYYY-MM. */
  fromMonth: string;
  /** When it was recorded: the same instant as the history row. */
  recordedAt: Date;
}

export interface OpenedProject {
  projectId: string;
  officerId: string;
  /** The lead it came from. */
  leadId: string | null;
}

export interface ProjectStageMove {
  projectId: string;
  from: Stage;
  to: Stage;
}

export interface ProjectStatusMove {
  projectId: string;
  from: ProjectStatus;
  to: ProjectStatus;
  /** Since when: today, or an earlier day. */
  on: string;
  reason: string;
  /** Of a merged project: the one it goes on under. The caller holds its lock, too. */
  mergedIntoId: string | null;
}

/** A change of status that holds from another day than first written. */
export interface StatusRedate {
  projectId: string;
  changeId: string;
  reason: string;
}

export interface ProjectMilestone {
  projectId: string;
  milestoneId: string;
  kind: MilestoneKind;
  effectiveOn: string;
  step: 'reported' | 'verified' | 'sent_back';
}

export interface ProjectChangeListener {
  onOpened?(em: EntityManager, actor: Actor, project: OpenedProject): Promise<void>;
  /** The actor is missing where time itself moved it: a waiver that expired. */
  onStageMoved?(em: EntityManager, actor: Actor | null, move: ProjectStageMove): Promise<void>;
  onStatusChanged?(em: EntityManager, actor: Actor, move: ProjectStatusMove): Promise<void>;
  onStatusRedated?(em: EntityManager, actor: Actor, redate: StatusRedate): Promise<void>;
  /** Something a stage or a light may follow from has been written; the stage is derived already. */
  onFactKept?(em: EntityManager, projectId: string): Promise<void>;
  onMilestone?(em: EntityManager, actor: Actor, milestone: ProjectMilestone): Promise<void>;
  onZoneChanged?(em: EntityManager, change: PlacementChange): Promise<void>;
  onIndustryChanged?(em: EntityManager, change: PlacementChange): Promise<void>;
}

/**
 * The one seam upward. Totals must move in the same transaction as the project's zone or industry, but the ledger lives
 * a floor above and may not be imported here: it registers itself when its module starts, and is called inside the
 * transaction that holds the project's row lock. Whatever may happen later goes through the outbox instead.
 */
@Injectable()
export class ProjectChangeListeners {
  private readonly listeners: ProjectChangeListener[] = [];

  register(listener: ProjectChangeListener): void {
    this.listeners.push(listener);
  }

  async opened(em: EntityManager, actor: Actor, project: OpenedProject): Promise<void> {
    for (const listener of this.listeners) await listener.onOpened?.(em, actor, project);
  }

  async stageMoved(em: EntityManager, actor: Actor | null, move: ProjectStageMove): Promise<void> {
    for (const listener of this.listeners) await listener.onStageMoved?.(em, actor, move);
  }

  async statusChanged(em: EntityManager, actor: Actor, move: ProjectStatusMove): Promise<void> {
    for (const listener of this.listeners) await listener.onStatusChanged?.(em, actor, move);
  }

  async statusRedated(em: EntityManager, actor: Actor, redate: StatusRedate): Promise<void> {
    for (const listener of this.listeners) await listener.onStatusRedated?.(em, actor, redate);
  }

  async factKept(em: EntityManager, projectId: string): Promise<void> {
    for (const listener of this.listeners) await listener.onFactKept?.(em, projectId);
  }

  async milestone(em: EntityManager, actor: Actor, milestone: ProjectMilestone): Promise<void> {
    for (const listener of this.listeners) await listener.onMilestone?.(em, actor, milestone);
  }

  async zoneChanged(em: EntityManager, change: PlacementChange): Promise<void> {
    for (const listener of this.listeners) await listener.onZoneChanged?.(em, change);
  }

  async industryChanged(em: EntityManager, change: PlacementChange): Promise<void> {
    for (const listener of this.listeners) await listener.onIndustryChanged?.(em, change);
  }
}
