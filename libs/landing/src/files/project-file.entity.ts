import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A paper kept with a project that is no evidence of anything yet. Taken off it is kept, so that it can come back. */
@Entity('project_files')
@Index(['fileId'])
export class ProjectFile {
  @ForeignKey('Project') @PrimaryColumn('uuid') projectId: string;
  @ForeignKey('FileRecord') @PrimaryColumn('uuid') fileId: string;
  @ForeignKey('User') @Column('uuid') addedBy: string;
  @Column('timestamptz', { default: () => 'now()' }) addedAt: Date;
  @ForeignKey('User') @Column('uuid', { nullable: true }) removedBy: string | null;
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
}
