import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import {
  type ProjectChangeListener,
  ProjectChangeListeners,
  type ProjectStatusMove,
  type StatusRedate,
} from '../projects/project-change-listeners.js';
import { LightKeeper } from './light-keeper.js';

/** The light is read again at each fact about the project. What is verified in the ledger calls from its own floor. */
@Injectable()
export class LightsFollowProjects implements ProjectChangeListener, OnModuleInit {
  constructor(
    private readonly listeners: ProjectChangeListeners,
    private readonly keeper: LightKeeper,
  ) {}

  onModuleInit(): void {
    this.listeners.register(this);
  }

  onFactKept(em: EntityManager, projectId: string): Promise<void> {
    return this.keeper.keep(em, [projectId]);
  }

  onStatusChanged(em: EntityManager, _: Actor, { projectId }: ProjectStatusMove): Promise<void> {
    return this.keeper.keep(em, [projectId]);
  }

  onStatusRedated(em: EntityManager, _: Actor, { projectId }: StatusRedate): Promise<void> {
    return this.keeper.keep(em, [projectId]);
  }
}
