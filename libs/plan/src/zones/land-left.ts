import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** What a zone still has to give, with what it contains. Decimal strings in the unit of their name. */
export interface LandLeftFact {
  zoneCode: string;
  landMu: string;
  plantM2: string;
}

type Provider = (em: EntityManager, zoneCodes: readonly string[]) => Promise<LandLeftFact[]>;

/** The seam to whoever keeps the register of land and plants: a floor above, which registers when its module starts. */
@Injectable()
export class LandLeft {
  private provider: Provider | null = null;

  register(provider: Provider): void {
    this.provider = provider;
  }

  /** By zone; a zone that is not in it has nothing recorded. Without a register nothing has. */
  async of(em: EntityManager, zoneCodes: readonly string[]): Promise<ReadonlyMap<string, LandLeftFact>> {
    const facts = this.provider === null ? [] : await this.provider(em, zoneCodes);
    return new Map(facts.map((fact) => [fact.zoneCode, fact]));
  }
}
