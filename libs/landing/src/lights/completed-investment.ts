import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** 元, completed and verified since the start, by project; a project without any may be missing. Now, or as of a moment. */
export type CompletedSource = (
  em: EntityManager,
  projectIds: readonly string[],
  knownAt?: string,
) => Promise<ReadonlyMap<string, string>>;

/** How far the works have got. The ledger lives a floor above and may not be imported here: it registers itself. */
@Injectable()
export class CompletedInvestment {
  private source: CompletedSource | null = null;

  register(source: CompletedSource): void {
    this.source = source;
  }

  of(em: EntityManager, projectIds: readonly string[], knownAt?: string): Promise<ReadonlyMap<string, string>> {
    if (this.source === null) throw new Error('Nobody says what is completed: the ledger has not registered');
    return this.source(em, projectIds, knownAt);
  }
}
