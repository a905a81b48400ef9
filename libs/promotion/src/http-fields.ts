import { applyDecorators, type Type as Class } from '@nestjs/common';
import { Transform, Type } from 'class-transformer';
import { ValidateIf, ValidateNested } from 'class-validator';
import { FieldRule } from '#platform/http/fields.js';
import { companyNameKey } from './investors/domain/company-name.js';
import { isUscc, normaliseUscc } from './investors/domain/uscc.js';

const isText = (value: unknown): value is string => typeof value === 'string';

/** A credit code as people type it; stored as the register prints it. */
export function Uscc(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      isText(value) && value.length <= 100 ? normaliseUscc(value) || null : value,
    ),
    FieldRule('field.uscc', (value) => isText(value) && isUscc(value)),
  ) as PropertyDecorator;
}

/** Part of a company's name that can be told from another's. Use together with Text. */
export const HasNameKey = (): PropertyDecorator =>
  FieldRule('investor.name_unreadable', (value) => !isText(value) || companyNameKey(value) !== '');

export const Email = (): PropertyDecorator =>
  FieldRule('field.invalid', (value) => isText(value) && /^[^\s@]{1,64}@[^\s@]{1,190}$/.test(value));

/** An object inside the body, with fields of its own. */
export function Part(type: () => Class): PropertyDecorator {
  const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
  return applyDecorators(
    FieldRule('field.type', isObject, { expected: 'object' }),
    ValidateNested(),
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
