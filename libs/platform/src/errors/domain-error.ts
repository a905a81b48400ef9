/** What may stand in an error's parameters: small facts, never a whole record. */
export type ErrorParams = Record<string, string | number | boolean | null>;

export interface ErrorDefinition {
  /** HTTP status the edge answers with. */
  status: number;
  /** Sentence for a clerk; {{name}} is replaced from the parameters. */
  zh: string;
  en: string;
}

/** A problem at one field of the request, e.g. `contact.phone` or `rows[3].amount`. */
export interface FieldProblem {
  field: string;
  code: string;
  params?: ErrorParams;
}

/** The one exception the domain throws. Knows its code; the text is a matter of the edge. */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: string,
    readonly definition: ErrorDefinition,
    readonly params: ErrorParams = {},
    readonly fields: FieldProblem[] = [],
  ) {
    super(fillIn(definition.en, params));
  }
}

const registry = new Map<string, ErrorDefinition>();

/** Every code defined so far, for the filter (texts of field problems) and for the test that holds both languages. */
export function errorCatalogue(): ReadonlyMap<string, ErrorDefinition> {
  return registry;
}

/**
 * Declares a feature's errors as one table and returns the factory that builds them:
 * `const leadErrors = defineErrors({ 'lead.not_found': { status: 404, zh: '…', en: '…' } });`
 * `throw leadErrors('lead.not_found', { id });`
 */
export function defineErrors<const Code extends string>(table: Record<Code, ErrorDefinition>) {
  for (const [code, definition] of Object.entries<ErrorDefinition>(table)) registry.set(code, definition);
  return (code: Code, params?: ErrorParams, fields?: FieldProblem[]): DomainError =>
    new DomainError(code, table[code], params, fields);
}

export function fillIn(text: string, params: ErrorParams): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''));
}
