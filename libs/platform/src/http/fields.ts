import { applyDecorators, type Type as Class } from '@nestjs/common';
import { Transform, Type } from 'class-transformer';
import { IsOptional, ValidateBy, ValidateIf, ValidateNested, type ValidationOptions } from 'class-validator';
import { isBusinessDate, isMonth } from '../clock/calendar.js';
import type { ErrorParams } from '../errors/domain-error.js';
import { compare, isMoney } from '../money/money.js';

/**
 * The kinds of field a request may have, each one decorator over class-validator that carries its error code.
 * Unit of every amount: 元, as a decimal string.
 */

/** One rule of a field: a code of the platform's error table and the test it names. */
export function FieldRule(
  code: string,
  holds: (value: unknown) => boolean,
  params: ErrorParams = {},
): PropertyDecorator {
  const options: ValidationOptions = { context: { code, params } };
  return ValidateBy({ name: code, validator: { validate: holds, defaultMessage: () => code } }, options);
}

const isText = (value: unknown): value is string => typeof value === 'string';
const length = (text: string): number => [...text].length;
const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** C0 control characters (but tab and line breaks): PostgreSQL refuses NUL, and none belongs in a clerk's text. */

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** A text of `min`..`max` characters, trimmed. */
export function Text({ min = 1, max }: { min?: number; max: number }): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (isText(value) ? value.trim() : value)),
    FieldRule('field.type', isText, { expected: 'text' }),
    FieldRule('field.invalid', (value) => !isText(value) || !CONTROL.test(value)),
    FieldRule(min <= 1 ? 'field.required' : 'field.too_short', (value) => !isText(value) || length(value) >= min, {
      min,
    }),
    FieldRule('field.too_long', (value) => !isText(value) || length(value) <= max, { max }),
  ) as PropertyDecorator;
}

/** Missing, null or the field itself. In a PATCH null clears, missing leaves as it is. */
export const Optional = (): PropertyDecorator => IsOptional();

/** An amount in 元 as a decimal string, 0 ≤ amount < 10^16, at most two decimals. `negative` allows reversals. */
export function Amount({ negative = false, positive = false } = {}): PropertyDecorator {
  const plain = (value: unknown): value is string => isText(value) && isMoney(value);
  return applyDecorators(
    FieldRule('field.money', plain),
    FieldRule('field.money_range', (value) => {
      if (!plain(value)) return true;
      const sign = compare(value, '0');
      return positive ? sign > 0 : negative || sign >= 0;
    }),
  ) as PropertyDecorator;
}

/** A positive quantity such as 亩 or ㎡ as a decimal string, at most two decimals, below 100 million. */
export function Quantity(): PropertyDecorator {
  return FieldRule(
    'field.quantity',
    (value) => isText(value) && /^\d{1,8}(\.\d{1,2})?$/.test(value) && Number(value) > 0,
  );
}

/** A positive decimal such as an exchange rate, at most eight decimals. */
export function Rate(): PropertyDecorator {
  return FieldRule(
    'field.invalid',
    (value) => isText(value) && /^\d{1,8}(\.\d{1,8})?$/.test(value) && Number(value) > 0,
  );
}

/** A calendar date YYYY-MM-DD that exists. */
export const DateOnly = (): PropertyDecorator =>
  FieldRule('field.date', (value) => isText(value) && isBusinessDate(value));

/** A month YYYY-MM. */
export const Month = (): PropertyDecorator => FieldRule('field.month', (value) => isText(value) && isMonth(value));

/** One of a fixed list of words. */
export function OneOf(allowed: readonly string[]): PropertyDecorator {
  return FieldRule('field.not_in_list', (value) => isText(value) && allowed.includes(value), {
    allowed: allowed.join(', '),
  });
}

/** A stable code of reference data (existence is checked by the service). */
export const Code = (): PropertyDecorator =>
  FieldRule('field.invalid', (value) => isText(value) && /^[A-Za-z0-9][A-Za-z0-9._-]{0,49}$/.test(value));

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const isUuid = (value: unknown): value is string => isText(value) && UUID.test(value);
export const Id = (): PropertyDecorator => FieldRule('field.invalid', isUuid);

export function Whole({ min, max }: { min: number; max: number }): PropertyDecorator {
  return FieldRule(
    'field.number_range',
    (value) => typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max,
    { min, max },
  );
}

export const Flag = (): PropertyDecorator =>
  FieldRule('field.type', (value) => typeof value === 'boolean', { expected: 'true / false' });

/** Phone numbers as people write them: digits, spaces, + - ( ) and an extension. */
export const Phone = (): PropertyDecorator =>
  FieldRule('field.phone', (value) => isText(value) && /^\+?[\d\s()-]{5,30}(?:[x转]\d{1,6})?$/.test(value));

/** A list of texts/codes/ids, each checked by `holds`. */
export function ListOf(code: string, holds: (value: unknown) => boolean, max: number): PropertyDecorator {
  return FieldRule(code, (value) => Array.isArray(value) && value.length <= max && value.every(holds));
}

/** For query strings, where everything is text: "20" → 20. */
export const FromText = (kind: 'number' | 'boolean'): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => {
    if (!isText(value)) return value;
    if (kind === 'number') return /^-?\d{1,9}$/.test(value) ? Number(value) : value;
    return value === 'true' ? true : value === 'false' ? false : value;
  });

/** For query strings: "a,b" or a repeated parameter → ['a', 'b']. */
export const FromCsv = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => {
    if (value === undefined || value === null) return value;
    const list: unknown[] = Array.isArray(value) ? value : [value];
    return list.flatMap((item) => (isText(item) ? item.split(',').filter((part) => part !== '') : [item]));
  });

export const Email = (): PropertyDecorator =>
  FieldRule('field.invalid', (value) => isText(value) && /^[^\s@]{1,64}@[^\s@]{1,190}$/.test(value));

/** An object inside the body, with fields of its own. */
export function Part(type: () => Class): PropertyDecorator {
  return applyDecorators(
    FieldRule('field.type', isObject, { expected: 'object' }),
    ValidateNested(),
    Type(type),
  ) as PropertyDecorator;
}

/** A list of objects, each with fields of its own. */
export function Parts(type: () => Class, max: number): PropertyDecorator {
  return applyDecorators(
    FieldRule('field.type', (value) => Array.isArray(value) && value.length <= max && value.every(isObject), {
      expected: `list, at most ${max}`,
    }),
    ValidateNested({ each: true }),
    Type(type),
  ) as PropertyDecorator;
}

/** For a PATCH of what must not become empty: missing leaves it, null is refused. */
export const WhenGiven = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

/** For query strings: every word of the list is one of `allowed`. Use together with FromCsv. */
export const WordsOf = (allowed: readonly string[]): PropertyDecorator =>
  FieldRule(
    'field.not_in_list',
    (value) => Array.isArray(value) && value.length <= 50 && value.every((word) => allowed.includes(word as string)),
    { allowed: allowed.join(', ') },
  );

const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

/** Of a day that exists: what `Date` would move to the next month, PostgreSQL refuses. */
export const isInstant = (value: unknown): value is string =>
  isText(value) && isBusinessDate(INSTANT.exec(value)?.[1] ?? '');

/** A moment with its offset from UTC. */
export const Instant = (): PropertyDecorator => FieldRule('field.instant', isInstant);

const PAST = Symbol('fields that name a moment of the past');

/**
 * Beside a rule that takes instants: none that is still to come. Told of such a moment a page would say something else
 * when asked again. What "now" is, only the pipe knows (validation.pipe.ts).
 */
export const NotAhead = (): PropertyDecorator => (target, field) =>
  Reflect.defineMetadata(PAST, [...pastFieldsOf(target), String(field)], target);

export const pastFieldsOf = (target: object): string[] =>
  (Reflect.getMetadata(PAST, target) as string[] | undefined) ?? [];

/** The moment as of which something is told, with its offset from UTC. */
export const PastInstant = (): PropertyDecorator => applyDecorators(Instant(), NotAhead()) as PropertyDecorator;
