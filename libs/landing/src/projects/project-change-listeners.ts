import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A change of what a project's months are credited to. */
export interface PlacementChange {
  projectId: string;
  /** First month it touches, YYYY-MM. */
  fromMonth: string;
  /** When it was recorded: the same instant as the history row. */
  recordedAt: Date;
}

export interface ProjectChangeListener {
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

  async zoneChanged(em: EntityManager, change: PlacementChange): Promise<void> {
    for (const listener of this.listeners) await listener.onZoneChanged?.(em, change);
  }

  async industryChanged(em: EntityManager, change: PlacementChange): Promise<void> {
    for (const listener of this.listeners) await listener.onIndustryChanged?.(em, change);
  }
}
