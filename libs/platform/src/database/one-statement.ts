import type { EntityManager } from 'typeorm';

/** The writes put together so far, and what may come after them; the texts are constants of the code. */
class Shape {
  private readonly next = new Map<string, Shape>();
  private text: string | null = null;

  constructor(
    private readonly writes: readonly string[],
    private readonly params: number,
  ) {}

  /** `sql` counts its parameters from $1. */
  with(sql: string, params: number): Shape {
    const known = this.next.get(sql);
    if (known !== undefined) return known;
    const moved = sql.replace(/\$(\d+)/g, (_, number: string) => `$${Number(number) + this.params}`);
    const shape = new Shape([...this.writes, moved], this.params + params);
    this.next.set(sql, shape);
    return shape;
  }

  toString(): string {
    return (this.text ??= `WITH ${this.writes.map((sql, at) => `w${at} AS (${sql})`).join(', ')} SELECT`);
  }
}

const EMPTY = new Shape([], 0);

/**
 * Several writes in one statement, `WITH … INSERT … SELECT`: a statement of its own costs the server and us more than
 * most rows do. None of them sees what another writes; what must hold between their rows is checked at the end. The text
 * of the same writes is put together once.
 */
export class OneStatement {
  private shape = EMPTY;
  private readonly params: unknown[] = [];

  /** `sql` counts its parameters from $1. A constant: what changes from one writing to the next belongs into `params`. */
  add(sql: string, params: readonly unknown[] = []): this {
    this.shape = this.shape.with(sql, params.length);
    this.params.push(...params);
    return this;
  }

  async run(em: EntityManager): Promise<void> {
    if (this.shape !== EMPTY) await em.query(this.shape.toString(), this.params);
  }
}
