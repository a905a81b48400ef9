import { DateOnly, Text } from '#platform/http/fields.js';
import type { ProjectStatus } from '../domain/project-status.js';

export class RedateStatus {
  /** The day it really holds from. */
  @DateOnly() effectiveOn: string;
  @Text({ min: 2, max: 1000 }) reason: string;
}

/** One day a change of status was said to hold from. */
export class StatusDayView {
  effectiveOn: string;
  reason: string;
  by: string;
  /** ISO instant. */
  recordedAt: string;
}

export class StatusChangeView {
  id: string;
  from: ProjectStatus;
  to: ProjectStatus;
  reason: string;
  /** Since when it holds, as known today. */
  effectiveOn: string;
  /** Between which days it may be put right by this reader; null where it may not. */
  earliest: string | null;
  latest: string | null;
  /** Every day it was said to hold from, the first one first. */
  days: StatusDayView[];
}

export class StatusChanges {
  items: StatusChangeView[];
}
