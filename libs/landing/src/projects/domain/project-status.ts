import { isAbove, type Stage } from './project-stage.js';

/** Status is another field than stage: whether the project is alive, not how far it got. */
export const STATUSES = [
  'active',
  'paused',
  'transferred',
  'lost',
  'rejected',
  'terminated',
  'exited',
  'merged',
] as const;

export type ProjectStatus = (typeof STATUSES)[number];

/** Facts a change of status must bring. A reason is always asked for. */
export type StatusFact = 'reviewOn' | 'destination' | 'mergedIntoId';

export interface StatusRule {
  zh: string;
  en: string;
  /** What may follow. */
  to: readonly ProjectStatus[];
  /** What entering it requires besides the reason. */
  requires: readonly StatusFact[];
  /** Entered only by projects that reached this stage. */
  from: Stage | null;
  /** Entered only by projects that have not reached this stage. */
  before: Stage | null;
  /** Facts may still be reported. */
  open: boolean;
}

const anyStage = { from: null, before: null } as const;

/** THE status table. Ending is easy to name wrongly, so each end says which stages it fits. */
export const STATUS_RULES: Record<ProjectStatus, StatusRule> = {
  active: {
    zh: '正常推进',
    en: 'Active',
    to: ['paused', 'transferred', 'lost', 'rejected', 'terminated', 'exited', 'merged'],
    requires: [],
    ...anyStage,
    open: true,
  },
  paused: {
    zh: '暂缓',
    en: 'Paused',
    to: ['active', 'transferred', 'lost', 'rejected', 'terminated', 'exited', 'merged'],
    requires: ['reviewOn'],
    ...anyStage,
    open: true,
  },
  transferred: { zh: '流转', en: 'Transferred', to: ['active'], requires: ['destination'], ...anyStage, open: false },
  lost: { zh: '未成', en: 'Lost', to: ['active'], requires: [], from: null, before: 'signed', open: false },
  rejected: { zh: '否决', en: 'Rejected', to: ['active'], requires: [], from: null, before: 'signed', open: false },
  terminated: { zh: '终止', en: 'Terminated', to: ['active'], requires: [], from: 'signed', before: null, open: false },
  exited: { zh: '退出', en: 'Exited', to: [], requires: [], from: 'producing', before: null, open: false },
  merged: { zh: '合并', en: 'Merged', to: [], requires: ['mergedIntoId'], ...anyStage, open: false },
};

/** Still in the zone's books: facts may be reported. */
export const STANDING: ProjectStatus[] = STATUSES.filter((status) => STATUS_RULES[status].open);

export type StatusFacts = Partial<Record<StatusFact, string | null>>;

export type StatusProblem =
  | { problem: 'not_allowed' }
  | { problem: 'too_early'; stage: Stage }
  | { problem: 'too_late'; stage: Stage }
  | { problem: 'missing'; facts: StatusFact[] };

/** Null when the change is in order. */
export function statusProblem(
  from: ProjectStatus,
  to: ProjectStatus,
  stage: Stage,
  facts: StatusFacts,
): StatusProblem | null {
  if (!STATUS_RULES[from].to.includes(to)) return { problem: 'not_allowed' };
  const rule = STATUS_RULES[to];
  if (rule.from !== null && isAbove(rule.from, stage)) return { problem: 'too_early', stage: rule.from };
  if (rule.before !== null && !isAbove(rule.before, stage)) return { problem: 'too_late', stage: rule.before };
  const missing = rule.requires.filter(
    (fact) => facts[fact] === undefined || facts[fact] === null || facts[fact] === '',
  );
  return missing.length > 0 ? { problem: 'missing', facts: missing } : null;
}

/** What the page may offer, given how far the project got. */
export function nextStatuses(from: ProjectStatus, stage: Stage): ProjectStatus[] {
  return STATUS_RULES[from].to.filter((to) => {
    const problem = statusProblem(from, to, stage, {});
    return problem === null || problem.problem === 'missing';
  });
}
