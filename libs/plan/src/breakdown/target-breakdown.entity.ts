import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** One version of how a target is broken down. Append-only: a change is a new version of the whole tree. */
@Entity('target_breakdowns')
@Unique(['targetCode', 'version'])
export class TargetBreakdown {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Target') @Column('text') targetCode: string;
  @Column('integer') version: number;
  /** The target as it was when it was broken down. */
  @Column('integer') targetVersion: number;
  @Column('text') reason: string;
  @Column('uuid') recordedBy: string;
  @Column('timestamptz') recordedAt: Date;
}
