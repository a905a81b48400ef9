import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Polygon } from '#platform/geo/polygon.js';
import { oneOf } from '../projects/one-of.sql.js';
import { type FactKind, FACT_KINDS, type HeldState, HELD_STATES } from './domain/holding.js';
import {
  ALLOCATION_BASES,
  type AllocationBasis,
  LAND_KINDS,
  LAND_USES,
  type LandKind,
  type LandUse,
  PRICE_BASES,
  type PriceBasis,
} from './domain/land-unit.js';
import type { LandUtilities } from './dto/land-unit.dto.js';

/** A parcel 地块 or a standard plant 标准厂房. What is free of it is derived from the facts of its holdings. */
@Entity('land_units')
@Unique(['code'])
@Index(['zoneCode'])
@Index(['updatedAt', 'id'])
@Check('land_units_kind_check', oneOf('kind', LAND_KINDS))
@Check('land_units_land_use_check', oneOf('land_use', LAND_USES))
@Check('land_units_area_check', 'area > 0')
@Check(
  'land_units_price_check',
  `(price IS NULL) = (price_basis IS NULL) AND price > 0 AND ${oneOf('price_basis', PRICE_BASES)}`,
)
@Check('land_units_geometry_check', `geometry ->> 'type' = 'Polygon'`)
export class LandUnit {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') code: string;
  @Column('text') name: string;
  @ForeignKey('Zone') @Column('text') zoneCode: string;
  @Column('text') kind: LandKind;
  @Column('text') landUse: LandUse;
  /** 亩 of land, m² of a plant. */
  @Column('numeric', { precision: 14, scale: 2 }) area: string;
  @Column('numeric', { precision: 18, scale: 2, nullable: true }) price: string | null;
  @Column('text', { nullable: true }) priceBasis: PriceBasis | null;
  @Column('jsonb', { default: () => `'{}'` }) utilities: LandUtilities;
  @Column('jsonb', { nullable: true }) geometry: Polygon | null;
  @Column('text', { nullable: true }) note: string | null;
  /** From the fictional sample world: the drawing too. */
  @Column('boolean', { default: false }) sample: boolean;
  @Column('boolean', { default: true }) active: boolean;
  @Column('integer', { default: 1 }) version: number;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
}

/** One holder's part of a unit, from its first reservation or allocation to its last release. */
@Entity('land_holdings')
@Index(['unitId'])
@Index(['projectId'])
@Index(['leadId'])
@Check('land_holdings_holder_check', '(project_id IS NULL) <> (lead_id IS NULL)')
export class LandHolding {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('LandUnit') @Column('uuid') unitId: string;
  @ForeignKey('Project') @Column('uuid', { nullable: true }) projectId: string | null;
  /** Held before there was a project; the lead's project takes over once there is one. */
  @ForeignKey('Lead') @Column('uuid', { nullable: true }) leadId: string | null;
}

/** What happened to a holding, and what it holds from then on: the last fact is where it stands. Append-only. */
@Entity('land_facts')
@Index(['holdingId', 'id'])
@Index(['contractFileId'])
@Check('land_facts_kind_check', oneOf('kind', FACT_KINDS))
@Check('land_facts_state_check', oneOf('state', HELD_STATES))
@Check('land_facts_area_check', `area >= 0 AND (state = 'released') = (area = 0)`)
@Check('land_facts_until_on_check', `(state = 'reserved') = (until_on IS NOT NULL)`)
@Check('land_facts_basis_check', `(state = 'allocated') = (basis IS NOT NULL) AND ${oneOf('basis', ALLOCATION_BASES)}`)
@Check('land_facts_contract_file_id_check', `kind <> 'allocated' OR contract_file_id IS NOT NULL`)
@Check('land_facts_reason_check', `kind = 'allocated' OR reason IS NOT NULL`)
export class LandFact {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id: string;
  @ForeignKey('LandHolding') @Column('uuid') holdingId: string;
  @Column('text') kind: FactKind;
  @Column('text') state: HeldState;
  /** The whole area held from here on. */
  @Column('numeric', { precision: 14, scale: 2 }) area: string;
  /** The last day of the reservation. */
  @Column('date', { nullable: true }) untilOn: string | null;
  @Column('text', { nullable: true }) basis: AllocationBasis | null;
  @ForeignKey('FileRecord') @Column('uuid', { nullable: true }) contractFileId: string | null;
  @Column('date') effectiveOn: string;
  @Column('text', { nullable: true }) reason: string | null;
  @ForeignKey('User') @Column('uuid') by: string;
  @Column('timestamptz') recordedAt: Date;
}

export const landEntities = [LandUnit, LandHolding, LandFact];
