import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

export const NAME_KINDS = ['registered', 'former', 'alias', 'english', 'brand'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** A name a company goes by. The registered one stands here, too, so that one look finds all. */
@Entity('investor_names')
@Index('investor_names_keys_idx', { synchronize: false })
@Index('investor_names_core_trgm_idx', { synchronize: false })
@Check('investor_names_kind_check', `kind IN ('registered', 'former', 'alias', 'english', 'brand')`)
export class InvestorName {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Investor') @Index() @Column('uuid') investorId: string;
  @Column('text') name: string;
  @Column('text') kind: NameKind;
  /** Brand and trade, for the trigram index. */
  @Column('text') core: string;
  /** Under which a candidate is found; who it is, the comparison decides. */
  @Column('text', { array: true }) keys: string[];
  @ForeignKey('User') @Column('uuid', { nullable: true }) addedBy: string | null;
  @Column('timestamptz', { default: () => 'now()' }) addedAt: Date;
}
