import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { PERMISSIONS, type Scope } from '#access/policy/policy.js';
import { reachesRow } from '#access/policy/row-scope.js';
import { businessDate, Clock } from '#platform/clock/clock.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { isUsable } from '#platform/storage/file-words.js';
import type { MilestoneList } from '../milestones/dto/milestone.dto.js';
import { knownBy } from '#platform/database/as-of.sql.js';
import { Where } from '#platform/database/sql.js';
import { dateText, instantText } from '#platform/database/sql-text.js';
import { deriveStage, ladderOf, readLadder, type RungReading } from './domain/derive-stage.js';
import { mayEnter, type Missing } from './domain/gate.js';
import type { ProjectFacts } from './domain/project-facts.js';
import { isOnLadder, nextStage, type Stage } from './domain/project-stage.js';
import { nextStatuses } from './domain/project-status.js';
import type { Advancement, ProjectHistory, ProjectView, StageMove } from './dto/project-view.dto.js';
import { authorizeProject, findProject, rowOf, type RowOwners } from './project-rows.js';
import { PROJECT_DOSSIER, PROJECT_DOSSIER_THEN } from './project-view.sql.js';
import { projectErrors } from './projects.errors.js';

/** What the database knows of the project; the rest of the page follows from it. */
type Dossier = Omit<ProjectView, 'ladder' | 'nextStage' | 'nextStatuses' | 'may' | 'parentName'>;

interface OwnersNow {
  zoneNow: string;
  officerNow: string;
  teamNow: string | null;
}

/** Rights that are asked of one project. */
const ON_PROJECTS = PERMISSIONS.filter((permission) =>
  /^(project|milestone|gate|entry|keylist|blocker|review|obligation|visit)\./.test(permission),
);

/** Everything the project page shows, in one statement. */
@Injectable()
export class ProjectViewQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  async read(actor: Actor, id: string): Promise<ProjectView> {
    const em = this.dataSource.manager;
    return this.viewOf(em, actor, await this.readable(em, actor, id));
  }

  /** As it was known at a moment: to be looked at, nothing may be done with it. Rights to read are today's. */
  async readThen(actor: Actor, id: string, knownAt: string): Promise<ProjectView> {
    const em = this.dataSource.manager;
    const { dossier, facts } = await this.factsThen(em, actor, id, knownAt);
    const parentName = await this.nameOf(em, actor, dossier.parentId);
    return { ...dossier, ladder: ladderOf(facts), nextStage: null, nextStatuses: [], may: [], parentName };
  }

  /** What was known of the project at a moment, and what its stage follows from. */
  async factsThen(
    em: EntityManager,
    actor: Actor,
    id: string,
    knownAt: string,
  ): Promise<{ dossier: Dossier; facts: ProjectFacts }> {
    const rows: (Dossier & OwnersNow)[] = await em.query(PROJECT_DOSSIER_THEN, [id, knownAt]);
    if (rows[0] === undefined) throw platformErrors('record.not_found');
    const { zoneNow: zoneCode, officerNow: officerId, teamNow: teamId, ...dossier } = rows[0];
    await authorizeProject(em, actor, 'project.read', { zoneCode, officerId, teamId });
    return { dossier, facts: { ...this.factsOf(dossier), today: businessDate(new Date(knownAt)) } };
  }

  /** Without asking for the right to read: the answer to a use case that has asked for a stronger one. */
  async of(em: EntityManager, actor: Actor, id: string): Promise<ProjectView> {
    return this.viewOf(em, actor, await this.load(em, id));
  }

  async advancement(actor: Actor, id: string, to: Stage | undefined): Promise<Advancement> {
    const facts = this.factsOf(await this.readable(this.dataSource.manager, actor, id));
    const rungs = readLadder(facts);
    const { stage } = deriveStage(facts, rungs);
    const asked = to ?? nextStage(facts.mode, stage) ?? stage;
    if (!isOnLadder(facts.mode, asked)) throw projectErrors('project.not_on_ladder', { stage: asked });
    return advancementOf(asked, missingOn(rungs, asked));
  }

  async milestones(actor: Actor, id: string): Promise<MilestoneList> {
    return { items: (await this.readable(this.dataSource.manager, actor, id)).milestones };
  }

  async history(actor: Actor, id: string, knownAt?: string): Promise<ProjectHistory> {
    const em = this.dataSource.manager;
    await authorizeProject(em, actor, 'project.read', await findProject(em, id));
    const where = new Where().add('s.project_id = ?::uuid', id);
    where.add(knownBy('s', where.moment(knownAt)));
    const stages: StageMove[] = await em.query(
      `SELECT s.from_stage AS "fromStage", s.to_stage AS "toStage", s.cause, ${dateText('s.effective_on')} AS "effectiveOn",
              ${instantText('s.recorded_at')} AS "recordedAt", u.name AS "actorName"
         FROM project_stage_log s LEFT JOIN users u ON u.id = s.actor_id WHERE ${where.toString()} ORDER BY s.id DESC`,
      where.params,
    );
    return { items: await this.audit.historyOf(em, 'project', id, { knownAt }), stages };
  }

  private async load(em: EntityManager, id: string): Promise<Dossier> {
    const rows: Dossier[] = await em.query(PROJECT_DOSSIER, [id]);
    if (rows[0] === undefined) throw platformErrors('record.not_found');
    return rows[0];
  }

  private async readable(em: EntityManager, actor: Actor, id: string): Promise<Dossier> {
    const dossier = await this.load(em, id);
    await authorizeProject(em, actor, 'project.read', dossier);
    return dossier;
  }

  private async viewOf(em: EntityManager, actor: Actor, dossier: Dossier): Promise<ProjectView> {
    const facts = this.factsOf(dossier);
    const rungs = readLadder(facts);
    const { stage } = deriveStage(facts, rungs);
    const next = nextStage(facts.mode, stage);
    // Onto the row as it was read: to copy its many columns costs more than all that is worked out here.
    return Object.assign(dossier, {
      ladder: ladderOf(facts, rungs),
      nextStage: next === null ? null : advancementOf(next, missingOn(rungs, next)),
      nextStatuses: nextStatuses(dossier.status, stage),
      may: await rightsOn(em, actor, dossier),
      parentName: await this.nameOf(em, actor, dossier.parentId),
    });
  }

  private async nameOf(em: EntityManager, actor: Actor, parentId: string | null): Promise<string | null> {
    if (parentId === null) return null;
    const parent = await findProject(em, parentId);
    return (await reachesRow(em, actor, 'project.read', rowOf(parent))) ? parent.name : null;
  }

  private factsOf(dossier: Dossier): ProjectFacts {
    return {
      mode: dossier.mode,
      fields: dossier,
      milestones: dossier.milestones.map((fact) => ({
        ...fact,
        hasEvidence: fact.evidenceState !== null && isUsable(fact.evidenceState),
      })),
      waivers: dossier.waivers,
      stops: dossier.stops,
      promises: dossier.promises,
      openedOn: businessDate(new Date(dossier.createdAt)),
      today: this.clock.today(),
    };
  }
}

/** One question to the database at most: rights of the same reach have the same answer. */
async function rightsOn(em: EntityManager, actor: Actor, project: RowOwners): Promise<ProjectView['may']> {
  const row = rowOf(project);
  const answers = new Map<readonly Scope[], boolean>();
  const may: ProjectView['may'] = [];
  for (const permission of ON_PROJECTS) {
    const reach = actor.scopes(permission);
    const known = answers.get(reach) ?? (await reachesRow(em, actor, permission, row));
    answers.set(reach, known);
    if (known) may.push(permission);
  }
  return may;
}

const missingOn = (rungs: readonly RungReading[], stage: Stage): readonly Missing[] =>
  rungs.find((rung) => rung.stage === stage)?.missing ?? [];

function advancementOf(stage: Stage, missing: readonly Missing[]): Advancement {
  return {
    stage,
    mayAdvance: mayEnter(missing),
    missing: missing.map((item) => ({
      ...item,
      milestoneKinds: [...item.milestoneKinds],
      suppliedBy: [...item.suppliedBy],
    })),
  };
}
