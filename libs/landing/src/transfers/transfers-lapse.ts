import { Injectable, type OnModuleInit } from '@nestjs/common';
import { STATUS_RULES } from '../projects/domain/project-status.js';
import { ProjectChangeListeners } from '../projects/project-change-listeners.js';
import { TransfersService } from './transfers.service.js';

/** A project that ends is handed to nobody: its open offer ends with the same reason. */
@Injectable()
export class TransfersLapse implements OnModuleInit {
  constructor(
    private readonly listeners: ProjectChangeListeners,
    private readonly transfers: TransfersService,
  ) {}

  onModuleInit(): void {
    this.listeners.register({
      onStatusChanged: async (em, actor, { projectId, to, reason }) => {
        if (!STATUS_RULES[to].open) await this.transfers.lapse(em, actor, projectId, reason);
      },
    });
  }
}
