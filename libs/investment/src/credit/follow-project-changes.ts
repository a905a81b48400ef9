import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  type PlacementChange,
  type ProjectChangeListener,
  ProjectChangeListeners,
} from '#landing/projects/project-change-listeners.js';
import { Recredit } from './recredit.js';

/** When a project's zone or industry changes, its months follow in the same transaction. */
@Injectable()
export class FollowProjectChanges implements ProjectChangeListener, OnModuleInit {
  constructor(
    private readonly listeners: ProjectChangeListeners,
    private readonly recredit: Recredit,
  ) {}

  onModuleInit(): void {
    this.listeners.register(this);
  }

  async onZoneChanged(em: EntityManager, { projectId, recordedAt }: PlacementChange): Promise<void> {
    await this.recredit.project(em, projectId, 'rezone', recordedAt);
  }

  async onIndustryChanged(em: EntityManager, { projectId, recordedAt }: PlacementChange): Promise<void> {
    await this.recredit.project(em, projectId, 'reindustry', recordedAt);
  }
}
