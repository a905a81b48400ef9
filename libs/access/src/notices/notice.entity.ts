import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

export type Urgency = 'normal' | 'urgent';

/** One thing told to one person. The inbox is the truth; e-mail and robots only carry word of it. */
@Entity('notices')
@Unique(['userId', 'dedupeKey'])
@Index(['userId', 'createdAt', 'id'])
@Index('notices_unread_idx', ['userId'], { where: 'read_at IS NULL AND withdrawn_at IS NULL' })
@Index('notices_dedupe_key_idx', ['dedupeKey'], { where: 'dedupe_key IS NOT NULL' })
@Check('notices_urgency_check', `urgency IN ('normal', 'urgent')`)
export class Notice {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('User') @Column('uuid') userId: string;
  @Column('text') kind: string;
  @Column('text') subjectType: string;
  @Column('text') subjectId: string;
  /** For the kind's sentence. Never the subject's name: that is asked for when the notice is read, by the reader's rights. */
  @Column('jsonb', { default: {} }) params: Record<string, string | number | boolean | null>;
  @Column('text', { default: 'normal' }) urgency: Urgency;
  /** What makes it the same notice: told again under the same key, nothing happens. */
  @Column('text', { nullable: true }) dedupeKey: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) readAt: Date | null;
  /** Its reason has gone: no longer shown, and no longer sent if it was still waiting. */
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
}
