import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EntryKind } from '../domain/entry.js';

/** Σ of the credits of one cell, kept in the transaction of every credit: reading a total never touches the entries. */
@Entity('rollups')
export class Rollup {
  @PrimaryColumn('text') kind: EntryKind;
  @PrimaryColumn('date') month: string;
  @PrimaryColumn('character', { length: 3 }) currency: string;
  @PrimaryColumn('text') zoneCode: string;
  @PrimaryColumn('text') industryCode: string;
  @PrimaryColumn('text') segmentCode: string;
  @PrimaryColumn('boolean') listed: boolean;
  /** 20 digits: a sum of numeric(18,2). */
  @Column('numeric', { precision: 22, scale: 2 }) verified: string;
  @Column('numeric', { precision: 22, scale: 2 }) reported: string;
  @Column('numeric', { precision: 22, scale: 2 }) verifiedOriginal: string;
  @Column('numeric', { precision: 22, scale: 2 }) reportedOriginal: string;
  /** Project-months that stand verified. */
  @Column('integer') entries: number;
}
