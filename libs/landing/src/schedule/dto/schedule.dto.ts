import { DateOnly, ListOf, OneOf, Optional, Parts, Text, WhenGiven, Whole } from '#platform/http/fields.js';
import type { ConstructionMode } from '../../projects/domain/construction-mode.js';
import { MILESTONE_KIND_CODES, type MilestoneKind } from '../../projects/domain/milestone-kind.js';
import { DATE_KINDS, type DateKind } from '../schedule.entities.js';

export class ScheduleStepView {
  kind: MilestoneKind;
  nameZh: string;
  nameEn: string;
  afterKinds: MilestoneKind[];
  /** Days after the last of `afterKinds`. */
  days: number;
  plannedOn: string | null;
  /** As last stated. */
  forecastOn: string | null;
  /** Verified. */
  actualOn: string | null;
  /** Reported, waiting for its verdict. */
  reportedOn: string | null;
  /** Done, or to be expected: the forecast, else the plan pushed on by what it waits for. */
  expectedOn: string | null;
  pushedBy: MilestoneKind | null;
  /** Days behind the plan; negative: ahead. */
  slipDays: number | null;
  overdue: boolean;
  /** Stated or done before this step it waits for: one of the two dates is wrong. */
  before: MilestoneKind | null;
}

/** One change of a date. `was` is null where it is the first. */
export class ScheduleChangeView {
  kind: MilestoneKind;
  what: DateKind;
  was: string | null;
  on: string | null;
  reason: string | null;
  byName: string;
  recordedAt: string;
}

export class ScheduleView {
  /** In the order in which they wait for each other. */
  steps: ScheduleStepView[];
  /** Newest first: the slippage as it was told. */
  changes: ScheduleChangeView[];
  /** Where a plan by the template would begin: the verified signature, or today. */
  baseOn: string;
  /** Milestones of the mode's template without any date yet. */
  unplanned: number;
  mayPlan: boolean;
}

export class StepDate {
  @OneOf(MILESTONE_KIND_CODES) kind: MilestoneKind;
  @OneOf(DATE_KINDS) what: DateKind;
  /** Null takes the date away. */
  @Optional() @DateOnly() on?: string | null;
}

export class SetStepDates {
  @Parts(() => StepDate, 50) dates: StepDate[];
  /** Asked for where a date that stands is changed. */
  @Optional() @Text({ max: 500 }) reason?: string | null;
}

export class PlanByTemplate {
  /** The day of the signature. */
  @DateOnly() baseOn: string;
}

export class TemplateStepView {
  mode: ConstructionMode;
  kind: MilestoneKind;
  nameZh: string;
  nameEn: string;
  afterKinds: MilestoneKind[];
  days: number;
  source: string;
  version: number;
}

export class EditTemplateStep {
  @WhenGiven() @Whole({ min: 0, max: 3650 }) days?: number;
  @WhenGiven()
  @ListOf('field.not_in_list', (kind) => MILESTONE_KIND_CODES.includes(kind as MilestoneKind), 20)
  afterKinds?: MilestoneKind[];
}
