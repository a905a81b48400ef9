import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** `explicit`: the plan itself assigns it; `inferred`: the plan's words read by us. */
export const FIT_BASES = ['explicit', 'inferred'] as const;
export type FitBasis = (typeof FIT_BASES)[number];

/** A place the plan assigns a segment to, or a whole industry where it names no segment. */
@Entity('zone_fits')
@Check('zone_fits_basis_check', `basis IN ('explicit', 'inferred')`)
export class ZoneFit {
  /** `14FYP.C-MED-W.MED-CHEM` */
  @PrimaryColumn('text') code: string;
  @ForeignKey('PlanPeriod') @Column('text') planCode: string;
  @ForeignKey('Zone') @Column('text') zoneCode: string;
  @ForeignKey('Industry') @Column('text') industryCode: string;
  /** Null: the industry as a whole. */
  @Index() @ForeignKey('Segment') @Column('text', { nullable: true }) segmentCode: string | null;
  @Column('text') basis: FitBasis;
  /** 高端化学药, 含原料药 and 化学制剂 are one segment but not one place: the words decide. */
  @Column('text', { nullable: true }) planWords: string | null;
  @Column('text') source: string;
  @Column('boolean', { default: true }) active: boolean;
}
