import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

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
}
