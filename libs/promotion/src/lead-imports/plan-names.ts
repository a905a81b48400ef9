import type { PlanLookup } from '#plan/plan.query.js';
import type { NamedCode } from '#platform/workbook/match-name.js';

export interface PlanNames {
  industries: readonly NamedCode[];
  segments: readonly (NamedCode & { industry: string })[];
  zones: readonly NamedCode[];
}

const named = (fact: { code: string; nameZh: string; aliases: string[] }): NamedCode => ({
  code: fact.code,
  name: fact.nameZh,
  aliases: fact.aliases,
});

/** Names people write in lists and ledgers → codes of the plan. */
export async function planNames(plan: PlanLookup): Promise<PlanNames> {
  const [industries, segments, zones] = await Promise.all([plan.industries(), plan.segments(), plan.zones()]);
  return {
    industries: industries.map(named),
    segments: segments.map((segment) => ({ ...named(segment), industry: segment.industryCode })),
    zones: zones.map(named),
  };
}
