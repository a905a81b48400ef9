import { Injectable } from '@nestjs/common';

/**
 * What other modules have to know of whoever asks, at every request. It is read in the statement that reads who it is:
 * a round trip of its own would cost more than most answers.
 */
@Injectable()
export class AskAlong {
  private readonly parts = new Map<string, string>();

  /** `sql`: one JSON value about the person `u`, on the business date `t.today`, at the moment `t.now`. */
  add(name: string, sql: string): void {
    if (this.parts.has(name)) throw new Error(`Two questions named ${name}`);
    this.parts.set(name, sql);
  }

  column(): string {
    return `json_build_object(${[...this.parts].map(([name, sql]) => `'${name}', (${sql})`).join(', ')})`;
  }
}
