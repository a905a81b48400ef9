import { isMonth } from '#platform/clock/calendar.js';
import type { FieldProblem } from '#platform/errors/domain-error.js';
import { compare, isMoney, type Money, times, ZERO } from '#platform/money/money.js';

/** 完成投资, 到位资金, 实际利用外资: three measures of one project, never added to each other. */
export const ENTRY_KINDS = ['completed', 'funds', 'foreign_capital'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Where an entry stands. Superseded: verified once, replaced by a later verified entry of the same month. */
export const ENTRY_STATES = ['pending', 'verified', 'sent_back', 'superseded'] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

export const HOME_CURRENCY = 'CNY';
export const CURRENCIES = ['CNY', 'USD', 'EUR', 'HKD', 'JPY', 'GBP', 'KRW', 'TWD', 'SGD', 'MOP'] as const;

/** The zone was founded in 1984; nothing older than its registers is reported by month. */
export const EARLIEST_MONTH = '1990-01';

/** The whole amount of one month in both currencies. In CNY the two are the same and the rate is 1. */
export interface StatedAmount {
  amount: Money;
  currency: string;
  original: Money;
  rate: string;
  rateOn: string | null;
}

export interface StatedInput {
  kind?: EntryKind;
  /** Below zero (冲减) only with a word on why. */
  note?: string | null;
  amount?: string | null;
  originalAmount?: string | null;
  currency?: string | null;
  rate?: string | null;
  rateOn?: string | null;
}

/** What is wrong with the month, if anything. `currentMonth` is the business month in Asia/Shanghai. */
export function monthProblem(month: string, currentMonth: string): FieldProblem | null {
  if (!isMonth(month)) return { field: 'month', code: 'field.month' };
  if (month < EARLIEST_MONTH)
    return { field: 'month', code: 'entry.month_too_early', params: { earliest: EARLIEST_MONTH } };
  if (month > currentMonth) return { field: 'month', code: 'entry.month_future', params: { current: currentMonth } };
  return null;
}

const given = (value: string | null | undefined): value is string =>
  value !== undefined && value !== null && value !== '';

function homeAmount(input: StatedInput): StatedAmount | FieldProblem {
  if (given(input.rate) && Number(input.rate) !== 1) return { field: 'rate', code: 'entry.rate_for_cny' };
  const amount = given(input.amount) ? input.amount : input.originalAmount;
  if (!given(amount)) return { field: 'amount', code: 'entry.amount_missing' };
  if (compare(amount, ZERO) < 0 && (input.kind !== 'completed' || !given(input.note)))
    return { field: 'amount', code: 'entry.negative_needs_word' };
  const exact = times(amount, 1);
  return { amount: exact, currency: HOME_CURRENCY, original: exact, rate: '1', rateOn: null };
}

function foreignAmount(input: StatedInput, currency: string, today: string): StatedAmount | FieldProblem {
  if (given(input.amount)) return { field: 'amount', code: 'entry.amount_twice' };
  const { originalAmount, rate, rateOn } = input;
  if (!given(originalAmount)) return { field: 'originalAmount', code: 'entry.amount_missing' };
  if (!given(rate)) return { field: 'rate', code: 'entry.amount_missing' };
  if (!given(rateOn)) return { field: 'rateOn', code: 'entry.amount_missing' };
  if (rateOn > today) return { field: 'rateOn', code: 'entry.rate_future' };
  // Rounded once, here; from now on the CNY value is a fact of its own.
  const amount = times(originalAmount, rate);
  if (!isMoney(amount)) return { field: 'originalAmount', code: 'entry.amount_too_large' };
  return { amount, currency, original: times(originalAmount, 1), rate, rateOn };
}

/** Reads the amount of a report: plain CNY, or a foreign amount whose CNY value is original × rate, half up to the fen. */
export function statedAmount(input: StatedInput, today: string): StatedAmount | FieldProblem {
  const currency = given(input.currency) ? input.currency : HOME_CURRENCY;
  if (currency === HOME_CURRENCY) {
    if (given(input.amount) && given(input.originalAmount)) return { field: 'amount', code: 'entry.amount_twice' };
    return homeAmount(input);
  }
  return foreignAmount(input, currency, today);
}

export const isProblem = (result: StatedAmount | FieldProblem): result is FieldProblem => 'field' in result;
