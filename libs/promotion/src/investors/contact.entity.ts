import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A person to talk to at an investor. Personal information: shown in full only to who works with the person. */
@Entity('contacts')
@Index(['investorId'])
@Index('contacts_name_trgm_idx', { synchronize: false })
export class Contact {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Investor') @Column('uuid') investorId: string;
  @Column('text') name: string;
  @Column('text', { nullable: true }) title: string | null;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { nullable: true }) email: string | null;
  @Column('text', { nullable: true }) wechat: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}
