import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { FieldRule } from '#platform/http/fields.js';
import { companyNameKey } from '../domain/company-name.js';
import { INVESTOR_ROLES, type InvestorRole } from '../domain/investor-role.js';
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

/** One to three different roles. */
export const Roles = (): PropertyDecorator =>
  FieldRule(
    'investor.roles_invalid',
    (value) =>
      Array.isArray(value) &&
      value.length > 0 &&
      new Set(value).size === value.length &&
      value.every((role) => INVESTOR_ROLES.includes(role as InvestorRole)),
    { allowed: INVESTOR_ROLES.join(', ') },
  );

const MOST_LISTS = 30;

function isEntry(value: unknown): value is { code: string; year?: number | null } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { code, year, ...rest } = value as Record<string, unknown>;
  const known = typeof code === 'string' && /^[a-z0-9_]{1,50}$/.test(code);
  const dated = year === undefined || year === null || (Number.isInteger(year) && Number(year) >= 1990);
  return known && dated && Number(year ?? 0) <= 2100 && Object.keys(rest).length === 0;
}

/** Places on lists, each list at most once. */
export const Lists = (): PropertyDecorator =>
  FieldRule(
    'investor.lists_invalid',
    (value) =>
      Array.isArray(value) &&
      value.length <= MOST_LISTS &&
      value.every(isEntry) &&
      new Set(value.map((entry) => entry.code)).size === value.length,
  );
