import { Injectable, type OnModuleInit } from '@nestjs/common';
import { defineWebhookEvents } from '#access/webhooks/webhook-kinds.js';
import { Webhooks } from '#access/webhooks/webhooks.js';
import { ProjectChangeListeners } from '../projects/project-change-listeners.js';

export const projectEvents = defineWebhookEvents('project', {
  'project.opened': { zh: '设立项目', en: 'Project opened' },
  'project.stage_changed': { zh: '阶段变化', en: 'Stage changed' },
  'project.status_changed': { zh: '状态变化', en: 'Status changed' },
  'project.milestone_reported': { zh: '上报里程碑', en: 'Milestone reported' },
  'project.milestone_verified': { zh: '核实里程碑', en: 'Milestone verified' },
  'project.milestone_sent_back': { zh: '退回里程碑', en: 'Milestone sent back' },
  'project.transferred': { zh: '调整园区', en: 'Moved to another zone' },
});

/** What programs hear of projects: codes, dates and states. Whoever may know more asks for it. */
@Injectable()
export class TellProgramsOfProjects implements OnModuleInit {
  constructor(
    private readonly listeners: ProjectChangeListeners,
    private readonly webhooks: Webhooks,
  ) {}

  onModuleInit(): void {
    this.listeners.register({
      onOpened: (em, _actor, { projectId }) => this.webhooks.tell(em, 'project.opened', projectId),
      onStageMoved: (em, _actor, { projectId, from, to }) =>
        this.webhooks.tell(em, 'project.stage_changed', projectId, { from, to }),
      onStatusChanged: (em, _actor, { projectId, from, to }) =>
        this.webhooks.tell(em, 'project.status_changed', projectId, { from, to }),
      onMilestone: (em, _actor, { projectId, step, milestoneId, kind, effectiveOn }) =>
        this.webhooks.tell(em, `project.milestone_${step}`, projectId, { milestoneId, kind, effectiveOn }),
      onZoneChanged: (em, { projectId, fromMonth }) =>
        this.webhooks.tell(em, 'project.transferred', projectId, { fromMonth }),
    });
  }
}
