import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Axis } from '../domain/breakdown.js';

/** A part of a target along one axis; of the whole, or of the part above it. Append-only with its version. */
@Entity('target_parts')
@Check('target_parts_axis_check', `axis IN ('year', 'zone', 'industry', 'department', 'leader')`)
@Check('target_parts_amount_check', 'amount >= 0')
export class TargetPart {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('TargetBreakdown') @Index() @Column('uuid') breakdownId: string;
  @ForeignKey('TargetPart') @Column('uuid', { nullable: true }) parentId: string | null;
  @Column('text') axis: Axis;
  /** A year, or the code of a zone, an industry, a team; the id of a leader. */
  @Column('text') key: string;
  /** In the target's currency. */
  @Column('numeric', { precision: 18, scale: 2 }) amount: string;
  @Column('integer') sort: number;
}
