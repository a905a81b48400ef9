import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Every version a target ever had, whole. Append-only: the database refuses to change or delete a row. */
@Entity('target_versions')
export class TargetVersion {
  @ForeignKey('Target') @PrimaryColumn('text') targetCode: string;
  @PrimaryColumn('integer') version: number;
  /** The target's row of that version. */
  @Column('jsonb') content: Record<string, unknown>;
  /** Why it changed; null for a version that came with the plan's data. */
  @Column('text', { nullable: true }) reason: string | null;
  @Column('uuid', { nullable: true }) recordedBy: string | null;
  @Column('timestamptz', { default: () => 'now()' }) recordedAt: Date;
}
