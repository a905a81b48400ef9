import { ApiProperty } from '@nestjs/swagger';
import type { ConstructionMode } from '#landing/projects/domain/construction-mode.js';
import { FromText, Month, OneOf, Optional, Text, Whole } from '#platform/http/fields.js';
import { PART_KINDS, type PartKind } from '../domain/parts.js';
import { type Side, SIDES } from '../forecast-part.entity.js';
import { ForecastEstimate, ForecastModeModel, ForecastProjectName, ForecastRate } from './forecast.dto.js';

export class OpenForecastQuery {
  /** YYYY-MM, a month of the forecast. */
  @Month() month: string;
  @OneOf(PART_KINDS) kind: PartKind;
  /** `changed`: with what a what-if assumes. */
  @Optional() @OneOf(SIDES) side?: Side;
  /** Opaque position from the page before. */
  @Optional() @Text({ max: 500 }) cursor?: string;
  /** Rows per page, 1-200. */
  @Optional() @FromText('number') @Whole({ min: 1, max: 200 }) limit?: number;
}

/** What one project adds to the mean; or many small ones, or those nobody knows yet, together. */
export class ForecastPartLine extends ForecastProjectName {
  /** How many projects it stands for; 0: nobody can know. */
  projects: number;
  amount: string;
}

export class OpenedForecast {
  /** Of all pages: exactly what the month tells of this kind. */
  sum: string;
  lines: ForecastPartLine[];
  nextCursor: string | null;
  /** Number of lines of all pages. */
  total: number;
}

export class ForecastProjectQuery {
  @Optional() @OneOf(SIDES) side?: Side;
}

export class ForecastProjectMonth {
  /** YYYY-MM */
  month: string;
  /** Mean of what it has added by then, waiting money included. */
  amount: string;
}

/** What the simulation knew of a project, and what it made of its plan. Months as YYYY-MM. */
export class ForecastProjectTold {
  mode: ConstructionMode;
  planned: string;
  /** Furthest rung of the ladder up to the start of works, and when it was reached. */
  @ApiProperty({ enum: ['negotiation', 'appraisal', 'signed', 'registered', 'started'] })
  rung: 'negotiation' | 'appraisal' | 'signed' | 'registered' | 'started';
  since: string;
  /** Paused. */
  stopped: boolean;
  plannedStart: string | null;
  /** `own`: a date of its own; `lag`: its signing and the months this zone usually takes. */
  @ApiProperty({ enum: ['own', 'lag'], nullable: true, type: String })
  planFrom: 'own' | 'lag' | null;
  /** First month of works and what has been spent since; null before the start. */
  began: string | null;
  spent: string | null;
  /** Months of works, and final over planned: by its own money once works run, before that by its mode. */
  months: ForecastEstimate;
  ratio: ForecastEstimate;
  /** Longer (above 1) or shorter by its industry; 1 once its own money tells. */
  industry: number;
  /** Share of its money in the target's scope; null: the zone's. */
  counted: number | null;
  /** Share of the futures in which works have begun by the month measured; the month by which half have. */
  begun: number;
  halfBegun: string | null;
}

/** How one project comes into a forecast. */
export class ForecastProject extends ForecastProjectName {
  @ApiProperty({ enum: PART_KINDS }) kind: PartKind;
  /** Reported and waiting for a verdict, within the amounts. */
  waiting: string;
  /** YYYY-MM its spread is measured at: the window's end, or the horizon's. */
  measured: string;
  deviation: string | null;
  months: ForecastProjectMonth[];
  told: ForecastProjectTold;
  /** What the zone's history says of its mode; null for a mode never seen. */
  learned: ForecastModeModel | null;
  rates: ForecastRate[];
  /** Share of the zone's projects that count towards the target. */
  counted: ForecastEstimate;
  asOf: string;
  seed: number;
  draws: number;
  ruleVersion: number;
}
