import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** One link of a login's chain of refresh tokens. Only a hash is kept; a used one coming back ends the family. */
@Entity('refresh_tokens')
@Unique(['tokenHash'])
export class RefreshToken {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('User') @Index() @Column('uuid') userId: string;
  @Index() @Column('uuid') familyId: string;
  @Column('text') tokenHash: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) usedAt: Date | null;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;
}
