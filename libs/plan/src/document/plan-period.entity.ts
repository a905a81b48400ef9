import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

export const PERIOD_STATUSES = ['adopted', 'draft'] as const;
export type PeriodStatus = (typeof PERIOD_STATUSES)[number];

/** A five-year plan. Nothing assumes that today lies inside any of them. */
@Entity('plan_periods')
@Check('plan_periods_status_check', `status IN ('adopted', 'draft')`)
@Check('plan_periods_years_check', 'from_year <= to_year')
export class PlanPeriod {
  /** `14FYP` */
  @PrimaryColumn('text') code: string;
  @Column('text') nameZh: string;
  @Column('text') nameEn: string;
  /** Title as printed on the plan's cover. */
  @Column('text', { nullable: true }) titleZh: string | null;
  @Column('text', { nullable: true }) titleEn: string | null;
  @Column('integer') fromYear: number;
  @Column('integer') toYear: number;
  /** A draft period has room for its figures but none yet. */
  @Column('text') status: PeriodStatus;
  /** Month of issue, YYYY-MM. */
  @Column('text', { nullable: true }) issuedOn: string | null;
  @Column('text', { nullable: true }) noteZh: string | null;
  @Column('text', { nullable: true }) noteEn: string | null;
  @Column('text', { nullable: true }) source: string | null;
  @Column('boolean', { default: true }) active: boolean;
  @Column('integer', { default: 1 }) version: number;
  /** Set once the office has drafted or changed the row; from then on no load touches it. */
  @Column('timestamptz', { nullable: true }) editedAt: Date | null;
}
