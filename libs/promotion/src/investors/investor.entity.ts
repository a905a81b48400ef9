import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { HomeRegion } from './domain/home-region.js';

const HOME_REGION_CHECK = `home_region IN ('yangtze_delta', 'bohai_rim', 'pearl_delta', 'other_domestic', 'hk_mo_tw', 'overseas')`;

/** A company that might invest here. One row per legal person; leads and projects point to it. */
@Entity('investors')
@Unique(['uscc'])
@Index(['nameKey'])
@Index(['updatedAt', 'id'])
// Substring search; expression and operator-class indexes are the migration's alone.
@Index('investors_name_trgm_idx', { synchronize: false })
@Index('investors_name_id_idx', { synchronize: false })
@Check('investors_home_region_check', HOME_REGION_CHECK)
export class Investor {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') name: string;
  /** What two spellings of the name share; not unique, since two companies may bear one name. */
  @Column('text') nameKey: string;
  @Column('text', { nullable: true }) uscc: string | null;
  @Column('text', { nullable: true }) homeRegion: HomeRegion | null;
  @Column('text', { nullable: true }) country: string | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('integer', { default: 1 }) version: number;
  @ForeignKey('User') @Column('uuid') createdBy: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt: Date;
}
