import { STAGES, type Stage } from '#landing/projects/domain/project-stage.js';
import { Flag, FromText, OneOf, Optional, Text, Whole } from '#platform/http/fields.js';
import { LEAD_RUNGS, type LeadRung } from '../../funnel/captured-leads.sql.js';
import { COHORT_RUNGS, type CohortRung } from '../../funnel/domain/cohorts.js';
import { FUNNEL_PARTS, type FunnelPart } from '../../funnel/domain/funnel.js';
import { TIMED_STAGES } from '../../funnel/domain/time-in-stage.js';
import { FlowGroupQuery, Quarter } from '../../funnel/dto/flow.dto.js';
import { PIPELINE_MEASURES, type PipelineMeasure } from './open-pipeline.dto.js';

const RUNGS = [...LEAD_RUNGS, ...STAGES];

/** The same words as the tables, and a page of the rows. */
class FlowRowsQuery extends FlowGroupQuery {
  /** Opaque position from the page before. */
  @Optional() @Text({ max: 500 }) cursor?: string;
  /** Rows per page, 1-200. */
  @Optional() @FromText('number') @Whole({ min: 1, max: 200 }) limit?: number;
}

export class OpenFunnelQuery extends FlowRowsQuery {
  /** A rung of the leads or of the projects. */
  @OneOf(RUNGS) stage: LeadRung | Stage;
  @OneOf(FUNNEL_PARTS) part: FunnelPart;
  /** What the rows are measured by; leads by what is planned alone. */
  @Optional() @OneOf(PIPELINE_MEASURES) measure?: PipelineMeasure;
}

/** reached: within the months; missed: the months are over and it did not; due: both. */
export const COHORT_FATES = ['due', 'reached', 'missed'] as const;
export type CohortFate = (typeof COHORT_FATES)[number];

export class OpenCohortQuery extends FlowRowsQuery {
  @Quarter() quarter: string;
  /** Without it all that was signed. */
  @Optional() @OneOf(COHORT_RUNGS) rung?: CohortRung;
  @Optional() @FromText('number') @Whole({ min: 6, max: 24 }) months?: number;
  @Optional() @OneOf(COHORT_FATES) fate?: CohortFate;
}

export class OpenSignedLatelyQuery extends FlowRowsQuery {
  /** Only those that have started. */
  @Optional() @FromText('boolean') @Flag() started?: boolean;
}

/** went_on: finished; watched: still there or ended there, counted as long as it was watched. */
export const STAY_PARTS = ['all', 'went_on', 'watched'] as const;
export type StayPart = (typeof STAY_PARTS)[number];

export class OpenTimesQuery extends FlowRowsQuery {
  @OneOf(TIMED_STAGES) stage: Stage;
  @Optional() @OneOf(STAY_PARTS) part?: StayPart;
  /** At risk on that day of their stay: those that were there so many days or more. */
  @Optional() @FromText('number') @Whole({ min: 0, max: 100_000 }) fromDay?: number;
  /** Whose stay was exactly so many days. */
  @Optional() @FromText('number') @Whole({ min: 0, max: 100_000 }) onDay?: number;
}
