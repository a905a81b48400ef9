import { DateOnly, FieldRule, OneOf, Optional, Rate, Text } from '#platform/http/fields.js';
import { CURRENCIES, HOME_CURRENCY } from '../../domain/entry.js';

/** Currencies that need a rate. */
export const FOREIGN = CURRENCIES.filter((currency) => currency !== HOME_CURRENCY);

const isRowId = (value: unknown): boolean => typeof value === 'string' && /^\d{1,18}$/.test(value);

export class StateRate {
  @OneOf(FOREIGN) currency: string;
  /** The day it was published for. */
  @DateOnly() on: string;
  /** CNY for one unit of the currency. */
  @Rate() rate: string;
  /** Who publishes it. */
  @Text({ max: 200 }) source: string;
  /** Id of the rate of that day this one replaces, as the writer saw it. */
  @Optional() @FieldRule('field.invalid', isRowId) revises?: string;
  @Optional() @Text({ max: 500 }) reason?: string;
}

export class RateListQuery {
  @Optional() @OneOf(FOREIGN) currency?: string;
}

export class RateOfDayQuery {
  @OneOf(FOREIGN) currency: string;
  /** The latest rate on or before this day is in force on it. */
  @DateOnly() on: string;
}

export class RateView {
  id: string;
  currency: string;
  /** YYYY-MM-DD */
  on: string;
  /** CNY for one unit of the currency, up to eight decimals. */
  rate: string;
  source: string;
  /** False for one that was replaced since. */
  standing: boolean;
  revisesId: string | null;
  reason: string | null;
  recordedByName: string;
  /** ISO instant. */
  recordedAt: string;
}

export class RateList {
  /** Newest day first, what was replaced behind what replaced it. */
  items: RateView[];
}

export class RateOfDay {
  /** Null when no rate is known of that day or before. */
  rate: RateView | null;
  /** Days between the rate's own day and the day asked for. */
  daysOld: number | null;
}
