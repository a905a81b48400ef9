import { Check, Column, Entity, ForeignKey, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

@Entity('users')
@Unique(['username'])
@Check('users_status_check', `status IN ('active', 'disabled')`)
export class User {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') username: string;
  @Column('text') name: string;
  @Column('text', { nullable: true }) email: string | null;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text') passwordHash: string;
  @Column('text', { default: 'active' }) status: 'active' | 'disabled';
  @ForeignKey('Team') @Column('uuid', { nullable: true }) teamId: string | null;
  @Column('integer', { default: 0 }) failedLogins: number;
  @Column('timestamptz', { nullable: true }) lockedUntil: Date | null;
  @Column('boolean', { default: false }) mustChangePassword: boolean;
  @Column('boolean', { default: false }) isDemo: boolean;
  @Column('integer', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt: Date;
}

@Entity('user_roles')
export class UserRole {
  @ForeignKey('User') @PrimaryColumn('uuid') userId: string;
  @PrimaryColumn('text') role: string;
}

/** A zone the person answers for; it stands for all it contains. */
@Entity('user_zones')
export class UserZone {
  @ForeignKey('User') @PrimaryColumn('uuid') userId: string;
  @PrimaryColumn('text') zoneCode: string;
}

@Entity('teams')
@Unique(['code'])
export class Team {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') code: string;
  @Column('text') nameZh: string;
  @Column('text') nameEn: string;
  @Column('boolean', { default: true }) active: boolean;
}
