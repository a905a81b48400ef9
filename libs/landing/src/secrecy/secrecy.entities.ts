import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/**
 * What a confidential project is really called, for as long as it is confidential: `projects.name` holds the code name
 * meanwhile. One row for each time it was made confidential; lifting it moves the names back and closes the row.
 */
@Entity('project_secrets')
@Check('project_secrets_lifted_check', '(lifted_at IS NULL) = (lifted_by IS NULL)')
@Index('project_secrets_standing_key', ['projectId'], { unique: true, where: 'lifted_at IS NULL' })
@Index('project_secrets_code_name_key', ['codeName'], { unique: true, where: 'lifted_at IS NULL' })
export class ProjectSecret {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Project') @Index() @Column('uuid') projectId: string;
  @Column('text') codeName: string;
  @Column('text') trueName: string;
  @Column('text', { nullable: true }) companyName: string | null;
  @Column('text', { nullable: true }) companyUscc: string | null;
  @Column('text', { nullable: true }) filingCode: string | null;
  @Column('text', { nullable: true }) description: string | null;
  @ForeignKey('PlanProject') @Column('text', { nullable: true }) planProjectCode: string | null;
  @Column('timestamptz') since: Date;
  @ForeignKey('User') @Column('uuid') by: string;
  @Column('text') reason: string;
  @Column('timestamptz', { nullable: true }) liftedAt: Date | null;
  @ForeignKey('User') @Column('uuid', { nullable: true }) liftedBy: string | null;
  @Column('text', { nullable: true }) liftReason: string | null;
}

/** The need-to-know list 知情人: each change of it; of a person the last row counts. Append-only. */
@Entity('project_insiders')
@Index(['secretId', 'userId', 'id'])
export class ProjectInsider {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' }) id: string;
  @ForeignKey('ProjectSecret') @Column('uuid') secretId: string;
  @ForeignKey('User') @Index() @Column('uuid') userId: string;
  /** False: taken off. */
  @Column('boolean') listed: boolean;
  /** The last day; null: until taken off. */
  @Column('date', { nullable: true }) untilOn: string | null;
  @Column('text') reason: string;
  @ForeignKey('User') @Column('uuid') by: string;
  @Column('timestamptz') recordedAt: Date;
}

/** 紧急查看: somebody who may read the project looked behind its code name, said why, and everybody concerned was told. Append-only. */
@Entity('project_openings')
@Check('project_openings_ends_at_check', 'ends_at > opened_at')
@Index(['secretId', 'userId', 'endsAt'])
@Index(['openedAt', 'id'])
export class ProjectOpening {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('ProjectSecret') @Column('uuid') secretId: string;
  @ForeignKey('User') @Column('uuid') userId: string;
  @Column('text') reason: string;
  @Column('timestamptz') openedAt: Date;
  @Column('timestamptz') endsAt: Date;
}

/** The first true name that was read by an opening. Append-only. */
@Entity('project_opening_reads')
export class ProjectOpeningRead {
  @ForeignKey('ProjectOpening') @PrimaryColumn('uuid') openingId: string;
  @Column('timestamptz') readAt: Date;
}

/** The longest look there may be: a week. */
export const LONGEST_LOOK = 168;

/** How long one look lasts: data, so that an office can shorten it. The last row is in force. Append-only. */
@Entity('secrecy_rules')
@Check('secrecy_rules_opening_hours_check', `opening_hours BETWEEN 1 AND ${LONGEST_LOOK}`)
export class SecrecyRule {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' }) id: string;
  @Column('integer') openingHours: number;
  @Column('text') reason: string;
  /** Null: as the system came. */
  @ForeignKey('User') @Column('uuid', { nullable: true }) setBy: string | null;
  @Column('timestamptz') recordedAt: Date;
}

export const secrecyEntities = [ProjectSecret, ProjectInsider, ProjectOpening, ProjectOpeningRead, SecrecyRule];
