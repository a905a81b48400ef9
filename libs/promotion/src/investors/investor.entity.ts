import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Currency } from './domain/currency.js';
import type { HomeRegion } from './domain/home-region.js';
import type { InvestorRole } from './domain/investor-role.js';

const HOME_REGION_CHECK = `home_region IN ('yangtze_delta', 'bohai_rim', 'pearl_delta', 'other_domestic', 'hk_mo_tw', 'overseas')`;

const ROLES_CHECK = `roles <@ ARRAY['investor', 'intermediary', 'project_company'] AND cardinality(roles) > 0`;
const CAPITAL_CHECK =
  'registered_capital >= 0 AND (registered_capital IS NULL) = (registered_capital_currency IS NULL)';

/** A company that might invest here. One row per legal person; leads and projects point to it. */
@Entity('investors')
@Unique(['uscc'])
@Index(['nameKey'])
@Index(['updatedAt', 'id'])
// Substring search; expression and operator-class indexes are the migration's alone.
@Index('investors_name_trgm_idx', { synchronize: false })
@Index('investors_name_id_idx', { synchronize: false })
@Check('investors_home_region_check', HOME_REGION_CHECK)
@Check('investors_self_check', 'parent_id <> id AND merged_into_id <> id')
@Check('investors_roles_check', ROLES_CHECK)
@Check('investors_capital_check', CAPITAL_CHECK)
export class Investor {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') name: string;
  /** What two spellings of the name share; not unique, since two companies may bear one name. */
  @Column('text') nameKey: string;
  @Column('text', { nullable: true }) uscc: string | null;
  @Column('text', { nullable: true }) homeRegion: HomeRegion | null;
  @Column('text', { nullable: true }) country: string | null;
  /** The company that controls it: one step up in the group. */
  @ForeignKey('Investor') @Index() @Column('uuid', { nullable: true }) parentId: string | null;
  /** The record that stands for it since a merge; nobody writes on a merged one. */
  @ForeignKey('Investor') @Index() @Column('uuid', { nullable: true }) mergedIntoId: string | null;
  @Column('text', { array: true, default: () => `'{investor}'` }) roles: InvestorRole[];
  /** 注册资本 (认缴), in its own currency. */
  @Column('numeric', { precision: 18, scale: 2, nullable: true }) registeredCapital: string | null;
  @Column('text', { nullable: true }) registeredCapitalCurrency: Currency | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('integer', { default: 1 }) version: number;
  @ForeignKey('User') @Column('uuid') createdBy: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt: Date;
}
