import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { EntryKind } from '../domain/entry.js';

/** Where one (project, kind, month) stands now, and to whom it is credited. Kept with every fact; derived, so rebuildable. */
@Entity('positions')
@Check('positions_verified_check', '(verified_entry_id IS NULL) = (verified_amount IS NULL)')
@Check('positions_pending_check', '(pending_entry_id IS NULL) = (pending_amount IS NULL)')
@Index(['kind', 'month'])
@Index('positions_pending_entry_id_idx', ['pendingEntryId'], { where: 'pending_entry_id IS NOT NULL' })
export class PositionRow {
  @ForeignKey('Project') @PrimaryColumn('uuid') projectId: string;
  @PrimaryColumn('text') kind: EntryKind;
  @PrimaryColumn('date') month: string;
  @Column('uuid', { nullable: true }) verifiedEntryId: string | null;
  @Column('numeric', { precision: 18, scale: 2, nullable: true }) verifiedAmount: string | null;
  @Column('character', { length: 3, nullable: true }) verifiedCurrency: string | null;
  @Column('numeric', { precision: 18, scale: 2, nullable: true }) verifiedOriginal: string | null;
  @Column('uuid', { nullable: true }) pendingEntryId: string | null;
  @Column('numeric', { precision: 18, scale: 2, nullable: true }) pendingAmount: string | null;
  @Column('character', { length: 3, nullable: true }) pendingCurrency: string | null;
  @Column('numeric', { precision: 18, scale: 2, nullable: true }) pendingOriginal: string | null;
  /** 'unassigned' where the project has none. */
  @Column('text') zoneCode: string;
  @Column('text') industryCode: string;
  @Column('text') segmentCode: string;
  @Column('boolean') listed: boolean;
}
