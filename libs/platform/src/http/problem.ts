import { DomainError, errorCatalogue, fillIn, type ErrorParams, type FieldProblem } from '../errors/domain-error.js';
import type { Problem, ProblemField } from './problem.dto.js';

export type Locale = 'zh-CN' | 'en';

/** First language of Accept-Language we speak; Chinese when none is named. */
export function localeOf(acceptLanguage: string | undefined): Locale {
  for (const part of (acceptLanguage ?? '').toLowerCase().split(',')) {
    const tag = part.trim();
    if (tag.startsWith('zh')) return 'zh-CN';
    if (tag.startsWith('en')) return 'en';
  }
  return 'zh-CN';
}

export function textOf(code: string, params: ErrorParams, locale: Locale): string {
  const definition = errorCatalogue().get(code);
  if (definition === undefined) return code;
  return fillIn(locale === 'en' ? definition.en : definition.zh, params);
}

function fieldOf(problem: FieldProblem, locale: Locale): ProblemField {
  return { field: problem.field, code: problem.code, message: textOf(problem.code, problem.params ?? {}, locale) };
}

export function problemOf(error: DomainError, locale: Locale, requestId: string): Problem {
  const params = { ...error.params, requestId };
  return {
    type: `urn:berth:problem:${error.code}`,
    title: fillIn(locale === 'en' ? error.definition.en : error.definition.zh, params),
    status: error.definition.status,
    code: error.code,
    params: error.params,
    errors: error.fields.map((field) => fieldOf(field, locale)),
    requestId,
  };
}
