import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That something changed, written by the transaction that changed it. Says what, never how much or whose. */
@Entity('live_changes')
@Index(['xact'])
export class LiveChange {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' }) id: string;
  @Column('text') topic: string;
  /** The transaction's own number: by it a reader knows what it could not have seen before. */
  @Column('bigint') xact: string;
  @Column('timestamptz', { default: () => 'now()' }) recordedAt: Date;
}
