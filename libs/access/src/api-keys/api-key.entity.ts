import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A person's key for programs. Only a hash of it is kept; it is never deleted, since the audit trail points to it. */
@Entity('api_keys')
@Unique(['lookup'])
@Index(['ownerId', 'createdAt'])
@Index('api_keys_expiring_idx', ['expiresAt'], { where: 'revoked_at IS NULL' })
export class ApiKey {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('User') @Column('uuid') ownerId: string;
  @Column('text') name: string;
  /** The part of its text it is found by; no secret. */
  @Column('text') lookup: string;
  @Column('text') hash: string;
  @Column('text', { array: true }) scopes: string[];
  /** Addresses and subnets it may be used from; empty means any. */
  @Column('text', { array: true, default: '{}' }) addresses: string[];
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') expiresAt: Date;
  /** To the minute. */
  @Column('timestamptz', { nullable: true }) lastUsedAt: Date | null;
  @Column('text', { nullable: true }) lastUsedIp: string | null;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;
  @ForeignKey('User') @Column('uuid', { nullable: true }) revokedBy: string | null;
}
