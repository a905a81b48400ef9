import { ApiProperty } from '@nestjs/swagger';
import { ValidateIf } from 'class-validator';
import { CHAIN_FIGURES, type ChainFigure } from '../domain/chain-figure.js';
import { LAND_FIGURES, type LandFigure } from '../domain/land-figure.js';
import { OPENED_KINDS, type OpenedKind } from '../domain/opened-kind.js';
import { YIELD_FIGURES, type YieldFigure } from '../domain/yield-figure.js';
import {
  Code,
  Flag,
  FromCsv,
  FromText,
  Id,
  ListOf,
  OneOf,
  Optional,
  PastInstant,
  Text,
  Whole,
} from '#platform/http/fields.js';
import { LOAD_FIGURES, type LoadFigure } from '#landing/blockers/domain/department-load.js';
import { STAGES, type Stage } from '#landing/projects/domain/project-stage.js';
import { ATTENTION_CODES, type AttentionRuleCode } from '../../attention/domain/attention-rules.js';
import { YieldQuery } from '../../yield/dto/yield.dto.js';
import type { OpenedBasis } from './basis.dto.js';

export class OpenQuery {
  /** Opaque position from the page before. */
  @Optional() @Text({ max: 500 }) cursor?: string;
  /** Rows per page, 1-200. */
  @Optional() @FromText('number') @Whole({ min: 1, max: 200 }) limit?: number;
}

export const PIPELINE_MEASURES = ['planned', 'contracted'] as const;
export type PipelineMeasure = (typeof PIPELINE_MEASURES)[number];

export class OpenPipelineQuery extends OpenQuery {
  /** Without it, every stage. */
  @Optional() @OneOf(STAGES) stage?: Stage;
  /** What the rows are measured by. */
  @OneOf(PIPELINE_MEASURES) measure: PipelineMeasure;
  /** As it was known at that moment: an ISO instant. Without it, as it is known now. */
  @Optional() @PastInstant() knownAt?: string;
}

export class OpenSignedQuery extends OpenQuery {
  @FromText('number') @Whole({ min: 1990, max: 2100 }) year: number;
  /** Only what was added to projects signed before. */
  @Optional() @FromText('boolean') @Flag() increases?: boolean;
  /** As it was known at that moment: an ISO instant. Without it, as it is known now. */
  @Optional() @PastInstant() knownAt?: string;
}

export class OpenDeskQuery extends OpenQuery {
  /** Code of the desk's item. */
  @Code() item: string;
}

export class OpenChainQuery extends OpenQuery {
  @OneOf(CHAIN_FIGURES) figure: ChainFigure;
  /** Without segments: what of this industry names none. */
  @Optional() @Code() industryCode?: string;
  /** Codes of segments: `MED-CHEM,MED-BIO`. */
  @ValidateIf(({ industryCode }: OpenChainQuery) => industryCode === undefined)
  @FromCsv()
  @ListOf('field.invalid', (code) => typeof code === 'string' && code.length <= 50, 200)
  segments?: string[];
  @Optional() @PastInstant() knownAt?: string;
}

export class OpenLandYieldQuery extends OpenQuery {
  @Code() zoneCode: string;
  @OneOf(LAND_FIGURES) figure: LandFigure;
  @Optional() @PastInstant() knownAt?: string;
}

export class OpenAttentionQuery extends OpenQuery {
  /** Without it, every rule. */
  @Optional() @OneOf(ATTENTION_CODES) rule?: AttentionRuleCode;
  /** What was called about and rests until its day, instead of what waits. */
  @Optional() @FromText('boolean') @Flag() resting?: boolean;
  @Optional() @PastInstant() knownAt?: string;
}

export class OpenLoadQuery extends OpenQuery {
  /** The department. */
  @Id() teamId: string;
  @OneOf(LOAD_FIGURES) figure: LoadFigure;
}

/** The same words as the table, and which of its cells. */
export class OpenYieldQuery extends YieldQuery {
  @OneOf(YIELD_FIGURES) figure: YieldFigure;
  /** The row's key; without it, and not `unnamed`, the foot: all rows together. */
  @Optional() @Text({ max: 60 }) key?: string;
  /** The row without a key. */
  @Optional() @FromText('boolean') @Flag() unnamed?: boolean;
  /** Opaque position from the page before. */
  @Optional() @Text({ max: 500 }) cursor?: string;
  /** Rows per page, 1-200. */
  @Optional() @FromText('number') @Whole({ min: 1, max: 200 }) limit?: number;
}

export class OpenedRow {
  @ApiProperty({ enum: OPENED_KINDS }) kind: OpenedKind;
  /** Null, with all but the amount, for what is outside the reader's rights: it still belongs to the figure. */
  id: string | null;
  /** The project it belongs to, where it is not one itself. */
  projectId: string | null;
  code: string | null;
  name: string | null;
  /** A word about it: a stage, a state, a reason. */
  note: string | null;
  zoneCode: string | null;
  visible: boolean;
  /** The day that matters, YYYY-MM-DD. */
  on: string | null;
  /** Days until that day. */
  days: number | null;
  /** What it adds to the figure; null where it states none or the figure counts rows. */
  amount: string | null;
}

export const OPENED_UNITS = ['CNY', 'mu', 'days'] as const;
export type OpenedUnit = (typeof OPENED_UNITS)[number];

export class OpenedFigure {
  /** Exactly the figure opened, of all pages; null where it counts rows. */
  sum: string | null;
  /** How many it counts, of all pages. */
  count: number;
  /** CNY, mu of land, or days. */
  @ApiProperty({ enum: OPENED_UNITS }) unit: OpenedUnit;
  rows: OpenedRow[];
  nextCursor: string | null;
  /** Number of rows of all pages. */
  total: number;
  basis: OpenedBasis[];
}
