import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** 重点产业项目 of one year. Membership belongs to (project, year), not to the project. */
@Entity('key_list')
@Index(['year'])
export class KeyListMember {
  @ForeignKey('Project') @PrimaryColumn('uuid') projectId: string;
  @PrimaryColumn('integer') year: number;
}

/** Every time a project went on or off a year's list, and why. Append-only. */
@Entity('key_list_changes')
@Index(['projectId', 'year'])
export class KeyListChange {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' }) id: string;
  @ForeignKey('Project') @Column('uuid') projectId: string;
  @Column('integer') year: number;
  @Column('boolean') listed: boolean;
  @Column('text', { nullable: true }) reason: string | null;
  @ForeignKey('User') @Column('uuid') by: string;
  @Column('timestamptz') recordedAt: Date;
}
