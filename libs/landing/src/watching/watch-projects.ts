import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { WatchesService } from '#access/discussion/watches.service.js';
import { defineNotices } from '#access/notices/notice-kinds.js';
import type { Actor } from '#access/policy/actor.js';
import { rowFilter } from '#access/policy/row-scope.js';
import { type SubjectKind, type SubjectName, Subjects } from '#access/subjects/subjects.js';
import { Where } from '#platform/database/sql.js';
import { STAGE_NAMES } from '../projects/domain/project-stage.js';
import { STATUS_RULES } from '../projects/domain/project-status.js';
import {
  type OpenedProject,
  type ProjectChangeListener,
  ProjectChangeListeners,
  type ProjectStageMove,
  type ProjectStatusMove,
} from '../projects/project-change-listeners.js';
import { PROJECT_COLUMNS } from '../projects/project-rows.js';

export const projectNotices = defineNotices({
  'watch.project_stage': {
    topic: 'watch',
    zh: '项目“{{subject}}”进入“{{to}}”阶段',
    en: 'The project “{{subject}}” has entered the stage {{to}}',
  },
  'watch.project_status': {
    topic: 'watch',
    zh: '{{by}} 将项目“{{subject}}”的状态改为“{{to}}”',
    en: '{{by}} set the project “{{subject}}” to {{to}}',
  },
});

/** Projects as a subject, and their watchers as listeners. */
@Injectable()
export class WatchProjects implements SubjectKind, ProjectChangeListener, OnModuleInit {
  readonly type = 'project';

  constructor(
    private readonly subjects: Subjects,
    private readonly listeners: ProjectChangeListeners,
    private readonly watches: WatchesService,
  ) {}

  onModuleInit(): void {
    this.subjects.register(this);
    this.listeners.register(this);
  }

  path(id: string): string {
    return `/projects/${id}`;
  }

  readable(em: EntityManager, actor: Actor, ids: readonly string[]): Promise<SubjectName[]> {
    const where = rowFilter(new Where().add('p.id = ANY(?::uuid[])', ids), actor, 'project.read', PROJECT_COLUMNS);
    return em.query(`SELECT p.id, p.code, p.name FROM projects p WHERE ${where.toString()}`, where.params);
  }

  /** From a lead, or by its own officer; a workbook of five hundred makes nobody follow five hundred. */
  async onOpened(em: EntityManager, actor: Actor, { projectId, officerId, leadId }: OpenedProject): Promise<void> {
    if (leadId !== null || officerId === actor.userId) {
      await this.watches.follow(em, officerId, 'project', projectId);
    }
  }

  async onStageMoved(em: EntityManager, actor: Actor | null, { projectId, to }: ProjectStageMove): Promise<void> {
    const { zh, en } = STAGE_NAMES[to];
    const params = { toZh: zh, toEn: en };
    await this.watches.changed(em, actor, {
      subjectType: 'project',
      subjectId: projectId,
      kind: 'watch.project_stage',
      params,
    });
  }

  async onStatusChanged(em: EntityManager, actor: Actor, { projectId, to }: ProjectStatusMove): Promise<void> {
    const { zh, en } = STATUS_RULES[to];
    const params = { toZh: zh, toEn: en };
    await this.watches.changed(em, actor, {
      subjectType: 'project',
      subjectId: projectId,
      kind: 'watch.project_status',
      params,
    });
  }
}
