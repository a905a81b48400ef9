import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Which entries count toward a target. */
export interface TargetScope {
  entryKind: 'completed' | 'funds' | 'foreign_capital';
  /** Only projects on the key-industry list of the entry's year. */
  keyListOnly: boolean;
}

/** A promise with its basis, window, amount and scope, in its current version. */
@Entity('targets')
@Check('targets_window_check', 'window_from <= window_to')
@Check('targets_amount_check', 'amount > 0')
export class Target {
  /** `KEY-INVEST-14` */
  @PrimaryColumn('text') code: string;
  @ForeignKey('PlanPeriod') @Column('text') planCode: string;
  /** The indicator of the same plan this target stands for. */
  @Column('text', { nullable: true }) indicatorCode: string | null;
  @Column('text') nameZh: string;
  @Column('text') nameEn: string;
  /** 口径: what is counted and what is not. */
  @Column('text') basisZh: string;
  @Column('text') basisEn: string;
  /** Unit the office speaks in, 亿元 or 亿美元. The amount itself is in 元 or dollars. */
  @Column('text') unit: string;
  @Column('character', { length: 3 }) currency: string;
  /** First day of the first and of the last month that count. */
  @Column('date') windowFrom: string;
  @Column('date') windowTo: string;
  @Column('numeric', { precision: 18, scale: 2 }) amount: string;
  @Column('jsonb') scope: TargetScope;
  /** What the period before reached: stands beside the target, is never part of it. */
  @Column('numeric', { precision: 18, scale: 2, nullable: true }) baselineAmount: string | null;
  @Column('integer', { nullable: true }) baselineFromYear: number | null;
  @Column('integer', { nullable: true }) baselineToYear: number | null;
  @Column('text', { nullable: true }) baselineNoteZh: string | null;
  @Column('text', { nullable: true }) baselineNoteEn: string | null;
  @Column('text', { nullable: true }) baselineSource: string | null;
  @Column('text') source: string;
  @Column('integer') sort: number;
  @Column('boolean', { default: true }) active: boolean;
  @Column('integer', { default: 1 }) version: number;
  /** Set once an administrator has changed the row; from then on no load touches it. */
  @Column('timestamptz', { nullable: true }) editedAt: Date | null;
}
