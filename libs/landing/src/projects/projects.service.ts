import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { authorizeRow } from '#access/policy/row-scope.js';
import { Transactions } from '#platform/database/transactions.js';
import { InvestorsService } from '#promotion/investors/investors.service.js';
import type { EditProject, OpenProjectBody } from './dto/project.dto.js';
import type { ProjectView } from './dto/project-view.dto.js';
import { OfficersQuery } from './officers.query.js';
import { OpenProjectService } from './open-project.service.js';
import { ProjectEditor } from './project-editor.service.js';
import { assertSeen, authorizeProject, lockProject } from './project-rows.js';
import { ProjectViewQuery } from './project-view.query.js';
import { StageKeeper } from './stage-keeper.service.js';

@Injectable()
export class ProjectsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly opener: OpenProjectService,
    private readonly editor: ProjectEditor,
    private readonly investors: InvestorsService,
    private readonly officers: OfficersQuery,
    private readonly stages: StageKeeper,
    private readonly view: ProjectViewQuery,
  ) {}

  /** A project that comes without a lead. */
  create(actor: Actor, key: string | null, body: OpenProjectBody): Promise<ProjectView> {
    return this.transactions.once({ actorId: actor.userId, key, action: 'project.open', body }, async (em) => {
      const { investor, confirmDifferent, officerId, firstMeetingOn, meetingNote, ...rest } = body;
      const { name, zoneCode, mode, industryCode, segmentCode, planProjectCode, description, ...fields } = rest;
      // Nobody owns it yet, so only the zone and a right over all rows can allow it.
      await authorizeRow(em, actor, 'project.create', { zoneCode }, 'project.create');
      const officer = await this.officers.fit(em, officerId ?? actor.userId);
      const { id: investorId } = await this.investors.resolve(em, actor, investor, { confirmDifferent });
      const firstMeeting = firstMeetingOn ? { on: firstMeetingOn, note: meetingNote ?? null } : null;
      const project = { name, zoneCode, mode, industryCode, segmentCode, planProjectCode, description };
      const owners = { officerId: officer.id, teamId: officer.teamId };
      const id = await this.opener.open(em, actor, { ...project, ...owners, investorId, fields, firstMeeting });
      return this.view.of(em, actor, id);
    });
  }

  edit(actor: Actor, id: string, version: number, body: EditProject): Promise<ProjectView> {
    return this.transactions.run(async (em) => {
      const project = await lockProject(em, id);
      await authorizeProject(em, actor, 'project.edit', project);
      assertSeen(project, version);
      const changed = await this.editor.apply(em, actor, project, body);
      if (changed) await this.stages.keep(em, actor, id, 'edit');
      return this.view.of(em, actor, id);
    });
  }

  /** For the loaders: the same edit inside their transaction, on a project they have locked. */
  async editIn(em: EntityManager, actor: Actor, id: string, body: EditProject): Promise<boolean> {
    const changed = await this.editor.apply(em, actor, await lockProject(em, id), body);
    if (changed) await this.stages.keep(em, actor, id, 'edit');
    return changed;
  }
}
