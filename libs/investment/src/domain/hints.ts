import { ASKED_MONTHLY } from '#landing/projects/domain/project-status.js';
import type { ErrorParams } from '#platform/errors/domain-error.js';
import { add, compare, isZero, type Money, times, ZERO } from '#platform/money/money.js';
import type { EntryKind } from './entry.js';

/** Something a reporter should look at twice. Never a refusal: real months do jump. */
export const HINT_CODES = [
  'above_planned_total',
  'jump',
  'same_as_last_month',
  'same_elsewhere',
  'negative_sum',
  'not_started',
  'project_not_active',
  'not_on_key_list',
] as const;
export type HintCode = (typeof HINT_CODES)[number];

export interface Hint {
  code: HintCode;
  params: ErrorParams;
  /** The figure is taken with a word on why it is so; without one the reporter is asked for it. */
  asksWord: boolean;
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
  /** How many other projects of the same reporter state the same amount in this month. */
  sameElsewhere: number;
  plannedTotal: Money | null;
  status: string;
  started: boolean;
  listed: boolean;
}

/** Five times the month before is what the statistics office asks about. */
const JUMP_FACTOR = 5;

interface Rule {
  code: HintCode;
  asksWord: boolean;
  kinds: readonly EntryKind[];
  applies(facts: HintFacts): ErrorParams | null;
}

const sumWith = (facts: HintFacts): Money => add(facts.others, facts.amount);

const RULES: readonly Rule[] = [
  {
    code: 'above_planned_total',
    asksWord: true,
    kinds: ['completed', 'funds'],
    applies: (facts) =>
      facts.plannedTotal !== null && compare(sumWith(facts), facts.plannedTotal) > 0
        ? { sum: sumWith(facts), plannedTotal: facts.plannedTotal }
        : null,
  },
  {
    code: 'jump',
    asksWord: true,
    kinds: ['completed'],
    applies: ({ amount, previous }) =>
      previous !== null && !isZero(previous) && compare(amount, times(previous, JUMP_FACTOR)) > 0
        ? { amount, previous }
        : null,
  },
  {
    code: 'same_as_last_month',
    asksWord: true,
    kinds: ['completed'],
    applies: ({ amount, previous, previousIsLastMonth }) =>
      previousIsLastMonth && previous !== null && !isZero(amount) && compare(amount, previous) === 0
        ? { amount }
        : null,
  },
  {
    code: 'same_elsewhere',
    asksWord: true,
    kinds: ['completed'],
    applies: ({ amount, sameElsewhere }) => (sameElsewhere > 0 && !isZero(amount) ? { amount, sameElsewhere } : null),
  },
  {
    // 冲减: a month below zero, or a sum below zero, is possible and rare.
    code: 'negative_sum',
    asksWord: true,
    kinds: ['completed'],
    applies: (facts) =>
      compare(facts.amount, ZERO) < 0 || compare(sumWith(facts), ZERO) < 0
        ? { amount: facts.amount, sum: sumWith(facts) }
        : null,
  },
  { code: 'not_started', asksWord: false, kinds: ['completed'], applies: ({ started }) => (started ? null : {}) },
  {
    code: 'project_not_active',
    asksWord: false,
    kinds: ['completed', 'funds', 'foreign_capital'],
    applies: ({ status }) => (ASKED_MONTHLY.some((asked) => asked === status) ? null : { status }),
  },
  { code: 'not_on_key_list', asksWord: false, kinds: ['completed'], applies: ({ listed }) => (listed ? null : {}) },
];

export function hintsFor(facts: HintFacts): Hint[] {
  return RULES.flatMap((rule) => {
    const params = rule.kinds.includes(facts.kind) ? rule.applies(facts) : null;
    return params === null ? [] : [{ code: rule.code, params, asksWord: rule.asksWord }];
  });
}

/** A hint that asks for a word is answered by any word: the figure is never forbidden. */
export const lacksWord = (hints: readonly Hint[], note: string): boolean =>
  note.trim() === '' && hints.some((hint) => hint.asksWord);
