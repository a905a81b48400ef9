import { ApiProperty } from '@nestjs/swagger';
import { AXES, type Axis } from '#plan/domain/breakdown.js';
import { Code, FromText, Month, OneOf, Optional, PastInstant, Text, Whole } from '#platform/http/fields.js';
import { DUE_BASES, type DueBasis } from '../../breakdown/domain/part-progress.js';
import { OpenedFigure, OpenQuery } from './opened.dto.js';

export class OpenPlannedDueQuery extends OpenQuery {
  /** Code of the target. */
  @Code() target: string;
  /** Last month counted, YYYY-MM. */
  @Optional() @Month() asOf?: string;
  /** What of it falls into this year, month by month; without it, year by year. */
  @Optional() @FromText('number') @Whole({ min: 1990, max: 2100 }) year?: number;
  /** As it was known at that moment: an ISO instant. Without it, as it is known now. */
  @Optional() @PastInstant() knownAt?: string;
}

export class OpenDueQuery extends OpenPlannedDueQuery {
  /** Of a part of the target by its breakdown: the part's axis and key. */
  @Optional() @OneOf(AXES) axis?: Axis;
  @Optional() @Text({ max: 60 }) key?: string;
  /** Where the part divides another, that one's axis and key. */
  @Optional() @OneOf(AXES) withinAxis?: Axis;
  @Optional() @Text({ max: 60 }) withinKey?: string;
}
export type PartOfTarget = Pick<OpenDueQuery, 'axis' | 'key' | 'withinAxis' | 'withinKey'>;

/** What the linear 序时 is worked out from: amount × elapsed ÷ months, rounded to the fen; or so year by year. */
export class OpenedSchedule {
  /** linear: evenly over the window; years: each year's part evenly inside its year. */
  @ApiProperty({ enum: DUE_BASES }) basis: DueBasis;
  /** Of the target or the part, in its currency. */
  amount: string;
  currency: string;
  /** YYYY-MM */
  windowFrom: string;
  windowTo: string;
  asOf: string;
  /** Months of the window. */
  months: number;
  /** Those of them that are over at the end of `asOf`. */
  elapsed: number;
}

export class OpenedDue extends OpenedFigure {
  schedule: OpenedSchedule;
}
