import { Injectable } from '@nestjs/common';
import { PlanLookup } from '#plan/plan.query.js';
import type { LedgerLookups } from './domain/interpreted-row.js';

/** Names people write in ledgers → codes of the plan. */
@Injectable()
export class ImportLookups {
  constructor(private readonly plan: PlanLookup) {}

  async read(): Promise<LedgerLookups> {
    const [industries, segments, zones] = await Promise.all([
      this.plan.industries(),
      this.plan.segments(),
      this.plan.zones(),
    ]);
    const named = (fact: { code: string; nameZh: string; aliases: string[] }) => ({
      code: fact.code,
      name: fact.nameZh,
      aliases: fact.aliases,
    });
    return {
      industries: industries.map(named),
      segments: segments.map((segment) => ({ ...named(segment), industry: segment.industryCode })),
      zones: zones.map(named),
    };
  }
}
