import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { MonthSnapshot } from './domain/month-snapshot.js';

/** A closed month: what was told of it then, sealed and signed, chained to the month closed before. Append-only. */
@Entity('month_closes')
@Check('month_closes_month_check', 'EXTRACT(day FROM month) = 1')
@Check('month_closes_hash_check', `hash ~ '^[0-9a-f]{64}$' AND content_hash ~ '^[0-9a-f]{64}$'`)
@Unique(['previousHash'])
export class MonthClose {
  /** First day of the month. */
  @PrimaryColumn('date') month: string;
  @ForeignKey('User') @Column('uuid') closedBy: string;
  @Column('timestamptz') closedAt: Date;
  /** Why it was closed although something was still open. */
  @Column('text', { nullable: true }) note: string | null;
  @Column('jsonb') snapshot: MonthSnapshot;
  /** SHA-256 of the snapshot's canonical text. */
  @Column('text') contentHash: string;
  /** The hash of the month closed before; zeros for the first. */
  @Column('text') previousHash: string;
  /** SHA-256 over all of the above but the snapshot, which the content hash stands for. */
  @Column('text') hash: string;
  @Column('text') signature: string;
  @ForeignKey('SigningKey') @Column('text') keyId: string;
}

/** The public halves of the keys closings were signed with. The private half stays in the data folder. Append-only. */
@Entity('signing_keys')
export class SigningKey {
  /** Hash of the public key. */
  @PrimaryColumn('text') id: string;
  /** PEM, SPKI. */
  @Column('text') publicKey: string;
  @Column('timestamptz') recordedAt: Date;
}
