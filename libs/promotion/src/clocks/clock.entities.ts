import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { ClockCode, ClockEventKind, ClockState } from './domain/service-clock.js';

/** How long each service may take. The numbers are the zone's to set. */
@Entity('clock_rules')
@Check('clock_rules_code_check', `code IN ('answer', 'screening', 'screening_major', 'referrer', 'follow_up')`)
@Check('clock_rules_unit_check', `unit IN ('working', 'calendar')`)
@Check('clock_rules_days_check', `days BETWEEN 1 AND 365 AND remind_before BETWEEN 0 AND 30`)
export class ClockRule {
  @PrimaryColumn('text') code: ClockCode;
  @Column('integer') days: number;
  @Column('text') unit: 'working' | 'calendar';
  /** So many days (of its unit) before the last one its owner is reminded; 0 is on the day only. */
  @Column('integer') remindBefore: number;
  /** 元: from this planned total on a lead is major. Of screening_major only. */
  @Column('numeric', { precision: 18, scale: 2, nullable: true }) majorFrom: string | null;
  @Column('text') source: string;
  @Column('integer', { default: 1 }) version: number;
}

/** A service owed to a lead, and by when. */
@Entity('lead_clocks')
@Index('lead_clocks_lead_id_rule_code_open_key', ['leadId', 'ruleCode'], {
  unique: true,
  where: `state IN ('running', 'paused')`,
})
@Index(['state', 'dueOn'])
@Check('lead_clocks_state_check', `state IN ('running', 'paused', 'met', 'cancelled')`)
@Check(
  'lead_clocks_days_check',
  `
        (state = 'paused') = (paused_on IS NOT NULL) AND (state IN ('met', 'cancelled')) = (ended_on IS NOT NULL)`,
)
export class LeadClock {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Lead') @Index() @Column('uuid') leadId: string;
  @ForeignKey('ClockRule') @Column('text') ruleCode: ClockCode;
  @Column('date') startedOn: string;
  /** The last day in time. */
  @Column('date') dueOn: string;
  @Column('text', { default: 'running' }) state: ClockState;
  @Column('date', { nullable: true }) pausedOn: string | null;
  @Column('date', { nullable: true }) endedOn: string | null;
  /** The day its term was found overrun; of a restarted clock, of the present term. */
  @Column('date', { nullable: true }) breachedOn: string | null;
}

/** One step of a clock. Append-only. */
@Entity('clock_events')
@Index(['clockId', 'id'])
@Index('clock_events_clock_id_due_on_breached_key', ['clockId', 'dueOn'], { unique: true, where: `kind = 'breached'` })
@Check(
  'clock_events_kind_check',
  `kind IN ('started', 'paused', 'resumed', 'restarted', 'met', 'cancelled', 'breached')`,
)
export class ClockEvent {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id: string;
  @ForeignKey('LeadClock') @Column('uuid') clockId: string;
  @Column('text') kind: ClockEventKind;
  @Column('date') dueOn: string;
  @Column('text', { nullable: true }) reason: string | null;
  @ForeignKey('User') @Column('uuid', { nullable: true }) by: string | null;
  @Column('timestamptz', { default: () => 'now()' }) recordedAt: Date;
}

export const clockEntities = [ClockRule, LeadClock, ClockEvent];
