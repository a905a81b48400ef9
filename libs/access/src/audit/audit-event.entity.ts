import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Who did what to which record, when. Append-only: the database refuses to change or delete a row. */
@Entity('audit_events')
@Index(['subjectType', 'subjectId', 'id'])
@Index(['actorId', 'id'])
@Index(['at'])
export class AuditEvent {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' }) id: string;
  @Column('timestamptz') at: Date;
  /** Null: the system itself, or someone not signed in (a failed login). */
  @Column('uuid', { nullable: true }) actorId: string | null;
  /** The key the actor's program came with; null: in person. */
  @ForeignKey('ApiKey') @Column('uuid', { nullable: true }) apiKeyId: string | null;
  /** `<noun>.<past tense>`, e.g. lead.accepted */
  @Column('text') action: string;
  @Column('text') subjectType: string;
  @Column('text') subjectId: string;
  /** The facts of the change; never a secret, never a whole record. */
  @Column('jsonb', { default: {} }) detail: Record<string, unknown>;
  @Column('text', { nullable: true }) ip: string | null;
  @Column('text', { nullable: true }) requestId: string | null;
}
