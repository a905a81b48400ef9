import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What a project is planned to complete in a year, as somebody said it. Append-only: the last row of a year counts. */
@Entity('year_plans')
@Index(['projectId', 'year', 'id'])
@Check('year_plans_year_check', 'year BETWEEN 1990 AND 2100')
@Check('year_plans_amount_check', 'amount >= 0')
export class YearPlan {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' }) id: string;
  @ForeignKey('Project') @Column('uuid') projectId: string;
  @Column('integer') year: number;
  /** CNY. */
  @Column('numeric', { precision: 18, scale: 2 }) amount: string;
  /** Why it was changed; the first plan of a year needs none. */
  @Column('text', { nullable: true }) reason: string | null;
  @ForeignKey('User') @Column('uuid') recordedBy: string;
  @Column('timestamptz') recordedAt: Date;
}
