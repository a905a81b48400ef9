import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** How many projects of a segment have settled in a zone, with what it contains. */
export interface SettledFact {
  zoneCode: string;
  projects: number;
}

type Provider = (em: EntityManager, segmentCode: string, zoneCodes: readonly string[]) => Promise<SettledFact[]>;

/**
 * The seam to the projects, a floor above, which registers when its module starts. Only what has been signed is told:
 * a project still in talks may be somebody's first report (首报首谈), and a count would betray it.
 */
@Injectable()
export class SettledProjects {
  private provider: Provider | null = null;

  register(provider: Provider): void {
    this.provider = provider;
  }

  /** By zone; a zone that is not in it has none. */
  async of(
    em: EntityManager,
    segmentCode: string,
    zoneCodes: readonly string[],
  ): Promise<ReadonlyMap<string, SettledFact>> {
    const facts = this.provider === null ? [] : await this.provider(em, segmentCode, zoneCodes);
    return new Map(facts.map((fact) => [fact.zoneCode, fact]));
  }
}
