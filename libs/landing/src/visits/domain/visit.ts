import { monthsLater } from '#platform/clock/calendar.js';
import { STAGES, type Stage } from '../../projects/domain/project-stage.js';

/** Who shall go: the named leader 挂钩领导, the service agent 帮办专员, or somebody named. */
export const VISITED_BY = ['leader', 'agent', 'other'] as const;
export type VisitedBy = (typeof VISITED_BY)[number];

export const PLAN_STATES = ['open', 'done', 'dropped'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

export interface VisitRhythm {
  /** Months until the next visit. */
  months: number;
  zh: string;
  en: string;
}

const quarter = { months: 3, zh: '每季度', en: 'Every quarter' };

/** THE table of how often a project is visited, by the stage it stands at. Aftercare asks for a visit each year. */
export const VISIT_RHYTHM: Record<Stage, VisitRhythm> = {
  negotiation: { months: 1, zh: '每月', en: 'Every month' },
  appraisal: { months: 1, zh: '每月', en: 'Every month' },
  signed: quarter,
  registered: quarter,
  started: quarter,
  building: quarter,
  producing: { months: 6, zh: '每半年', en: 'Every half year' },
  at_capacity: { months: 12, zh: '每年', en: 'Every year' },
  aftercare: { months: 12, zh: '每年', en: 'Every year' },
};

/** When the next visit is due after one on this day. */
export const nextVisitOn = (visitedOn: string, stage: Stage): string =>
  monthsLater(visitedOn, VISIT_RHYTHM[stage].months);

/** From production on, the first visit of a year is the yearly visit that the gate of aftercare asks for. */
export function isYearlyVisit(stage: Stage, visitedOn: string, yearlyVisits: readonly string[]): boolean {
  if (STAGES.indexOf(stage) < STAGES.indexOf('producing')) return false;
  return yearlyVisits.every((day) => day.slice(0, 4) !== visitedOn.slice(0, 4));
}
