import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { oneOf } from '#landing/projects/one-of.sql.js';
import { ATTENTION_CODES, type AttentionRuleCode } from './domain/attention-rules.js';

/** A reader called about a matter and wants to be reminded of it on a day: until then it is off that reader's list. Append-only. */
@Entity('attention_calls')
@Index(['userId', 'remindOn'])
@Index(['subjectId'])
@Check('attention_calls_rule_check', oneOf('rule', ATTENTION_CODES))
export class AttentionCall {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' }) id: string;
  @ForeignKey('User') @Column('uuid') userId: string;
  @Column('text') rule: AttentionRuleCode;
  /** The escalation, promise, request, claim, holding or project the matter is about. */
  @Column('uuid') subjectId: string;
  @Column('date') remindOn: string;
  /** What was said. */
  @Column('text') note: string;
  @Column('timestamptz') recordedAt: Date;
}
