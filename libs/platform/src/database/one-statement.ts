import type { EntityManager } from 'typeorm';

/**
 * Several writes in one statement, `WITH … INSERT … SELECT`: a statement of its own costs the server and us more than
 * most rows do. None of them sees what another writes; what must hold between their rows is checked at the end.
 */
export class OneStatement {
  private readonly writes: string[] = [];
  private readonly params: unknown[] = [];

  /** `sql` counts its parameters from $1. */
  add(sql: string, params: readonly unknown[] = []): this {
    const before = this.params.length;
    this.writes.push(sql.replace(/\$(\d+)/g, (_, number: string) => `$${Number(number) + before}`));
    this.params.push(...params);
    return this;
  }

  async run(em: EntityManager): Promise<void> {
    if (this.writes.length === 0) return;
    await em.query(`WITH ${this.writes.map((sql, at) => `w${at} AS (${sql})`).join(', ')} SELECT`, this.params);
  }
}
