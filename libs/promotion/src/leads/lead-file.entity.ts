import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A paper kept with a lead: the photo of a business card, a brochure. Taken off it is kept, so that it can come back. */
@Entity('lead_files')
@Index(['fileId'])
export class LeadFile {
  @ForeignKey('Lead') @PrimaryColumn('uuid') leadId: string;
  @ForeignKey('FileRecord') @PrimaryColumn('uuid') fileId: string;
  @ForeignKey('User') @Column('uuid') addedBy: string;
  @Column('timestamptz', { default: () => 'now()' }) addedAt: Date;
  @ForeignKey('User') @Column('uuid', { nullable: true }) removedBy: string | null;
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
}
