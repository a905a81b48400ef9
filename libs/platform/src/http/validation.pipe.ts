import { ValidationPipe, type ValidationError } from '@nestjs/common';
import type { ValidatorOptions } from 'class-validator';
import type { Clock } from '../clock/clock.js';
import type { ErrorParams, FieldProblem } from '../errors/domain-error.js';
import { platformErrors } from '../errors/platform.errors.js';
import { isInstant, pastFieldsOf } from './fields.js';

interface RuleContext {
  code: string;
  params?: ErrorParams;
}

function isRuleContext(context: unknown): context is RuleContext {
  return typeof context === 'object' && context !== null && 'code' in context;
}

/** One problem per field is enough for a clerk: the first rule that fails. */
function problemAt(error: ValidationError, path: string): FieldProblem {
  const broken = Object.keys(error.constraints ?? {});
  if (broken.includes('whitelistValidation')) return { field: path, code: 'field.unknown' };
  if (error.value === undefined || error.value === null || error.value === '')
    return { field: path, code: 'field.required' };
  for (const name of broken) {
    const context: unknown = error.contexts?.[name];
    if (isRuleContext(context)) return { field: path, code: context.code, params: context.params ?? {} };
  }
  return { field: path, code: 'field.invalid' };
}

function flatten(errors: ValidationError[], parent = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const path = /^\d+$/.test(error.property)
      ? `${parent}[${error.property}]`
      : [parent, error.property].filter(Boolean).join('.');
    const own = error.constraints === undefined ? [] : [problemAt(error, path)];
    return [...own, ...flatten(error.children ?? [], path)];
  });
}

/** Unknown fields are refused, every problem is named by field and code. */
class Fields extends ValidationPipe {
  constructor(private readonly clock: Clock) {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      exceptionFactory: (errors: ValidationError[]) => {
        const fields = flatten(errors);
        return platformErrors('request.invalid', { count: fields.length }, fields);
      },
    });
  }

  /** Classes of which nothing was sent and nothing was missed: most reads ask without any parameter. */
  private readonly fineEmpty = new WeakSet<object>();

  protected override async validate(object: object, options?: ValidatorOptions): Promise<ValidationError[]> {
    const { constructor } = object;
    const empty = Object.values(object).every((value) => value === undefined);
    if (empty && this.fineEmpty.has(constructor)) return [];
    const errors = [...(await super.validate(object, options)), ...this.ahead(object)];
    if (empty && errors.length === 0) this.fineEmpty.add(constructor);
    return errors;
  }

  /** Moments still to come where only past ones are taken. What is no moment at all its own rule has refused. */
  private ahead(object: object): ValidationError[] {
    const now = this.clock.now().getTime();
    return pastFieldsOf(object).flatMap((property) => {
      const value: unknown = Reflect.get(object, property);
      if (!isInstant(value) || Date.parse(value) <= now) return [];
      return [{ property, value, constraints: { [AHEAD]: AHEAD }, contexts: { [AHEAD]: { code: AHEAD } } }];
    });
  }
}

const AHEAD = 'field.moment_future';

export const validationPipe = (clock: Clock): ValidationPipe => new Fields(clock);

/** The same rules for what does not come as a JSON body, e.g. the fields beside a file. */
export async function fieldsOf<T extends object>(clock: Clock, type: new () => T, values: object): Promise<T> {
  return (await validationPipe(clock).transform({ ...values }, { type: 'body', metatype: type })) as T;
}
