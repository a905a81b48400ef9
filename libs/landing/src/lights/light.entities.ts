import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { CONSTRUCTION_MODES, type ConstructionMode } from '../projects/domain/construction-mode.js';
import { oneOf } from '../projects/one-of.sql.js';
import { type Light, LIGHT_RULE_CODES, type LightRuleCode, LIGHTS } from './domain/light-rule.js';
import type { LightReading } from './domain/read-light.js';

/** When a rule turns yellow and red in one construction mode. The numbers are the zone's to set. */
@Entity('light_rules')
@Check('light_rules_code_check', oneOf('code', LIGHT_RULE_CODES))
@Check('light_rules_mode_check', oneOf('mode', CONSTRUCTION_MODES))
@Check('light_rules_thresholds_check', 'yellow_from BETWEEN 0 AND 100 AND red_from BETWEEN yellow_from AND 100')
export class LightRule {
  @PrimaryColumn('text') code: LightRuleCode;
  @PrimaryColumn('text') mode: ConstructionMode;
  /** Months or percentage points: LIGHT_RULES says which. */
  @Column('integer') yellowFrom: number;
  @Column('integer') redFrom: number;
  @Column('boolean', { default: true }) active: boolean;
  @Column('text') source: string;
  @Column('integer', { default: 1 }) version: number;
}

/** The light a project shows now, with its reason. Derived: rebuilt each night and at each fact. */
@Entity('project_lights')
@Index(['light', 'since'])
@Check('project_lights_light_check', oneOf('light', LIGHTS))
export class ProjectLight {
  @ForeignKey('Project') @PrimaryColumn('uuid') projectId: string;
  @Column('text', { nullable: true }) light: Light | null;
  /** Since when it shows this colour. */
  @Column('date') since: string;
  @Column('jsonb') reading: LightReading;
  @Column('date') readOn: string;
}

/** Every change of colour. Append-only. */
@Entity('light_changes')
@Index(['projectId', 'id'])
@Check('light_changes_from_light_check', oneOf('from_light', LIGHTS))
@Check('light_changes_to_light_check', oneOf('to_light', LIGHTS))
export class LightChange {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' }) id: string;
  @ForeignKey('Project') @Column('uuid') projectId: string;
  @Column('text', { nullable: true }) fromLight: Light | null;
  @Column('text', { nullable: true }) toLight: Light | null;
  @Column('date') on: string;
  @Column('jsonb') reading: LightReading;
  @Column('timestamptz', { default: () => 'now()' }) recordedAt: Date;
}

/** How many month-ends a yellow light may stand through, and how soon a leader answers. One row: standard. */
@Entity('escalation_terms')
@Check('escalation_terms_code_check', `code = 'standard'`)
@Check('escalation_terms_days_check', 'yellow_month_ends BETWEEN 1 AND 12 AND answer_days BETWEEN 1 AND 60')
export class EscalationTerms {
  @PrimaryColumn('text') code: string;
  @Column('integer') yellowMonthEnds: number;
  /** Working days. */
  @Column('integer') answerDays: number;
  @Column('integer', { default: 1 }) version: number;
}

export const ESCALATION_CAUSES = ['red', 'yellow_again'] as const;
export type EscalationCause = (typeof ESCALATION_CAUSES)[number];
export const ESCALATION_STATES = ['open', 'answered', 'lifted'] as const;
export type EscalationState = (typeof ESCALATION_STATES)[number];

/** A light that asks a named leader for an answer. */
@Entity('light_escalations')
@Unique('light_escalations_project_id_cause_light_since_key', ['projectId', 'cause', 'lightSince'])
@Index(['state', 'dueOn'])
@Check('light_escalations_cause_check', oneOf('cause', ESCALATION_CAUSES))
@Check('light_escalations_state_check', oneOf('state', ESCALATION_STATES))
@Check('light_escalations_answer_check', `(state = 'answered') = (answer IS NOT NULL AND answered_by IS NOT NULL)`)
@Check('light_escalations_closed_check', `(state = 'open') = (closed_on IS NULL)`)
export class LightEscalation {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Project') @Column('uuid') projectId: string;
  @Column('text') cause: EscalationCause;
  @Column('date') lightSince: string;
  /** The light's own sentence when it was escalated. */
  @Column('text') sentenceZh: string;
  @Column('text') sentenceEn: string;
  /** The project's leader at that time; null: all of the leadership. */
  @ForeignKey('User') @Index() @Column('uuid', { nullable: true }) leaderId: string | null;
  @Column('date') openedOn: string;
  @Column('date') dueOn: string;
  @Column('text', { default: 'open' }) state: EscalationState;
  @Column('text', { nullable: true }) answer: string | null;
  @ForeignKey('User') @Column('uuid', { nullable: true }) answeredBy: string | null;
  @Column('date', { nullable: true }) closedOn: string | null;
  @Column('boolean', { default: false }) overdueTold: boolean;
}

export const lightEntities = [LightRule, ProjectLight, LightChange, EscalationTerms, LightEscalation];
