import { GeoPolygon } from '#platform/geo/polygon.dto.js';
import { DateOnly, Id, OneOf, Optional, Text } from '#platform/http/fields.js';
import { HistoryEvent } from '#access/audit/dto/history-event.dto.js';
import type { Light } from '../../lights/domain/light-rule.js';
import type { Stage } from '../../projects/domain/project-stage.js';
import type { FactKind, HoldingState } from '../domain/holding.js';
import { ALLOCATION_BASES, type AllocationBasis, type LandKind } from '../domain/land-unit.js';
import { AreaField, LandUnitRow } from './land-unit.dto.js';

export class ReserveLand {
  /** For a project … */
  @Optional() @Id() projectId?: string | null;
  /** … or for a lead that is none yet. */
  @Optional() @Id() leadId?: string | null;
  /** 亩 of land, m² of a plant. */
  @AreaField() area: string;
  /** The last day it holds. */
  @DateOnly() until: string;
  @Text({ min: 2, max: 500 }) reason: string;
}

export class ProlongReservation {
  @DateOnly() until: string;
  @Text({ min: 2, max: 500 }) reason: string;
}

class AllocationFacts {
  @OneOf(ALLOCATION_BASES) basis: AllocationBasis;
  /** The day of the contract; today at the latest. */
  @DateOnly() effectiveOn: string;
  @Id() contractFileId: string;
  @Optional() @Text({ max: 500 }) note?: string | null;
}

/** 供地 / 租赁 of what was reserved. */
export class AllocateReserved extends AllocationFacts {
  /** 亩 of land, m² of a plant; what was reserved when missing. */
  @Optional() @AreaField() area?: string | null;
}

/** 供地 / 租赁 without a reservation before. */
export class AllocateLand extends AllocationFacts {
  @Id() projectId: string;
  /** 亩 of land, m² of a plant. */
  @AreaField() area: string;
}

export class ReleaseLand {
  /** 亩 of land, m² of a plant; all that is held when missing. */
  @Optional() @AreaField() area?: string | null;
  /** Today when missing. */
  @Optional() @DateOnly() effectiveOn?: string | null;
  @Text({ min: 2, max: 500 }) reason: string;
}

/** Who holds it, where the reader may read that very record. */
export class LandHolder {
  type: 'project' | 'lead';
  id: string;
  code: string;
  name: string;
  /** Of a project. */
  stage: Stage | null;
}

export class ContractFile {
  id: string;
  name: string;
}

/** One fact of a holding; the words and the paper only where the holder may be read. */
export class HoldingStep {
  kind: FactKind;
  /** The whole area held from here on. */
  area: string;
  until: string | null;
  on: string;
  basis: AllocationBasis | null;
  reason: string | null;
  contract: ContractFile | null;
  byName: string;
  at: string;
}

export class HoldingView {
  id: string;
  unitId: string;
  unitCode: string;
  unitName: string;
  unitKind: LandKind;
  zoneCode: string;
  state: HoldingState;
  /** 亩 of land, m² of a plant; what is, or was, held. */
  area: string;
  until: string | null;
  basis: AllocationBasis | null;
  /** Since when: the day of its last fact. */
  on: string;
  /** Null: whose it is is not the reader's to see. */
  holder: LandHolder | null;
  /** What holds it has ended (lost, terminated, exited …) and still holds it. */
  toRelease: boolean;
  /** The reader manages the zone's land. */
  mayManage: boolean;
  steps: HoldingStep[];
}

export class OthersHold {
  reserved: string;
  allocated: string;
}

export class LandUnitView extends LandUnitRow {
  geometry: GeoPolygon | null;
  note: string | null;
  /** The reader may change it and give it away. */
  mayManage: boolean;
  /** Those the reader may know of, standing ones first. */
  holdings: HoldingView[];
  /** What the others hold, in one sum. */
  others: OthersHold;
}

export class LandMapUnit {
  id: string;
  code: string;
  name: string;
  kind: LandKind;
  zoneCode: string;
  geometry: GeoPolygon;
  state: LandUnitRow['state'];
  area: string;
  free: string;
  /** The furthest stage among the projects here that the reader may read. */
  stage: Stage | null;
  /** The worst light among them. */
  light: Light | null;
  sample: boolean;
}

export class LandMap {
  units: LandMapUnit[];
  /** Of the same filter, but without an outline. */
  undrawn: number;
}

export class LandHistory {
  items: HistoryEvent[];
}
