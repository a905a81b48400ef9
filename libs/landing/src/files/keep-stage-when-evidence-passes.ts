import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type FileListener, FileListeners } from '#access/documents/file-listeners.js';
import { lockProject } from '../projects/project-rows.js';
import { StageKeeper } from '../projects/stage-keeper.service.js';

/** A file that has passed the scan is evidence from now on: the projects that cite it are derived again. */
@Injectable()
export class KeepStageWhenEvidencePasses implements FileListener, OnModuleInit {
  constructor(
    private readonly files: FileListeners,
    private readonly stages: StageKeeper,
  ) {}

  onModuleInit(): void {
    this.files.register(this);
  }

  async onUsable(em: EntityManager, fileIds: readonly string[]): Promise<void> {
    const projects: { id: string }[] = await em.query(
      `SELECT DISTINCT project_id AS id FROM milestones WHERE evidence_file_id = ANY($1::uuid[]) ORDER BY 1`,
      [fileIds],
    );
    for (const { id } of projects) {
      await lockProject(em, id);
      await this.stages.keep(em, null, id, 'milestone');
    }
  }
}
