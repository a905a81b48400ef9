import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DocumentsService } from '#access/documents/documents.service.js';
import type { Actor } from '#access/policy/actor.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { areaOf } from './domain/area.js';
import { afterRelease, LONGEST_RESERVATION_DAYS, stateOn, untilProblem } from './domain/holding.js';
import { KIND_RULES } from './domain/land-unit.js';
import type {
  AllocateLand,
  AllocateReserved,
  LandUnitView,
  ProlongReservation,
  ReleaseLand,
  ReserveLand,
} from './dto/land-holding.dto.js';
import { LandHolders } from './land-holders.js';
import { LandKeeper } from './land-keeper.js';
import { assertRoom, authorizeUnit, findHolding, heldBy, lockUnit } from './land-rows.js';
import { LandHolding, type LandUnit } from './land.entities.js';
import { landErrors } from './land.errors.js';
import { LandUnitsQuery } from './land-units.query.js';

/**
 * Reserve, prolong, allocate, release. Whoever manages the zone's land acts, and only for a project or a lead that is
 * also theirs to edit. Locks in one order everywhere: the holder, then the unit.
 */
@Injectable()
export class LandHoldingsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly holders: LandHolders,
    private readonly keeper: LandKeeper,
    private readonly documents: DocumentsService,
    private readonly query: LandUnitsQuery,
  ) {}

  reserve(actor: Actor, key: string | null, unitId: string, body: ReserveLand): Promise<LandUnitView> {
    return this.once(actor, key, 'land.reserve', { unitId, ...body }, async (em) => {
      const holder = await this.holders.asked(em, actor, body);
      const unit = await this.open(em, actor, unitId);
      const today = this.clock.today();
      refuseUntil(body.until, today);
      const area = areaOf(body.area);
      await assertRoom(em, unit, area, today);
      const holding = await this.keeper.hold(em, unit.id, holder);
      const held = { state: 'reserved', area, until: body.until } as const;
      await this.keeper.write(em, actor, { unit, holding, holder, kind: 'reserved', held, reason: body.reason });
      return unit;
    });
  }

  /** A lapsed one lives again where there is still room. */
  prolong(actor: Actor, key: string | null, holdingId: string, body: ProlongReservation): Promise<LandUnitView> {
    return this.once(actor, key, 'land.prolong', { holdingId, ...body }, async (em) => {
      const { holding, holder, unit } = await this.standing(em, actor, holdingId);
      const today = this.clock.today();
      const before = await heldBy(em, holding.id);
      if (before.state !== 'reserved') throw landErrors('land.not_reserved');
      refuseUntil(body.until, today, before.until);
      await assertRoom(em, unit, before.area, today, holding.id);
      const held = { ...before, until: body.until };
      await this.keeper.write(em, actor, { unit, holding, holder, kind: 'prolonged', held, reason: body.reason });
      return unit;
    });
  }

  allocate(actor: Actor, key: string | null, unitId: string, body: AllocateLand): Promise<LandUnitView> {
    return this.once(actor, key, 'land.allocate', { unitId, ...body }, async (em) => {
      const holder = await this.holders.asked(em, actor, body);
      const unit = await this.open(em, actor, unitId);
      await this.checkAllocation(em, actor, unit, body);
      const area = areaOf(body.area);
      await assertRoom(em, unit, area, this.clock.today());
      const holding = await this.keeper.hold(em, unit.id, holder);
      const { basis, effectiveOn, contractFileId, note } = body;
      const held = { state: 'allocated', area, until: null } as const;
      const facts = { basis, effectiveOn, contractFileId, reason: note ?? null };
      await this.keeper.write(em, actor, { unit, holding, holder, kind: 'allocated', held, ...facts });
      return unit;
    });
  }

  /** What was reserved is given; the survey may have made it a little more or less, and the rest becomes free. */
  allocateReserved(actor: Actor, key: string | null, holdingId: string, body: AllocateReserved): Promise<LandUnitView> {
    return this.once(actor, key, 'land.allocate', { holdingId, ...body }, async (em) => {
      const { holding, holder, unit } = await this.standing(em, actor, holdingId);
      if (holder.type === 'lead') throw landErrors('land.needs_project');
      const before = await heldBy(em, holding.id);
      if (before.state !== 'reserved') throw landErrors('land.not_reserved');
      await this.checkAllocation(em, actor, unit, body);
      const area = body.area == null ? before.area : areaOf(body.area);
      await assertRoom(em, unit, area, this.clock.today(), holding.id);
      const { basis, effectiveOn, contractFileId, note } = body;
      const held = { state: 'allocated', area, until: null } as const;
      const facts = { basis, effectiveOn, contractFileId, reason: note ?? null };
      await this.keeper.write(em, actor, { unit, holding, holder, kind: 'allocated', held, ...facts });
      return unit;
    });
  }

  /** The land comes back whatever has become of its holder: an ended project is no reason to keep it. */
  release(actor: Actor, key: string | null, holdingId: string, body: ReleaseLand): Promise<LandUnitView> {
    return this.once(actor, key, 'land.release', { holdingId, ...body }, async (em) => {
      const holding = await findHolding(em, holdingId);
      const unit = await lockUnit(em, holding.unitId);
      await authorizeUnit(em, actor, unit);
      const today = this.clock.today();
      const before = await heldBy(em, holding.id);
      if (['released', 'lapsed'].includes(stateOn(before, today))) throw landErrors('land.nothing_held');
      const held = afterRelease(before, body.area == null ? null : areaOf(body.area));
      if (held === null) {
        const problem = { field: 'area', code: 'land.release_too_much', params: { held: before.area } };
        throw platformErrors('request.invalid', { count: 1 }, [problem]);
      }
      const effectiveOn = body.effectiveOn ?? today;
      refuseFuture(effectiveOn, today);
      const holder = await this.keeper.holderIds(em, holding);
      const { reason } = body;
      await this.keeper.write(em, actor, { unit, holding, holder, kind: 'released', held, effectiveOn, reason });
      return unit;
    });
  }

  private once(
    actor: Actor,
    key: string | null,
    action: string,
    body: object,
    work: (em: EntityManager) => Promise<LandUnit>,
  ): Promise<LandUnitView> {
    return this.transactions.once({ actorId: actor.userId, key, action, body }, async (em) => {
      const { id } = await work(em);
      return this.query.view(em, actor, id);
    });
  }

  private async open(em: EntityManager, actor: Actor, unitId: string): Promise<LandUnit> {
    const unit = await lockUnit(em, unitId);
    await authorizeUnit(em, actor, unit);
    if (!unit.active) throw landErrors('land.off');
    return unit;
  }

  private async standing(em: EntityManager, actor: Actor, holdingId: string) {
    const holding: LandHolding = await findHolding(em, holdingId);
    const holder = await this.holders.of(em, actor, holding);
    return { holding, holder, unit: await this.open(em, actor, holding.unitId) };
  }

  private async checkAllocation(
    em: EntityManager,
    actor: Actor,
    unit: LandUnit,
    { basis, effectiveOn, contractFileId }: Pick<AllocateReserved, 'basis' | 'effectiveOn' | 'contractFileId'>,
  ): Promise<void> {
    if (!KIND_RULES[unit.kind].allocationBases.includes(basis)) throw at('basis', 'land.basis_of_kind');
    refuseFuture(effectiveOn, this.clock.today());
    await this.documents.assertCitable(em, actor, contractFileId, 'contractFileId');
  }
}

const at = (field: string, code: string, params: Record<string, string | number> = {}) =>
  platformErrors('request.invalid', { count: 1 }, [{ field, code, params }]);

function refuseUntil(until: string, today: string, before: string | null = null): void {
  const problem = untilProblem(until, today, before);
  if (problem === null) return;
  throw at('until', `land.until_${problem}`, { days: LONGEST_RESERVATION_DAYS, until: before ?? '' });
}

function refuseFuture(on: string, today: string): void {
  if (on > today) throw at('effectiveOn', 'field.future');
}
