import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import { Notices } from '#access/notices/notices.js';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { keepStates } from '#platform/database/kept-states.sql.js';
import { Project } from '../projects/project.entity.js';
import type { FactKind, Held } from './domain/holding.js';
import type { AllocationBasis } from './domain/land-unit.js';
import { LandFact, LandHolding, type LandUnit } from './land.entities.js';

/** Enough of a holder to name it in the trail. */
export interface HolderIds {
  type: 'project' | 'lead';
  row: { id: string };
}

export interface NewFact {
  unit: LandUnit;
  holding: Pick<LandHolding, 'id'>;
  holder: HolderIds;
  kind: FactKind;
  held: Held;
  reason: string | null;
  /** Today when missing. */
  effectiveOn?: string;
  basis?: AllocationBasis;
  contractFileId?: string;
}

/** One notice for each term of a reservation, and one for its holder's end. */
export const landKey = (what: 'lapses_soon' | 'lapsed' | 'to_release', holdingId: string, until = ''): string =>
  `land.${what}-${holdingId}-${until}`;

/** Writes facts of holdings with their trail, in the caller's transaction and under the unit's lock. */
@Injectable()
export class LandKeeper {
  constructor(
    private readonly audit: AuditTrail,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  async hold(em: EntityManager, unitId: string, { type, row }: HolderIds): Promise<{ id: string }> {
    const holder = type === 'project' ? { projectId: row.id } : { leadId: row.id };
    const inserted = await em.insert(LandHolding, { unitId, ...holder });
    const id = String(inserted.identifiers[0]?.['id']);
    await keepStates(em, 'land_holdings', [id], this.clock.now());
    return { id };
  }

  async write(em: EntityManager, actor: Actor, fact: NewFact): Promise<void> {
    const { holding, kind, held, reason } = fact;
    const effectiveOn = fact.effectiveOn ?? this.clock.today();
    const before = await em.findOne(LandFact, { where: { holdingId: holding.id }, order: { id: 'DESC' } });
    await em.insert(LandFact, {
      holdingId: holding.id,
      kind,
      state: held.state,
      area: held.area,
      untilOn: held.until,
      // A part given back leaves the rest as it was given.
      basis: held.state === 'allocated' ? (fact.basis ?? before?.basis ?? null) : null,
      contractFileId: fact.contractFileId ?? (held.state === 'allocated' ? (before?.contractFileId ?? null) : null),
      effectiveOn,
      reason,
      by: actor.userId,
      recordedAt: this.clock.now(),
    });
    if (before?.untilOn != null) await this.silence(em, holding.id, before.untilOn);
    if (held.state === 'released') await this.notices.withdraw(em, landKey('to_release', holding.id));
    await this.tell(em, actor, fact, effectiveOn);
  }

  /** A lead that has become a project holds as that project. */
  async holderIds(em: EntityManager, { projectId, leadId }: LandHolding): Promise<HolderIds> {
    if (projectId !== null) return { type: 'project', row: { id: projectId } };
    const project = await em.findOne(Project, { where: { leadId: leadId ?? '' }, select: { id: true } });
    return project === null ? { type: 'lead', row: { id: leadId ?? '' } } : { type: 'project', row: project };
  }

  /** The reason has gone: nobody is reminded of a term that no longer runs. */
  async silence(em: EntityManager, holdingId: string, until: string): Promise<void> {
    for (const what of ['lapses_soon', 'lapsed'] as const) {
      await this.notices.withdraw(em, landKey(what, holdingId, until));
    }
  }

  /** In the story of the land without names and words, which may be a secret there; in the holder's with them. */
  private async tell(em: EntityManager, actor: Actor, fact: NewFact, on: string): Promise<void> {
    const { unit, holding, holder, kind, held, reason } = fact;
    const action = `land.${kind}` as const;
    const facts = { holdingId: holding.id, area: held.area, until: held.until, on };
    await this.audit.record(em, actor, { action, subjectType: 'land_unit', subjectId: unit.id, detail: facts });
    const detail = { ...facts, unitId: unit.id, unit: `${unit.code} ${unit.name}`, unitKind: unit.kind, reason };
    await this.audit.record(em, actor, { action, subjectType: holder.type, subjectId: holder.row.id, detail });
  }
}
