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

/**
 * What becomes of open requests to departments, or of open promises, when the status is entered.
 * stay: they are as open as before. closed: with the reason of the change. moved: they go on under the project it was
 * merged into.
 */
export type OpenMatters = 'stay' | 'closed' | 'moved';

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
  /** It is under way: in the pipeline's counts and sums. */
  pipeline: boolean;
  /** It is a project of its own wherever projects or signings are counted. */
  counted: boolean;
  /** Deadlines run: lights, milestones, requests. Days on which they do not run are never overdue days. */
  clocks: boolean;
  /** Asked for each month in the reporting round. */
  monthly: boolean;
  /** Open requests to departments. */
  requests: OpenMatters;
  /** Open promises of either side. */
  promises: OpenMatters;
}

const anyStage = { from: null, before: null } as const;
const running = { open: true, pipeline: true, counted: true, clocks: true, monthly: true } as const;
const standing = { ...running, pipeline: false, clocks: false, monthly: false } as const;
const ended = { ...standing, open: false } as const;

/**
 * THE status table. Ending is easy to name wrongly, so each end says which stages it fits. Of money it needs no column:
 * a verified month is a fact and stays, whatever becomes of the project, with the zone that held it then.
 */
export const STATUS_RULES: Record<ProjectStatus, StatusRule> = {
  active: {
    zh: '正常推进',
    en: 'Active',
    to: ['paused', 'transferred', 'lost', 'rejected', 'terminated', 'exited', 'merged'],
    requires: [],
    ...anyStage,
    ...running,
    requests: 'stay',
    promises: 'stay',
  },
  paused: {
    zh: '暂缓',
    en: 'Paused',
    to: ['active', 'transferred', 'lost', 'rejected', 'terminated', 'exited', 'merged'],
    requires: ['reviewOn'],
    ...anyStage,
    ...standing,
    requests: 'stay',
    promises: 'stay',
  },
  transferred: {
    zh: '流转',
    en: 'Transferred',
    to: ['active'],
    requires: ['destination'],
    ...anyStage,
    ...ended,
    requests: 'closed',
    promises: 'closed',
  },
  lost: {
    zh: '未成',
    en: 'Lost',
    to: ['active'],
    requires: [],
    from: null,
    before: 'signed',
    ...ended,
    requests: 'closed',
    promises: 'closed',
  },
  rejected: {
    zh: '否决',
    en: 'Rejected',
    to: ['active'],
    requires: [],
    from: null,
    before: 'signed',
    ...ended,
    requests: 'closed',
    promises: 'closed',
  },
  // What an agreement has promised is owed beyond its end: each promise waits for its own answer, kept or broken.
  terminated: {
    zh: '终止',
    en: 'Terminated',
    to: ['active'],
    requires: [],
    from: 'signed',
    before: null,
    ...ended,
    requests: 'closed',
    promises: 'stay',
  },
  exited: {
    zh: '退出',
    en: 'Exited',
    to: [],
    requires: [],
    from: 'producing',
    before: null,
    ...ended,
    requests: 'closed',
    promises: 'stay',
  },
  // Nothing counts twice: it leaves every count, while its months stay its own.
  merged: {
    zh: '合并',
    en: 'Merged',
    to: [],
    requires: ['mergedIntoId'],
    ...anyStage,
    ...ended,
    counted: false,
    requests: 'moved',
    promises: 'moved',
  },
};

/** The statuses of which a yes-or-no column says yes. */
const having = (column: 'open' | 'pipeline' | 'counted' | 'clocks' | 'monthly'): ProjectStatus[] =>
  STATUSES.filter((status) => STATUS_RULES[status][column]);

/**
 * May be dated back: it stops or starts clocks and closes nothing. What an end closes was open until the end was known.
 */
export const mayDateBack = (from: ProjectStatus, to: ProjectStatus): boolean =>
  STATUS_RULES[from].open && STATUS_RULES[to].open;

/** Still in the zone's books: facts may be reported. */
export const STANDING = having('open');
export const IN_PIPELINE = having('pipeline');
export const COUNTED = having('counted');
export const CLOCKS_RUN = having('clocks');
export const ASKED_MONTHLY = having('monthly');
/** Laid aside until a day on which it is looked at again. */
export const TO_REVIEW = STATUSES.filter((status) => STATUS_RULES[status].requires.includes('reviewOn'));

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
