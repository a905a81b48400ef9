import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A recurring promotion event the plan names. */
@Entity('plan_events')
export class PlanEvent {
  @PrimaryColumn('text') code: string;
  @ForeignKey('PlanPeriod') @Column('text') planCode: string;
  @Column('text') nameZh: string;
  @Column('text') nameEn: string;
  @Column('integer') sort: number;
  @Column('text') source: string;
  @Column('boolean', { default: true }) active: boolean;
}
