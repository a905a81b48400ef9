import { Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** A word said about a lead or a project, seen by whoever may read it. */
@Entity('comments')
@Index(['subjectType', 'subjectId', 'createdAt', 'id'])
export class Comment {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') subjectType: string;
  @Column('uuid') subjectId: string;
  @ForeignKey('User') @Column('uuid') authorId: string;
  @Column('text') body: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) editedAt: Date | null;
  /** Taken back: its place stays, its text is no longer shown to anybody. */
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
  @Column('integer', { default: 1 }) version: number;
}

/**
 * What a comment said and whom it called at each writing, so that a past moment can be told of. What is withdrawn is shown
 * to nobody, whatever the moment. Append-only.
 */
@Entity('comment_versions')
@Index(['commentId', 'id'])
export class CommentVersion {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' }) id: string;
  @ForeignKey('Comment') @Column('uuid') commentId: string;
  /** As in the comment: whose record it is, also for whoever erases a person's traces. */
  @Column('text') subjectType: string;
  @Column('uuid') subjectId: string;
  @Column('text') body: string;
  @Column('uuid', { array: true }) mentions: string[];
  @Column('timestamptz') recordedAt: Date;
}

@Entity('comment_mentions')
export class CommentMention {
  @ForeignKey('Comment') @PrimaryColumn('uuid') commentId: string;
  @ForeignKey('User') @PrimaryColumn('uuid') userId: string;
}

/** Who follows what. "No" is kept as well, so that nobody is made to watch again what they left. */
@Entity('watches')
@Index(['subjectType', 'subjectId'], { where: 'watching' })
export class Watch {
  @ForeignKey('User') @PrimaryColumn('uuid') userId: string;
  @PrimaryColumn('text') subjectType: string;
  @PrimaryColumn('uuid') subjectId: string;
  @Column('boolean') watching: boolean;
  @Column('timestamptz') since: Date;
}
