import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { FieldRule } from '#platform/http/fields.js';
import { companyNameKey } from '../domain/company-name.js';
import { isUscc, normaliseUscc } from '../domain/uscc.js';

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
