import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '#access/audit/audit-trail.js';
import type { Actor } from '#access/policy/actor.js';
import { authorizeRow } from '#access/policy/row-scope.js';
import { PlanLookup } from '#plan/plan.query.js';
import { Clock } from '#platform/clock/clock.js';
import { keepStates } from '#platform/database/kept-states.sql.js';
import { changesOf } from '#platform/database/changes.js';
import { Transactions } from '#platform/database/transactions.js';
import { platformErrors } from '#platform/errors/platform.errors.js';
import { type Polygon, rounded } from '#platform/geo/polygon.js';
import { add, ZERO } from '#platform/money/money.js';
import { areaOf, compareAreas, NO_AREA, subtractAreas } from './domain/area.js';
import { freeOf } from './domain/holding.js';
import { priceProblem } from './domain/land-unit.js';
import type { LandUnitView } from './dto/land-holding.dto.js';
import type { AddLandUnit, EditLandUnit, LandUtilities } from './dto/land-unit.dto.js';
import { authorizeUnit, heldOf, lockUnit } from './land-rows.js';
import { LandUnit } from './land.entities.js';
import { landErrors } from './land.errors.js';
import { LandUnitsQuery } from './land-units.query.js';

/** Writes down parcels and plants and corrects them. Who gets them: LandHoldingsService. */
@Injectable()
export class LandUnitsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly plan: PlanLookup,
    private readonly query: LandUnitsQuery,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  add(actor: Actor, key: string | null, body: AddLandUnit): Promise<LandUnitView> {
    return this.transactions.once({ actorId: actor.userId, key, action: 'land.add', body }, async (em) => {
      await this.plan.assertCodes(em, { zoneCode: body.zoneCode });
      // Nobody's yet: only the zone can allow it, and a zone one does not manage is no secret.
      await authorizeUnit(em, actor, body);
      const { price = null, priceBasis = null, note = null } = body;
      refusePrice(body.kind, { price, priceBasis });
      const now = this.clock.now();
      const unit = {
        ...body,
        area: areaOf(body.area),
        price: price === null ? null : add(price, ZERO),
        priceBasis,
        note,
        utilities: given(body.utilities),
        geometry: drawn(body.geometry),
      };
      const inserted = await em.insert(LandUnit, { ...unit, createdAt: now, updatedAt: now });
      const id = String(inserted.identifiers[0]?.['id']);
      await keepStates(em, 'land_units', [id], now);
      const { code, area, zoneCode } = unit;
      const about = { subjectType: 'land_unit', subjectId: id, detail: { code, area, zoneCode } };
      await this.audit.record(em, actor, { action: 'land.added', ...about });
      return this.query.view(em, actor, id);
    });
  }

  edit(actor: Actor, id: string, version: number, body: EditLandUnit): Promise<LandUnitView> {
    return this.transactions.run(async (em) => {
      const unit = await lockUnit(em, id);
      await authorizeUnit(em, actor, unit);
      if (unit.version !== version) throw platformErrors('record.stale');
      const { patch, changes } = changesOf(unit, stored(body, unit));
      if (changes.length === 0) return this.query.view(em, actor, id);
      await this.check(em, actor, unit, patch);
      const now = this.clock.now();
      await em.update(LandUnit, { id }, { ...patch, version: version + 1, updatedAt: now });
      await keepStates(em, 'land_units', [id], now);
      const told = changes.map((change) => (change.field === 'geometry' ? { field: 'geometry' } : change));
      const about = { subjectType: 'land_unit', subjectId: id, detail: { changes: told } };
      await this.audit.record(em, actor, { action: 'land.edited', ...about });
      return this.query.view(em, actor, id);
    });
  }

  private async check(em: EntityManager, actor: Actor, unit: LandUnit, patch: Partial<LandUnit>): Promise<void> {
    refusePrice(unit.kind, { ...unit, ...patch });
    const free = freeOf(unit.area, await heldOf(em, unit.id), this.clock.today());
    const held = subtractAreas(unit.area, free);
    if (patch.area !== undefined && compareAreas(patch.area, held) < 0) throw landErrors('land.below_held', { held });
    const leaves = patch.active === false || patch.zoneCode !== undefined;
    if (leaves && compareAreas(held, NO_AREA) > 0) throw landErrors('land.held');
    if (patch.zoneCode === undefined) return;
    await this.plan.assertCodes(em, { zoneCode: patch.zoneCode });
    await authorizeRow(em, actor, 'land.manage', { zoneCode: patch.zoneCode }, 'land.read');
  }
}

function refusePrice(...facts: Parameters<typeof priceProblem>): void {
  const problem = priceProblem(...facts);
  if (problem === null) return;
  throw platformErrors('request.invalid', { count: 1 }, [{ field: 'priceBasis', code: `land.${problem}` }]);
}

/** As it is stored: areas and prices in one way of writing, the outline to a tenth of a metre. */
function stored(body: EditLandUnit, unit: LandUnit): Partial<LandUnit> {
  const { area, price, utilities, geometry, ...rest } = body;
  const patch: Partial<LandUnit> = { ...rest };
  if (area !== undefined) patch.area = areaOf(area);
  if (price !== undefined) patch.price = price === null ? null : add(price, ZERO);
  if (utilities !== undefined) patch.utilities = unlessSame(unit.utilities, given(utilities));
  if (geometry !== undefined) patch.geometry = unlessSame(unit.geometry, drawn(geometry));
  return patch;
}

/** What is equal in content is the very same object: an edit that says it again changes nothing. */
function unlessSame<T>(before: T, after: T): T {
  return canonical(before) === canonical(after) ? before : after;
}

/** jsonb comes back with its keys in an order of its own. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return JSON.stringify(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
}

function given(utilities: LandUtilities | null | undefined): LandUtilities {
  return Object.fromEntries(
    Object.entries(utilities ?? {}).flatMap(([name, value]: [string, string | null | undefined]) =>
      value == null ? [] : [[name, value]],
    ),
  );
}

const drawn = (geometry: unknown): Polygon | null => (geometry == null ? null : rounded(geometry as Polygon));
