import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** What is said of an indicator in the evaluation of one year; every version is kept. Append-only. */
@Entity('evaluation_comments')
@Unique(['planCode', 'indicatorCode', 'year', 'version'])
@ForeignKey('Indicator', ['planCode', 'indicatorCode'], ['planCode', 'code'])
export class EvaluationComment {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' }) id: string;
  @Column('text') planCode: string;
  @Column('text') indicatorCode: string;
  @Column('integer') year: number;
  @Column('integer') version: number;
  /** Empty takes the comment back. */
  @Column('text') text: string;
  @Column('uuid') recordedBy: string;
  @Column('timestamptz') recordedAt: Date;
}
