import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An Idempotency-Key once used, with the answer it got. Cleaned up after some days. */
@Entity('idempotency_keys')
export class IdempotencyKeyRecord {
  @PrimaryColumn('uuid') actorId: string;
  @PrimaryColumn('text') action: string;
  @PrimaryColumn('text') key: string;
  @Column('text') fingerprint: string;
  @Column('jsonb', { nullable: true }) answer: unknown;
  @Index() @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}
