import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { type EntityManager, In } from 'typeorm';
import { Clock } from '#platform/clock/clock.js';
import { type LightReading, readLight } from './domain/read-light.js';
import { Escalations } from './escalations.js';
import { LightFactsQuery } from './light-facts.query.js';
import { LightChange, LightRule, ProjectLight } from './light.entities.js';

/**
 * Reads the lights of projects anew, in the transaction of the fact that may have changed them. The caller holds the
 * projects' locks.
 */
@Injectable()
export class LightKeeper {
  constructor(
    private readonly facts: LightFactsQuery,
    private readonly escalations: Escalations,
    private readonly clock: Clock,
  ) {}

  async keep(em: EntityManager, projectIds: readonly string[]): Promise<void> {
    const today = this.clock.today();
    const thresholds = await em.find(LightRule);
    const facts = await this.facts.of(em, projectIds, today);
    const shown = await em.findBy(ProjectLight, { projectId: In([...projectIds]) });
    const before = new Map(shown.map((light) => [light.projectId, light]));
    const lights: ProjectLight[] = [];
    const changes: Omit<LightChange, 'id' | 'recordedAt'>[] = [];
    for (const [projectId, fact] of facts) {
      const reading = readLight(fact, thresholds);
      const was = before.get(projectId);
      if (was !== undefined && was.readOn === today && isDeepStrictEqual(was.reading, reading)) continue;
      const same = was !== undefined && was.light === reading.light;
      lights.push({ projectId, light: reading.light, since: same ? was.since : today, reading, readOn: today });
      if (!same && (was !== undefined || reading.light !== null)) {
        const fromLight = was?.light ?? null;
        changes.push({ projectId, fromLight, toLight: reading.light, on: today, reading });
      }
    }
    if (lights.length === 0) return;
    await em.upsert(ProjectLight, lights, ['projectId']);
    if (changes.length > 0)
      await em.insert(
        LightChange,
        changes.map((change) => ({ ...change, recordedAt: this.clock.now() })),
      );
    await this.escalations.follow(em, lights);
  }
}

export type KeptLight = Pick<ProjectLight, 'projectId' | 'light' | 'since'> & { reading: LightReading };
