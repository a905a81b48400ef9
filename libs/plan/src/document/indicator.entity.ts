import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { IndicatorKind, SuspectCell } from '../domain/indicator-kind.js';

export const INDICATOR_TABLES = ['table1', 'table2', 'text'] as const;
export type IndicatorTable = (typeof INDICATOR_TABLES)[number];

/** One indicator of a plan, with every value as printed beside the number read from it. */
@Entity('indicators')
@Check('indicators_source_table_check', `source_table IN ('table1', 'table2', 'text')`)
@Check('indicators_kind_check', `kind IN ('level', 'cumulative', 'growth', 'ratio')`)
@Check('indicators_property_check', `property IN ('expected', 'binding')`)
@Check('indicators_comparator_check', `comparator IN ('=', '>=', '>', '<=', '<')`)
@Check('indicators_result_check', `result IN ('met', 'missed', 'no_data')`)
@Check('indicators_relevance_check', `relevance IN ('core', 'supporting', 'context')`)
@Check('indicators_pipeline_link_check', `pipeline_link IN ('direct', 'indirect', 'none')`)
export class Indicator {
  @ForeignKey('PlanPeriod') @PrimaryColumn('text') planCode: string;
  @PrimaryColumn('text') code: string;
  @Column('text') sourceTable: IndicatorTable;
  /** `表2-12`; null for a target of the running text. */
  @Column('text', { nullable: true }) ref: string | null;
  @Column('integer') sort: number;
  @Column('text', { nullable: true }) categoryZh: string | null;
  @Column('text', { nullable: true }) categoryEn: string | null;
  @Column('text') nameZh: string;
  @Column('text') nameEn: string;
  @Column('text') unit: string;
  @Column('text') unitEn: string;
  @Column('text') kind: IndicatorKind;
  /** Printed in [ ] or called 累计: a total of the five years. */
  @Column('boolean', { default: false }) fiveYearTotal: boolean;
  /** An addition to a stock, not the stock. */
  @Column('boolean', { default: false }) increment: boolean;
  /** 预期性 or 约束性; null where the plan gives no label. */
  @Column('text', { nullable: true }) property: 'expected' | 'binding' | null;
  @Column('numeric', { nullable: true }) baseline: string | null;
  @Column('text', { nullable: true }) baselinePrinted: string | null;
  @Column('text', { nullable: true }) baselineSource: string | null;
  @Column('numeric', { nullable: true }) target: string | null;
  /** Upper end where the plan prints a range. */
  @Column('numeric', { nullable: true }) targetMax: string | null;
  @Column('text', { nullable: true }) targetPrinted: string | null;
  @Column('text', { nullable: true }) comparator: '=' | '>=' | '>' | '<=' | '<' | null;
  /** 下达考核目标: the number comes later from above. */
  @Column('boolean', { default: false }) assignedFromAbove: boolean;
  @Column('numeric', { nullable: true }) actual: string | null;
  @Column('text', { nullable: true }) actualPrinted: string | null;
  @Column('text', { nullable: true }) result: 'met' | 'missed' | 'no_data' | null;
  /** Total of the period before, where only that is comparable in kind. */
  @Column('numeric', { nullable: true }) previousPeriod: string | null;
  @Column('text', { nullable: true }) relevance: 'core' | 'supporting' | 'context' | null;
  /** Can pipeline data produce the value (direct), help (indirect), or not (none)? */
  @Column('text', { nullable: true }) pipelineLink: 'direct' | 'indirect' | 'none' | null;
  /** Cells that are implausible or garbled as printed: shown with a flag, never computed from. */
  @Column('text', { array: true, default: () => `'{}'` }) suspectCells: SuspectCell[];
  /** Codes of the same or a conflicting indicator elsewhere in the plan. */
  @Column('text', { array: true, default: () => `'{}'` }) relatedCodes: string[];
  @Column('text', { nullable: true }) noteZh: string | null;
  @Column('text', { nullable: true }) noteEn: string | null;
  @Column('text') source: string;
  @Column('boolean', { default: true }) active: boolean;
  @Column('integer', { default: 1 }) version: number;
  /** Set once the office has drafted or changed the row; from then on no load touches it. */
  @Column('timestamptz', { nullable: true }) editedAt: Date | null;
}
