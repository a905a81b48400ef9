import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { type EntityManager, In } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { byProject } from '../projects/by-project.js';
import { missingFor } from '../projects/domain/gate.js';
import type { ProjectFacts } from '../projects/domain/project-facts.js';
import { nextStage, type Stage } from '../projects/domain/project-stage.js';
import { MissingItemRow } from './missing-item.entity.js';
import { keepMissing } from './missing-then.sql.js';

export interface StandingProject {
  projectId: string;
  facts: ProjectFacts;
  /** Where it stands by these facts. */
  stage: Stage;
}

/** Writes down what the next rung of each project lacks. The caller holds the projects' locks. */
@Injectable()
export class MissingKeeper {
  constructor(private readonly clock: Clock) {}

  async keep(em: EntityManager, projects: readonly StandingProject[]): Promise<void> {
    const ids = projects.map(({ projectId }) => projectId);
    const stored = await em.find(MissingItemRow, {
      where: { projectId: In(ids) },
      order: { projectId: 'ASC', sort: 'ASC' },
    });
    const before = byProject(stored);
    const changed: string[] = [];
    const rows: MissingItemRow[] = [];
    for (const project of projects) {
      const was = before.get(project.projectId) ?? [];
      const now = this.rowsOf(project, new Map(was.map(({ code, since }) => [code, since])));
      if (isDeepStrictEqual(was.map(plain), now)) continue;
      changed.push(project.projectId);
      rows.push(...now);
    }
    if (changed.length === 0) return;
    await em.delete(MissingItemRow, { projectId: In(changed) });
    if (rows.length > 0) await em.insert(MissingItemRow, rows);
    await keepMissing(em, changed, this.clock.now());
  }

  private rowsOf({ projectId, facts, stage }: StandingProject, since: ReadonlyMap<string, string>): MissingItemRow[] {
    const next = nextStage(facts.mode, stage);
    if (next === null) return [];
    return missingFor(facts, next).map((item, sort) => ({
      projectId,
      code: item.code,
      sort,
      stage: next,
      kind: item.kind,
      field: item.field,
      milestoneId: item.milestoneId,
      obligationId: item.obligationId,
      suppliedBy: [...item.suppliedBy],
      zh: item.zh,
      en: item.en,
      own: item.code === `${next}.opened`,
      waived: item.waived,
      since: since.get(item.code) ?? this.clock.today(),
    }));
  }
}

/** An entity as a plain object, to be compared. */
const plain = (row: MissingItemRow): MissingItemRow => ({ ...row });
