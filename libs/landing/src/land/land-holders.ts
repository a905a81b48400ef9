import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { accessErrors } from '#access/access.errors.js';
import type { Actor } from '#access/policy/actor.js';
import type { Permission } from '#access/policy/policy.js';
import { reachesRow, type RowFacts } from '#access/policy/row-scope.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { isClosed } from '#promotion/leads/domain/lead-state.js';
import { Lead } from '#promotion/leads/lead.entity.js';
import { Project } from '../projects/project.entity.js';
import { assertOpen, rowOf } from '../projects/project-rows.js';
import type { LandHolding } from './land.entities.js';
import { landErrors } from './land.errors.js';

export type Holder = { type: 'project'; row: Project } | { type: 'lead'; row: Lead };

interface Asked {
  projectId?: string | null;
  leadId?: string | null;
}

/** Whoever is given land: found, locked before the land itself, allowed, still under way. */
@Injectable()
export class LandHolders {
  /** Of a request: what the actor may not read does not exist, whatever it is. */
  async asked(em: EntityManager, actor: Actor, { projectId, leadId }: Asked): Promise<Holder> {
    const field = projectId == null ? 'leadId' : 'projectId';
    if ((projectId == null) === (leadId == null)) throw invalid(field, 'land.one_holder');
    const holder = await lockHolder(em, { projectId: projectId ?? null, leadId: leadId ?? null });
    if (holder === null || !(await reaches(em, actor, holder, 'read'))) throw invalid(field, 'land.unknown_holder');
    await this.assertActive(em, actor, holder);
    return holder;
  }

  /** Of a holding: a lead that has become a project holds as that project. */
  async of(em: EntityManager, actor: Actor, holding: LandHolding): Promise<Holder> {
    const holder = await lockHolder(em, holding);
    if (holder === null || !(await reaches(em, actor, holder, 'read'))) throw platformErrors('record.not_found');
    await this.assertActive(em, actor, holder);
    return holder;
  }

  private async assertActive(em: EntityManager, actor: Actor, holder: Holder): Promise<void> {
    if (!(await reaches(em, actor, holder, 'edit'))) throw accessErrors('access.forbidden');
    if (holder.type === 'project') assertOpen(holder.row);
    else if (isClosed(holder.row.state) || holder.row.state === 'dormant') throw landErrors('land.lead_closed');
  }
}

const invalid = (field: string, code: string) => platformErrors('request.invalid', { count: 1 }, [{ field, code }]);

async function lockHolder(
  em: EntityManager,
  { projectId, leadId }: Pick<LandHolding, 'projectId' | 'leadId'>,
): Promise<Holder | null> {
  const lock = { mode: 'for_no_key_update' } as const;
  // The lead first: whoever makes a project of it holds it too.
  const lead = leadId === null ? null : await em.findOne(Lead, { where: { id: leadId }, lock });
  const where = projectId === null ? (leadId === null ? null : { leadId }) : { id: projectId };
  const project = where === null ? null : await em.findOne(Project, { where, lock });
  if (project !== null) return { type: 'project', row: project };
  return lead === null ? null : { type: 'lead', row: lead };
}

function reaches(em: EntityManager, actor: Actor, holder: Holder, right: 'read' | 'edit'): Promise<boolean> {
  const permission: Permission = `${holder.type}.${right}`;
  const row: RowFacts = holder.type === 'project' ? rowOf(holder.row) : holder.row;
  return reachesRow(em, actor, permission, row);
}
