import type { MomentSql } from './as-of.sql.js';

/**
 * How a question about other rows is answered. Of many rows the planner may read the other table once, for all of them; of
 * few that would cost more than the few: OFFSET 0 has it answered row by row.
 */
export const ASKED_OF = { 'of many': '', 'of few': ' OFFSET 0' } as const;
export type AskedOf = keyof typeof ASKED_OF;

/** Collects conditions and their parameters: `where.add('l.state = ?', state)`. Values never enter the text. */
export class Where {
  readonly params: unknown[] = [];
  private readonly conditions: string[] = [];

  /** `initial` are parameters already used by the surrounding statement ($1…). */
  constructor(initial: unknown[] = []) {
    this.params.push(...initial);
  }

  /** Adds one condition; each `?` takes the next value. */
  add(condition: string, ...values: unknown[]): this {
    let next = 0;
    const numbered = condition.replace(/\?/g, () => {
      this.params.push(values[next]);
      next += 1;
      return `$${this.params.length}`;
    });
    if (next !== values.length) throw new Error(`${values.length} values for ${next} places in: ${condition}`);
    this.conditions.push(`(${numbered})`);
    return this;
  }

  /** As add, but only when the value is present. */
  when(value: unknown, condition: string): this {
    const absent = value === undefined || value === null || (Array.isArray(value) && value.length === 0);
    return absent ? this : this.add(condition, value);
  }

  /** At least one of these ways; each collects its own conditions. */
  either(...ways: ((way: Where) => void)[]): this {
    this.conditions.push(`(${ways.map((fill) => this.inside(fill)).join(' OR ')})`);
    return this;
  }

  /** A row of `from` under the conditions collected in `fill`. */
  exists(from: string, fill: (inner: Where) => void, asked: AskedOf = 'of many'): this {
    this.conditions.push(`EXISTS (SELECT 1 FROM ${from} WHERE ${this.inside(fill)}${ASKED_OF[asked]})`);
    return this;
  }

  /** One parameter, for use outside the conditions (LIMIT, SELECT …). */
  param(value: unknown): string {
    this.params.push(value);
    return `$${this.params.length}`;
  }

  /** The moment asked about, for what can tell of it (as-of.sql.ts); null: now. */
  moment(knownAt: string | undefined): MomentSql {
    return knownAt === undefined ? null : `${this.param(knownAt)}::timestamptz`;
  }

  /**
   * Conditions on rows as they are today, such as rights. Of now they are conditions like any other; of a moment the rows
   * `today` selects under them are told and no others: what is answered is `of`, over `today`, for where they are read from.
   */
  ofToday(moment: MomentSql, today: string, fill: (inner: Where) => void): string {
    const asked = this.inside(fill);
    if (moment !== null) return `today.id IN (${today} WHERE ${asked})`;
    this.conditions.push(asked);
    return 'TRUE';
  }

  /** The text of conditions whose parameters follow on ours. */
  inside(fill: (inner: Where) => void): string {
    const inner = new Where(this.params);
    fill(inner);
    this.params.push(...inner.params.slice(this.params.length));
    return `(${inner.toString()})`;
  }

  toString(): string {
    return this.conditions.length === 0 ? 'TRUE' : this.conditions.join(' AND ');
  }
}

/** A user's text inside LIKE: its own % _ \ mean themselves. */
export function contains(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
