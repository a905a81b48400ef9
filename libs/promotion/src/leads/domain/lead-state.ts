export const LEAD_STATES = ['captured', 'screening', 'accepted', 'rejected', 'dormant', 'merged'] as const;

export type LeadState = (typeof LEAD_STATES)[number];

export const FIRST_LEAD_STATE: LeadState = 'captured';

type Transitions<State extends string> = Readonly<Record<State, readonly State[]>>;

/**
 * The life of a lead. Acceptance and rejection need a screening opinion (研判), so they start from `screening` only;
 * falling asleep and being merged judge nothing and may happen before it. A sleeping lead starts again from the front.
 */
export const LEAD_TRANSITIONS: Transitions<LeadState> = {
  captured: ['screening', 'dormant', 'merged'],
  screening: ['accepted', 'rejected', 'dormant', 'merged'],
  accepted: [],
  rejected: [],
  dormant: ['captured'],
  merged: [],
};

/**
 * A decision that was a slip goes back to where it was made. Not among the steps onward: until it is taken back, a closed
 * lead is closed. What was accepted is a project, and is ended there.
 */
export const TAKEN_BACK_TO: Partial<Record<LeadState, LeadState>> = { rejected: 'screening' };

export const mayTakeBack = (from: LeadState): boolean => TAKEN_BACK_TO[from] !== undefined;

/** For files and messages; the screen has its own texts. */
export const LEAD_STATE_NAMES: Record<LeadState, { zh: string; en: string }> = {
  captured: { zh: '新线索', en: 'Captured' },
  screening: { zh: '研判中', en: 'Screening' },
  accepted: { zh: '已立项', en: 'Accepted' },
  rejected: { zh: '已否决', en: 'Rejected' },
  dormant: { zh: '休眠', en: 'Dormant' },
  merged: { zh: '已合并', en: 'Merged' },
};

export function nextStates(from: LeadState): readonly LeadState[] {
  return LEAD_TRANSITIONS[from];
}

export function mayMove(from: LeadState, to: LeadState): boolean {
  return nextStates(from).includes(to);
}

/** Nothing more happens to it: its story is told elsewhere or is over. */
export function isClosed(state: LeadState): boolean {
  return nextStates(state).length === 0;
}

/** What is wrong with a table of transitions, in words; the process does not start with any. */
export function transitionProblems<State extends string>(table: Transitions<State>, first: State): string[] {
  const known = new Set<State>(Object.keys(table) as State[]);
  const problems: string[] = [];
  const reached = new Set<State>([first]);
  for (const state of reached) {
    for (const next of table[state] ?? []) {
      if (next === state) problems.push(`${state} leads to itself`);
      if (known.has(next)) reached.add(next);
      else problems.push(`${state} leads to ${next}, which is not a state`);
    }
  }
  for (const state of known) if (!reached.has(state)) problems.push(`${state} is never reached from ${first}`);
  return problems;
}
