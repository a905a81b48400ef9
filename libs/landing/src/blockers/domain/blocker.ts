import { daysBetween } from '#platform/clock/calendar.js';

/** 要素保障: what a project needs from an office before it can go on. */
export const BLOCKER_STATES = ['requested', 'accepted', 'solved', 'confirmed', 'refused', 'withdrawn'] as const;
export type BlockerState = (typeof BLOCKER_STATES)[number];

export const BLOCKER_STATE_NAMES: Record<BlockerState, { zh: string; en: string }> = {
  requested: { zh: '待受理', en: 'Requested' },
  accepted: { zh: '办理中', en: 'In hand' },
  solved: { zh: '待确认', en: 'To be confirmed' },
  confirmed: { zh: '已解决', en: 'Solved' },
  refused: { zh: '未予办理', en: 'Refused' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

export const BLOCKER_ACTIONS = [
  'accept',
  'hand_over',
  'solve',
  'refuse',
  'confirm',
  'reopen',
  'withdraw',
  'escalate',
] as const;
export type BlockerAction = (typeof BLOCKER_ACTIONS)[number];

/** desk: the department it lies with. requester: who may report of the project. */
export type BlockerSide = 'desk' | 'requester';

export interface ActionRule {
  from: readonly BlockerState[];
  /** Null: stays as it is. */
  to: BlockerState | null;
  by: BlockerSide;
  /** A word is asked for. */
  text: boolean;
}

/**
 * THE workflow: a request goes to one department, is taken on, solved, and closed only by who asked. Solving is the
 * department's word; confirming is the requester's: nobody closes what they were asked for.
 */
export const BLOCKER_RULES: Record<BlockerAction, ActionRule> = {
  accept: { from: ['requested'], to: 'accepted', by: 'desk', text: false },
  hand_over: { from: ['requested', 'accepted'], to: 'requested', by: 'desk', text: true },
  solve: { from: ['requested', 'accepted'], to: 'solved', by: 'desk', text: true },
  refuse: { from: ['requested', 'accepted'], to: 'refused', by: 'desk', text: true },
  confirm: { from: ['solved'], to: 'confirmed', by: 'requester', text: false },
  reopen: { from: ['solved', 'refused'], to: 'requested', by: 'requester', text: true },
  withdraw: { from: ['requested', 'accepted', 'solved'], to: 'withdrawn', by: 'requester', text: true },
  escalate: { from: ['requested', 'accepted', 'refused'], to: null, by: 'requester', text: true },
};

/** What this side may do now. */
export function actionsOf(state: BlockerState, sides: readonly BlockerSide[]): BlockerAction[] {
  return BLOCKER_ACTIONS.filter((action) => {
    const rule = BLOCKER_RULES[action];
    return rule.from.includes(state) && sides.includes(rule.by);
  });
}

/** What its project's status does to it: nobody presses these. */
export const STATUS_STEPS = ['pause', 'resume', 'move'] as const;
export type StatusStep = (typeof STATUS_STEPS)[number];

/** One step of a blocker's story, as far as waiting depends on it. */
export interface BlockerStep {
  action: BlockerAction | StatusStep | 'request';
  /** The department it lies with after the step. */
  teamId: string;
  on: string;
  /** Missing where nothing was put right. */
  id?: string;
  /** The step whose day this one puts right. */
  corrects?: string | null;
}

type Correctable = Pick<BlockerStep, 'id' | 'corrects'>;

/** Steps as they stand: what was put right in the place of what was written first. In the order they were written. */
export function standingSteps<Step extends Correctable>(steps: readonly Step[]): Step[] {
  const correction = new Map(steps.filter(({ corrects }) => corrects != null).map((step) => [step.corrects, step]));
  const last = (step: Step): Step => {
    const next = step.id === undefined ? undefined : correction.get(step.id);
    return next === undefined ? step : last(next);
  };
  return steps.filter(({ corrects }) => corrects == null).map(last);
}

export interface Waiting {
  /** Days the project waited, on whomever. */
  total: number;
  /** Days it lay with each department; waiting for the requester's confirmation counts for none. */
  byTeam: ReadonlyMap<string, number>;
  handOvers: number;
}

const UNMOVED: readonly BlockerStep['action'][] = ['escalate', ...STATUS_STEPS];
const WITH_DESK: readonly BlockerStep['action'][] = ['request', 'accept', 'hand_over', 'reopen', 'escalate'];

/** Days on which the project is laid aside are nobody's. How long it waited and at whose desk, counted to the day it was closed or to today. Calendar days. */
export function waitingOf(story: readonly BlockerStep[], today: string): Waiting {
  // In the order of their days: a pause may be written down later than what was done meanwhile.
  const steps = standingSteps(story).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const byTeam = new Map<string, number>();
  let total = 0;
  let waits = false;
  let withDesk = false;
  let stood = false;
  for (const [index, step] of steps.entries()) {
    stood = step.action === 'pause' || (stood && step.action !== 'resume');
    // Raising it, and what becomes of its project, change nobody's desk; what has been refused lies with nobody.
    if (!UNMOVED.includes(step.action)) {
      waits = step.action !== 'confirm' && step.action !== 'refuse' && step.action !== 'withdraw';
      withDesk = WITH_DESK.includes(step.action);
    }
    const days = daysBetween(step.on, steps[index + 1]?.on ?? today);
    if (stood) continue;
    if (waits) total += days;
    if (withDesk) byTeam.set(step.teamId, (byTeam.get(step.teamId) ?? 0) + days);
  }
  return { total, byTeam, handOvers: steps.filter(({ action }) => action === 'hand_over').length };
}
