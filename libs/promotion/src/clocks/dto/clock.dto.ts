import { OneOf, Optional, PastInstant, Text, WhenGiven, Whole } from '#platform/http/fields.js';
import { ListQuery } from '#platform/http/list.js';
import type { ClockCode, ClockEventKind, ClockState } from '../domain/service-clock.js';

export class ClockStep {
  kind: ClockEventKind;
  dueOn: string;
  reason: string | null;
  byName: string | null;
  at: string;
}

export class ClockView {
  id: string;
  code: ClockCode;
  state: ClockState;
  startedOn: string;
  /** The last day in time. */
  dueOn: string;
  pausedOn: string | null;
  endedOn: string | null;
  /** The term was overrun. */
  breached: boolean;
  overdue: boolean;
  steps: ClockStep[];
}

export const DUE_LISTS = ['overdue', 'due', 'paused'] as const;

export class DueQuery extends ListQuery {
  /** overdue; due within seven days; paused. Overdue and due when missing. */
  @Optional() @OneOf(DUE_LISTS) list?: (typeof DUE_LISTS)[number];
}

/** As of a past moment, by what had been recorded by then. */
export class DueAsked extends DueQuery {
  @Optional() @PastInstant() knownAt?: string;
}

export class DueRow {
  id: string;
  code: ClockCode;
  leadId: string;
  leadTitle: string;
  leadCode: string;
  ownerName: string;
  dueOn: string;
  overdue: boolean;
  paused: boolean;
}

export class DuePage {
  items: DueRow[];
  nextCursor: string | null;
  total: number;
}

export class PauseClock {
  @Text({ min: 2, max: 500 }) reason: string;
}

export class MeetClock {
  /** What was answered. */
  @Text({ min: 2, max: 500 }) note: string;
}

export class ClockRuleView {
  code: ClockCode;
  days: number;
  unit: 'working' | 'calendar';
  remindBefore: number;
  /** 元 */
  majorFrom: string | null;
  source: string;
  version: number;
}

export class EditClockRule {
  @WhenGiven() @Whole({ min: 1, max: 365 }) days?: number;
  @WhenGiven() @OneOf(['working', 'calendar']) unit?: 'working' | 'calendar';
  @WhenGiven() @Whole({ min: 0, max: 30 }) remindBefore?: number;
}
