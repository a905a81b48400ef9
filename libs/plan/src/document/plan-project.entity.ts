import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

export const PLAN_PROJECT_KINDS = ['industrialisation', 'platform', 'infrastructure', 'commercial'] as const;
export type PlanProjectKind = (typeof PLAN_PROJECT_KINDS)[number];

/** A project the plan names. The plan prints no amount, area or date for any of them, so neither do we. */
@Entity('plan_projects')
@Check('plan_projects_kind_check', `kind IN ('industrialisation', 'platform', 'infrastructure', 'commercial')`)
@Check('plan_projects_origin_check', `origin IN ('box', 'text')`)
export class PlanProject {
  @PrimaryColumn('text') code: string;
  @ForeignKey('PlanPeriod') @Column('text') planCode: string;
  @Column('text') nameZh: string;
  @Column('text') nameEn: string;
  @Column('text', { array: true, default: () => `'{}'` }) aliases: string[];
  @ForeignKey('Industry') @Column('text', { nullable: true }) industryCode: string | null;
  @ForeignKey('Segment') @Column('text', { nullable: true }) segmentCode: string | null;
  @Column('text', { nullable: true }) segmentBasis: 'explicit' | 'inferred' | null;
  @Column('text') kind: PlanProjectKind;
  @ForeignKey('Zone') @Column('text', { nullable: true }) zoneCode: string | null;
  @ForeignKey('PlanEnterprise') @Column('text', { nullable: true }) enterpriseCode: string | null;
  /** The plan's own words on how far it is, with their place. */
  @Column('jsonb', { default: () => `'[]'` }) statusWords: { words: string; source: string }[];
  /** Our reading of those words as of September 2021. */
  @Column('text', { nullable: true }) statusReading: string | null;
  /** 专栏 (box) or running text. */
  @Column('text') origin: 'box' | 'text';
  @Column('text', { nullable: true }) groupZh: string | null;
  @Column('integer') sort: number;
  @Column('text', { nullable: true }) noteZh: string | null;
  @Column('text', { nullable: true }) noteEn: string | null;
  @Column('text') source: string;
  @Column('boolean', { default: true }) active: boolean;
}
