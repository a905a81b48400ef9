import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

export const STORED_SOURCES = ['entered', 'imported'] as const;
export type StoredSource = (typeof STORED_SOURCES)[number];

/** What an indicator was in one period. Append-only: a revision is a new row that names the one it replaces. */
@Entity('indicator_observations')
@Unique(['revisesId'])
@Check('indicator_observations_source_kind_check', `source_kind IN ('entered', 'imported')`)
@Check('indicator_observations_reason_check', 'revises_id IS NULL OR reason IS NOT NULL')
@Check('indicator_observations_period_check', `period ~ '^[0-9]{4}(-(0[1-9]|1[0-2])|-[0-9]{4})?$'`)
@ForeignKey('Indicator', ['planCode', 'indicatorCode'], ['planCode', 'code'])
@Index('indicator_observations_first_idx', ['planCode', 'indicatorCode', 'period'], {
  unique: true,
  where: 'revises_id IS NULL',
})
export class IndicatorObservation {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') planCode: string;
  @Column('text') indicatorCode: string;
  /** 2023, 2023-06 or 2021-2023. */
  @Column('text') period: string;
  /** Null for a grade such as IV 类. */
  @Column('numeric', { nullable: true }) value: string | null;
  /** As written by whoever stated it. */
  @Column('text') printed: string;
  @Column('text') unit: string;
  @Column('text') sourceKind: StoredSource;
  /** Which bulletin, letter or bureau says so. */
  @Column('text') source: string;
  @ForeignKey('IndicatorObservation') @Column('uuid', { nullable: true }) revisesId: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('uuid') recordedBy: string;
  @Column('timestamptz') recordedAt: Date;
}
