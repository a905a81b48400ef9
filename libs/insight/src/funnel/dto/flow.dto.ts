import type { Stage } from '#landing/projects/domain/project-stage.js';
import { Code, FieldRule, OneOf, Optional, PastInstant } from '#platform/http/fields.js';
import type { LeadState } from '#promotion/leads/domain/lead-state.js';
import type { CohortMonths, CohortRung, Observed } from '../domain/cohorts.js';
import { isQuarter } from '../domain/quarter.js';
import { TIMED_STAGES } from '../domain/time-in-stage.js';
import { FLOW_GROUPS, type FlowGroup } from '../flow-groups.sql.js';

export const Quarter = (): PropertyDecorator =>
  FieldRule('insight.quarter_invalid', (value) => typeof value === 'string' && isQuarter(value));

/** Key of a group nothing tells apart: no team, no industry, no lead. */
export const UNNAMED = 'none';

export class FlowQuery {
  @Optional() @OneOf(FLOW_GROUPS) by?: FlowGroup;
  /** First quarter, 2024-Q1: of entering negotiation, of signing, of entering the stage. */
  @Optional() @Quarter() from?: string;
  @Optional() @Quarter() to?: string;
  /** As it was known at that moment: an ISO instant. Amounts are today's. */
  @Optional() @PastInstant() knownAt?: string;
}

/** A key of `by`, or `none`. */
export class FlowGroupQuery extends FlowQuery {
  @Optional() @Code() key?: string;
}

export class TimeQuery extends FlowQuery {
  /** The stage whose curves are drawn. */
  @Optional() @OneOf(TIMED_STAGES) stage?: Stage;
}

/** 95 % interval; 0 to 1. */
export class ShareView {
  share: number;
  low: number;
  high: number;
}

export class FunnelRungView {
  stage: Stage | LeadState;
  entered: number;
  /** Null on the last rung. entered = wentOn + standing + ended */
  wentOn: number | null;
  /** Still there: may go on. */
  standing: number;
  ended: number;
  /** 元. Size of the pipeline, never part of a target. */
  planned: string;
  /** 元; null before the agreement. */
  contracted: string | null;
  /** wentOn of entered; Wilson's interval. */
  share: ShareView | null;
  /** Fewer than ten: the share says little. */
  small: boolean;
}

/** What is told apart; of the whole all three are null. */
export class FlowKey {
  key: string | null;
  nameZh: string | null;
  nameEn: string | null;
}

export class FunnelGroup extends FlowKey {
  /** Leads heard of in the period; empty where the reader reads none, and by construction mode. */
  leads: FunnelRungView[];
  /** Projects that entered negotiation in the period. */
  projects: FunnelRungView[];
}

class FlowAnswer {
  by: FlowGroup;
  from: string;
  to: string;
  /** Last day counted. */
  asOf: string;
  /** The reader's rights reach only a part of the projects: the numbers are of that part. */
  partial: boolean;
}

export class FunnelTable extends FlowAnswer {
  /** Signed, of the projects that entered negotiation; of them `underTalks` may still be. */
  signedShare: ShareView | null;
  underTalks: number;
  total: FunnelGroup;
  groups: FunnelGroup[];
}

export class CohortCell {
  rung: CohortRung;
  months: CohortMonths;
  /** Of how many of the signings the months are over: all, part, none. */
  observed: Observed;
  /** Those whose months are over; what follows is of them alone. */
  of: number;
  /** 元 */
  ofContracted: string;
  /** Null while there is nothing to observe. */
  reached: number | null;
  /** 元 */
  reachedContracted: string | null;
  share: ShareView | null;
  small: boolean;
  /** The day from which all of it can be observed. */
  observedFrom: string;
}

export class CohortView {
  quarter: string;
  signed: number;
  /** 元 */
  contracted: string;
  small: boolean;
  cells: CohortCell[];
}

/** Of the signings of the last 24 months: the share that starts within 365 days, by Kaplan and Meier's estimate. */
export class CohortHeadline {
  signed: number;
  share: ShareView | null;
  small: boolean;
}

export class CohortTable extends FlowAnswer {
  headline: CohortHeadline;
  cohorts: CohortView[];
  /** The groups one may narrow to. */
  groups: FlowKey[];
}

export class QuantileView {
  /** Null: not reached in what was watched. */
  days: number | null;
  low: number | null;
  high: number | null;
}

export class SurvivalStep {
  days: number;
  atRisk: number;
  events: number;
  survival: number;
  low: number;
  high: number;
}

export class StageTimeView {
  stage: Stage;
  /** Projects that stood there. */
  n: number;
  /** Of them went on; the others still stand there or ended there (censored). */
  events: number;
  median: QuantileView;
  p90: QuantileView;
  /** The longest anybody was watched. */
  watchedDays: number;
  /** Fewer than ten went on. */
  small: boolean;
  /** Of the stage asked for; empty for the others. */
  steps: SurvivalStep[];
}

export class TimeGroup extends FlowKey {
  stages: StageTimeView[];
}

export class TimeTable extends FlowAnswer {
  stage: Stage;
  total: TimeGroup;
  groups: TimeGroup[];
}
