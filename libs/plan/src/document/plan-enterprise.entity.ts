import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What the plan says of an enterprise, in its words. The role belongs to the context, not to the enterprise. */
export interface EnterpriseRole {
  role: string;
  words: string;
  source: string;
}

/** An enterprise the plan names, under its short name. */
@Entity('plan_enterprises')
export class PlanEnterprise {
  @PrimaryColumn('text') code: string;
  @ForeignKey('PlanPeriod') @Column('text') planCode: string;
  @Column('text') nameZh: string;
  @Column('text') nameEn: string;
  @Column('text', { array: true, default: () => `'{}'` }) aliases: string[];
  @ForeignKey('Industry') @Column('text', { nullable: true }) industryCode: string | null;
  @Column('text', { array: true, default: () => `'{}'` }) segmentCodes: string[];
  @Column('text', { nullable: true }) segmentBasis: 'explicit' | 'inferred' | null;
  @Column('jsonb', { default: () => `'[]'` }) roles: EnterpriseRole[];
  @Column('integer') sort: number;
  @Column('text', { nullable: true }) noteZh: string | null;
  @Column('text', { nullable: true }) noteEn: string | null;
  @Column('text') source: string;
  @Column('boolean', { default: true }) active: boolean;
}
