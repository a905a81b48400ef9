import { Check, Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { SearchKind } from './domain/search-text.js';

/** What may be typed to find a record. Derived: never a source. */
@Entity('search_entries')
@Index('search_entries_grams_lead_idx', { synchronize: false })
@Index('search_entries_grams_investor_idx', { synchronize: false })
@Index('search_entries_grams_project_idx', { synchronize: false })
@Index('search_entries_grams_event_idx', { synchronize: false })
@Index('search_entries_phone_tail_idx', { synchronize: false })
@Check('search_entries_kind_check', `kind IN ('lead', 'investor', 'project', 'event')`)
@Index(['ownerId'])
@Index(['teamId'])
@Index(['zoneCode'])
export class SearchEntry {
  @PrimaryColumn('text') kind: SearchKind;
  @PrimaryColumn('uuid') id: string;
  /** As shown. */
  @Column('text') title: string;
  @Column('text') detail: string;
  @Column('text') code: string;
  /** The title, folded. */
  @Column('text') head: string;
  /** Everything else that may be typed, folded. */
  @Column('text') body: string;
  @Column('text') pinyin: string;
  @Column('text') initials: string;
  /** Single characters, pairs and threes of the above: the index that answers one and two characters, too. */
  @Column('text', { array: true }) grams: string[];
  /** Digits of the contact's phone. */
  @Column('text') phone: string;
  @Column('uuid', { nullable: true }) ownerId: string | null;
  @Column('uuid', { nullable: true }) teamId: string | null;
  @Column('text', { nullable: true }) zoneCode: string | null;
  @Column('timestamptz') updatedAt: Date;
}

/** A record whose entry has to be made anew. */
@Entity('search_marks')
export class SearchMark {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) seq: string;
  @Column('text') kind: SearchKind;
  @Column('uuid') id: string;
}
