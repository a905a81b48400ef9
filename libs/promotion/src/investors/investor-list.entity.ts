import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A list companies are known by: 世界500强, 专精特新, 上市 … Reference data. */
@Entity('investor_lists')
export class InvestorList {
  @PrimaryColumn('text') code: string;
  @Column('text') nameZh: string;
  @Column('text') nameEn: string;
  /** Who publishes it. */
  @Column('text', { nullable: true }) publisher: string | null;
  @Column('integer') sort: number;
  @Column('boolean', { default: true }) active: boolean;
}

/** A company stands on a list, of which edition if known. */
@Entity('investor_list_entries')
@Check('investor_list_entries_year_check', 'year BETWEEN 1990 AND 2100')
export class InvestorListEntry {
  @ForeignKey('Investor') @PrimaryColumn('uuid') investorId: string;
  @ForeignKey('InvestorList') @Index() @PrimaryColumn('text') listCode: string;
  @Column('integer', { nullable: true }) year: number | null;
}
