import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

export const VIEWED_LISTS = ['leads', 'investors', 'projects', 'ledger'] as const;
export type ViewedList = (typeof VIEWED_LISTS)[number];

/** For oneself, for one's team, for everybody who may see the list. */
export const VIEW_REACHES = ['own', 'team', 'all'] as const;
export type ViewReach = (typeof VIEW_REACHES)[number];

/** How a list is looked at. It opens no row: the list asks for the reader's own rights as ever. */
@Entity('saved_views')
@Unique(['ownerId', 'list', 'name'])
@Index(['list', 'reach'])
@Check('saved_views_list_check', `list IN ('leads', 'investors', 'projects', 'ledger')`)
@Check('saved_views_reach_check', `reach IN ('own', 'team', 'all')`)
export class SavedView {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') list: ViewedList;
  @Column('text') name: string;
  /** Filters and sort as they stand in the list's address: state=screening&sort=-capturedOn */
  @Column('text') query: string;
  /** Keys of the columns left out. */
  @Column('text', { array: true, default: '{}' }) hidden: string[];
  @Column('text') reach: ViewReach;
  @ForeignKey('User') @Column('uuid') ownerId: string;
  /** The team it is for, when it is for a team. */
  @ForeignKey('Team') @Column('uuid', { nullable: true }) teamId: string | null;
  @Column('integer', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt: Date;
}
