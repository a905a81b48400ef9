import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A job promised inside a business transaction; the dispatcher hands it to the queue once it is committed. */
@Entity('outbox_messages')
@Index(['id'], { where: 'dispatched_at IS NULL' })
export class OutboxMessage {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' }) id: string;
  @Column('text') job: string;
  /** Ids only: the handler reads what is true when it runs. */
  @Column('jsonb') payload: Record<string, string>;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  /** Stays here until then. */
  @Column('timestamptz', { nullable: true }) notBefore: Date | null;
  @Column('timestamptz', { nullable: true }) dispatchedAt: Date | null;
}
