import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { HomeRegion } from '../investors/domain/home-region.js';
import type { LeadSource } from './domain/lead-source.js';
import type { LeadState } from './domain/lead-state.js';

const SOURCE_CHECK = `source IN ('own_visit', 'event', 'chamber', 'agency', 'existing_enterprise', 'referral', 'walk_in', 'other')`;
const HOME_REGION_CHECK = `home_region IN ('yangtze_delta', 'bohai_rim', 'pearl_delta', 'other_domestic', 'hk_mo_tw', 'overseas')`;
const ORIGIN_CHECK = `(event_id IS NULL OR source = 'event')
          AND (intermediary_id IS NULL OR source IN ('agency', 'chamber', 'referral'))`;
const STATE_CHECK = `state IN ('captured', 'screening', 'accepted', 'rejected', 'dormant', 'merged')`;

/** 线索: somebody may want to invest here. */
@Entity('leads')
@Unique(['code'])
@Index(['investorId'])
@Index(['contactId'])
@Index(['ownerId', 'createdAt'])
@Index(['teamId', 'createdAt'])
@Index(['zoneCode', 'createdAt'])
@Index(['createdAt', 'id'])
@Index(['capturedOn', 'id'])
@Index(['state', 'createdAt'])
// Expression and operator-class indexes are the migration's alone.
@Index('leads_planned_total_id_idx', { synchronize: false })
@Index('leads_title_id_idx', { synchronize: false })
@Index('leads_title_trgm_idx', { synchronize: false })
@Index('leads_code_trgm_idx', { synchronize: false })
@Index('leads_pooled_on_id_idx', { synchronize: false })
@Check('leads_source_check', SOURCE_CHECK)
@Check('leads_home_region_check', HOME_REGION_CHECK)
@Check('leads_state_check', STATE_CHECK)
@Check('leads_planned_total_check', 'planned_total >= 0')
@Check('leads_needs_check', 'land_need_mu > 0 AND plant_need_m2 > 0')
@Check('leads_origin_check', ORIGIN_CHECK)
export class Lead {
  @PrimaryGeneratedColumn('uuid') id: string;
  /** L-2026-000123, counted within the year it was logged. */
  @Column('text') code: string;
  @Column('text') title: string;
  @ForeignKey('Investor') @Column('uuid') investorId: string;
  @ForeignKey('Contact') @Column('uuid', { nullable: true }) contactId: string | null;
  /** The lead that goes on in its place since a merge. */
  @ForeignKey('Lead') @Index() @Column('uuid', { nullable: true }) mergedIntoId: string | null;
  @Column('text') source: LeadSource;
  @Column('text', { nullable: true }) sourceDetail: string | null;
  /** The event it came from, where the source is one. */
  @ForeignKey('PromotionEvent') @Index() @Column('uuid', { nullable: true }) eventId: string | null;
  /** Who recommended it, where the source is a chamber, an agency or a referral. */
  @ForeignKey('Investor') @Index() @Column('uuid', { nullable: true }) intermediaryId: string | null;
  @Column('text') homeRegion: HomeRegion;
  @ForeignKey('Industry') @Column('text', { nullable: true }) industryCode: string | null;
  @ForeignKey('Segment') @Column('text', { nullable: true }) segmentCode: string | null;
  @ForeignKey('Zone') @Column('text', { nullable: true }) zoneCode: string | null;
  /** CNY. */
  @Column('numeric', { precision: 18, scale: 2, nullable: true }) plannedTotal: string | null;
  /** 亩 of land it asks for. */
  @Column('numeric', { precision: 10, scale: 2, nullable: true }) landNeedMu: string | null;
  /** Square metres of standard plant it asks for. */
  @Column('numeric', { precision: 10, scale: 2, nullable: true }) plantNeedM2: string | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('text', { default: 'captured' }) state: LeadState;
  @ForeignKey('User') @Column('uuid') ownerId: string;
  @ForeignKey('Team') @Column('uuid', { nullable: true }) teamId: string | null;
  /** When we first heard of it; may lie before it was logged. */
  @Column('date') capturedOn: string;
  @Column('text', { nullable: true }) screeningOpinion: string | null;
  @ForeignKey('User') @Column('uuid', { nullable: true }) screenedBy: string | null;
  @Column('timestamptz', { nullable: true }) screenedAt: Date | null;
  @Column('text', { nullable: true }) rejectReason: string | null;
  @ForeignKey('User') @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null;
  /** What whoever takes it up again should know. */
  @Column('text', { nullable: true }) handoverNote: string | null;
  /** Since when it rests in the pool. */
  @Column('date', { nullable: true }) pooledOn: string | null;
  /** Belongs to the fictional sample world. */
  @Column('boolean', { default: false }) sample: boolean;
  @Column('integer', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt: Date;
}

/** The last number given in a year. A row, not a sequence: a new year needs no schema change and leaves no gaps. */
@Entity('lead_numbers')
export class LeadNumber {
  @PrimaryColumn('integer') year: number;
  @Column('integer') last: number;
}
