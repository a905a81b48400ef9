import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** An industry as one plan sees it: rank, brand, structure and target. 三新一高 has another member in each plan. */
@Entity('plan_industries')
export class PlanIndustry {
  @ForeignKey('PlanPeriod') @PrimaryColumn('text') planCode: string;
  @ForeignKey('Industry') @PrimaryColumn('text') industryCode: string;
  @Column('integer') rank: number;
  @Column('text', { nullable: true }) brandZh: string | null;
  @Column('text', { nullable: true }) brandEn: string | null;
  /** `4+X` */
  @Column('text', { nullable: true }) structureZh: string | null;
  @Column('text', { nullable: true }) structureEn: string | null;
  @Column('text', { nullable: true }) spatialZh: string | null;
  @Column('text', { nullable: true }) spatialEn: string | null;
  @Column('text', { nullable: true }) goalZh: string | null;
  @Column('text', { nullable: true }) goalEn: string | null;
  /** The indicator that carries the target below. */
  @Column('text', { nullable: true }) targetIndicator: string | null;
  /** 产值 or 销售收入: the four are never added up without it. */
  @Column('text', { nullable: true }) measureZh: string | null;
  @Column('text', { nullable: true }) measureEn: string | null;
  @Column('numeric', { nullable: true }) targetValue: string | null;
  @Column('text', { nullable: true }) targetUnit: string | null;
  @Column('text', { array: true, default: () => `'{}'` }) leadersZh: string[];
  @Column('text', { nullable: true }) noteZh: string | null;
  @Column('text', { nullable: true }) noteEn: string | null;
  @Column('text') source: string;
  @Column('boolean', { default: true }) active: boolean;
}
