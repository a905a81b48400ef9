import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { ConsentWay } from './domain/consent.js';

const CONSENT_CHECK = `consent_how IN ('in_person', 'business_card', 'phone', 'wechat', 'email', 'written', 'other')
  AND (consent_on IS NULL) = (consent_how IS NULL)
  AND (consent_withdrawn_on IS NULL OR consent_withdrawn_on >= consent_on)`;
const ERASED_CHECK = `erased_at IS NULL
  OR (name = '' AND title IS NULL AND phone IS NULL AND email IS NULL AND wechat IS NULL)`;

/** A person to talk to at an investor. Personal information: shown in full only to who works with the person. */
@Entity('contacts')
@Index(['investorId'])
@Index('contacts_name_trgm_idx', { synchronize: false })
@Index('contacts_phone_digits_idx', { synchronize: false })
@Index('contacts_email_domain_idx', { synchronize: false })
@Check('contacts_consent_check', CONSENT_CHECK)
@Check('contacts_erased_check', ERASED_CHECK)
export class Contact {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Investor') @Column('uuid') investorId: string;
  /** Empty once erased. */
  @Column('text') name: string;
  @Column('text', { nullable: true }) title: string | null;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { nullable: true }) email: string | null;
  @Column('text', { nullable: true }) wechat: string | null;
  /** The day and the way the person agreed that we keep these details; null: not asked yet. */
  @Column('date', { nullable: true }) consentOn: string | null;
  @Column('text', { nullable: true }) consentHow: ConsentWay | null;
  @Column('date', { nullable: true }) consentWithdrawnOn: string | null;
  /** On the person's request (PIPL art. 47): every personal field is blank, the row stays for what points to it. */
  @Column('timestamptz', { nullable: true }) erasedAt: Date | null;
  @ForeignKey('User') @Column('uuid', { nullable: true }) createdBy: string | null;
  @Column('integer', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt: Date;
}
