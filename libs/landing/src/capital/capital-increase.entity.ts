import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/**
 * 增资: what was added to a project at a date, in 元. Append-only; what was recorded wrongly is withdrawn by a row with the
 * same amounts below zero, on the same date, so that sums by date never see it.
 */
@Entity('capital_increases')
@Unique(['withdrawsId'])
@Index(['projectId', 'on'])
@Index(['on'])
@Check(
  'capital_increases_amounts_check',
  `CASE WHEN withdraws_id IS NULL THEN planned >= 0 AND contracted >= 0 AND fixed BETWEEN 0 AND contracted
             ELSE planned <= 0 AND contracted <= 0 AND fixed BETWEEN contracted AND 0 END`,
)
export class CapitalIncrease {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Project') @Column('uuid') projectId: string;
  @Column('date') on: string;
  /** Added to 计划总投资. */
  @Column('numeric', { precision: 18, scale: 2 }) planned: string;
  /** Added to 协议投资额. */
  @Column('numeric', { precision: 18, scale: 2 }) contracted: string;
  /** Of that the fixed-asset part. */
  @Column('numeric', { precision: 18, scale: 2 }) fixed: string;
  @ForeignKey('FileRecord') @Index() @Column('uuid', { nullable: true }) agreementFileId: string | null;
  @Column('text') reason: string;
  @ForeignKey('CapitalIncrease') @Column('uuid', { nullable: true }) withdrawsId: string | null;
  @ForeignKey('User') @Column('uuid') recordedBy: string;
  @Column('timestamptz') recordedAt: Date;
}
