import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { rowFilter } from '#access/policy/row-scope.js';
import { Clock } from '#platform/clock/clock.js';
import { Where } from '#platform/database/sql.js';
import { CLOCKS_RUN } from '../projects/domain/project-status.js';
import { oneOf } from '../projects/one-of.sql.js';
import { PROJECT_COLUMNS } from '../projects/project-rows.js';
import { type Light, LIGHTS, type LightThreshold } from './domain/light-rule.js';
import { lightSentence } from './domain/light-sentence.js';
import { readLight } from './domain/read-light.js';
import type { LightCounts, LightSimulation, SimulatedChange, SimulateLights, ZoneLights } from './dto/light.dto.js';
import { LightFactsQuery } from './light-facts.query.js';
import { LightRule } from './light.entities.js';
import { crossed } from './light-rules.service.js';

const BATCH = 500;
const SHOWN = 200;

/** "If these were the thresholds, these would be the colours": nothing is written. */
@Injectable()
export class SimulateLightsQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly facts: LightFactsQuery,
    private readonly clock: Clock,
  ) {}

  async simulate(actor: Actor, { rules }: SimulateLights): Promise<LightSimulation> {
    if (rules.some((rule) => rule.redFrom < rule.yellowFrom)) throw crossed();
    const now: LightThreshold[] = await this.dataSource.manager.find(LightRule);
    const tried = new Map(rules.map((rule) => [`${rule.code}.${rule.mode}`, rule]));
    const then = now.map((rule) => tried.get(`${rule.code}.${rule.mode}`) ?? rule);
    const tally = new Tally();
    let last: string | null = null;
    for (;;) {
      const projects = await this.batch(actor, last);
      if (projects.length === 0) break;
      const ids = projects.map(({ id }) => id);
      const facts = await this.facts.of(this.dataSource.manager, ids, this.clock.today());
      for (const project of projects) {
        const fact = facts.get(project.id);
        if (fact === undefined) continue;
        const after = readLight(fact, then);
        tally.count(project, readLight(fact, now).light, after.light, () => lightSentence(after));
      }
      last = ids.at(-1) ?? null;
    }
    return tally.result();
  }

  private batch(actor: Actor, last: string | null): Promise<SimulatedProject[]> {
    const where = rowFilter(new Where().add(oneOf('p.status', CLOCKS_RUN)), actor, 'project.read', PROJECT_COLUMNS);
    if (last !== null) where.add('p.id > ?::uuid', last);
    return this.dataSource.query(
      `SELECT p.id, p.code, p.name, p.zone_code AS "zoneCode" FROM projects p WHERE ${where.toString()} ORDER BY p.id LIMIT ${BATCH}`,
      where.params,
    );
  }
}

interface SimulatedProject {
  id: string;
  code: string;
  name: string;
  zoneCode: string;
}

const none = (): LightCounts => ({ green: 0, yellow: 0, red: 0, none: 0 });

/** Counts as it goes: memory does not grow with the projects. */
class Tally {
  private readonly now = none();
  private readonly then = none();
  private readonly zones = new Map<string, ZoneLights>();
  private readonly changed = new Map<Light | null, SimulatedChange[]>();
  private changedTotal = 0;

  count(
    project: SimulatedProject,
    from: Light | null,
    to: Light | null,
    sentence: () => { zh: string; en: string },
  ): void {
    const zone = this.zones.get(project.zoneCode) ?? { zoneCode: project.zoneCode, now: none(), then: none() };
    this.zones.set(project.zoneCode, zone);
    for (const counts of [this.now, zone.now]) counts[from ?? 'none'] += 1;
    for (const counts of [this.then, zone.then]) counts[to ?? 'none'] += 1;
    if (from === to) return;
    this.changedTotal += 1;
    const same = this.changed.get(to) ?? [];
    this.changed.set(to, same);
    if (same.length >= SHOWN) return;
    const { zh, en } = sentence();
    const { id, ...named } = project;
    same.push({ projectId: id, ...named, from, to, sentenceZh: zh, sentenceEn: en });
  }

  result(): LightSimulation {
    const worstFirst = [...[...LIGHTS].reverse(), null].flatMap((light) => this.changed.get(light) ?? []);
    const { now, then, changedTotal } = this;
    return { now, then, zones: [...this.zones.values()], changedTotal, changed: worstFirst.slice(0, SHOWN) };
  }
}
