import { ASKED_MONTHLY } from '#landing/projects/domain/project-status.js';
import type { ErrorParams } from '#platform/errors/domain-error.js';
import { add, compare, isZero, type Money, times } from '#platform/money/money.js';
import type { EntryKind } from './entry.js';

/** Something a reporter should look at twice. Never a refusal: real months do jump. */
export const HINT_CODES = [
  'above_planned_total',
  'jump',
  'same_as_last_month',
  'not_started',
  'project_not_active',
  'not_on_key_list',
] as const;
export type HintCode = (typeof HINT_CODES)[number];

export interface Hint {
  code: HintCode;
  params: ErrorParams;
}

export interface HintFacts {
  kind: EntryKind;
  amount: Money;
  /** Latest figure of an earlier month, verified or waiting. */
  previous: Money | null;
  /** True when that figure is of the month just before. */
  previousIsLastMonth: boolean;
  /** Σ of the other months, verified or waiting. */
  others: Money;
  plannedTotal: Money | null;
  status: string;
  started: boolean;
  listed: boolean;
}

/** Five times the month before is what the statistics office asks about. */
const JUMP_FACTOR = 5;

interface Rule {
  code: HintCode;
  kinds: readonly EntryKind[];
  applies(facts: HintFacts): ErrorParams | null;
}

const sumWith = (facts: HintFacts): Money => add(facts.others, facts.amount);

const RULES: readonly Rule[] = [
  {
    code: 'above_planned_total',
    kinds: ['completed', 'funds'],
    applies: (facts) =>
      facts.plannedTotal !== null && compare(sumWith(facts), facts.plannedTotal) > 0
        ? { sum: sumWith(facts), plannedTotal: facts.plannedTotal }
        : null,
  },
  {
    code: 'jump',
    kinds: ['completed'],
    applies: ({ amount, previous }) =>
      previous !== null && !isZero(previous) && compare(amount, times(previous, JUMP_FACTOR)) > 0
        ? { amount, previous }
        : null,
  },
  {
    code: 'same_as_last_month',
    kinds: ['completed'],
    applies: ({ amount, previous, previousIsLastMonth }) =>
      previousIsLastMonth && previous !== null && !isZero(amount) && compare(amount, previous) === 0
        ? { amount }
        : null,
  },
  { code: 'not_started', kinds: ['completed'], applies: ({ started }) => (started ? null : {}) },
  {
    code: 'project_not_active',
    kinds: ['completed', 'funds', 'foreign_capital'],
    applies: ({ status }) => (ASKED_MONTHLY.some((asked) => asked === status) ? null : { status }),
  },
  { code: 'not_on_key_list', kinds: ['completed'], applies: ({ listed }) => (listed ? null : {}) },
];

export function hintsFor(facts: HintFacts): Hint[] {
  return RULES.flatMap((rule) => {
    const params = rule.kinds.includes(facts.kind) ? rule.applies(facts) : null;
    return params === null ? [] : [{ code: rule.code, params }];
  });
}
