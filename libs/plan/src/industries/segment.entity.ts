import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ChainAction, ChainActionBasis } from '../domain/chain-action.js';

/** `core` and `cultivated` are the 4 and the X of 4+X; `encouraged` is named in one sentence only. */
export const SEGMENT_TIERS = ['core', 'cultivated', 'encouraged'] as const;
export type SegmentTier = (typeof SEGMENT_TIERS)[number];

/** A product or direction the plan names inside a segment. */
export interface FocusItem {
  zh: string;
  en: string;
  source: string;
}

/** A link of an industry's chain. */
@Entity('segments')
@Check('segments_tier_check', `tier IN ('core', 'cultivated', 'encouraged')`)
@Check('segments_chain_action_check', `chain_action IN ('strengthen', 'complete', 'build')`)
@Check('segments_chain_action_basis_check', `chain_action_basis IN ('derived', 'set')`)
export class Segment {
  @PrimaryColumn('text') code: string;
  @ForeignKey('Industry') @Column('text') industryCode: string;
  @Column('text') tier: SegmentTier;
  @Column('text') nameZh: string;
  @Column('text') nameEn: string;
  @Column('text', { array: true, default: () => `'{}'` }) aliases: string[];
  @Column('jsonb', { default: () => `'[]'` }) focus: FocusItem[];
  /** Sub-segments with a heading of their own in the plan. */
  @Column('jsonb', { default: () => `'[]'` }) parts: { zh: string; en: string }[];
  @Column('integer') sort: number;
  @Column('text', { nullable: true }) noteZh: string | null;
  @Column('text', { nullable: true }) noteEn: string | null;
  @Column('text') source: string;
  @Column('boolean', { default: true }) active: boolean;
  /** The office's own, like the two below: no load of the plan's data touches it. Null only until the first load. */
  @Column('text', { nullable: true }) chainAction: ChainAction | null;
  @Column('text', { nullable: true }) chainActionBasis: ChainActionBasis | null;
  /** Why the office set it. */
  @Column('text', { nullable: true }) chainActionReason: string | null;
  @Column('integer', { default: 1 }) version: number;
}
