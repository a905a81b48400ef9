import type { ConstructionMode } from '../construction-mode.js';
import { GATES } from '../gate-table.js';
import { kindsOpening, type MilestoneKind } from '../milestone-kind.js';
import type { GateField, MilestoneFact, ProjectFacts } from '../project-facts.js';
import { LADDERS, type Stage } from '../project-stage.js';

export const FIELDS: Record<GateField, string | number> = {
  officerId: 'officer',
  zoneCode: 'PARK',
  industryCode: 'NEW-PHARMA',
  plannedTotal: '350000000.00',
  needs: '用地 80 亩',
  contractedAmount: '300000000.00',
  contractedFixedAmount: '200000000.00',
  promisedStartOn: '2023-06-01',
  promisedProductionOn: '2024-12-01',
  promisedOutput: '500000000.00',
  promisedTax: '30000000.00',
  promisedJobs: 120,
  companyName: '示例生物医药有限公司',
  companyUscc: '91320700MA1XXXXX0X',
  filingCode: '2301-320700-04-01-000001',
};

export function milestone(kind: MilestoneKind, effectiveOn: string, more: Partial<MilestoneFact> = {}): MilestoneFact {
  return {
    id: `${kind}-${effectiveOn}`,
    kind,
    effectiveOn,
    hasEvidence: true,
    state: 'verified',
    correctsId: null,
    withdraws: false,
    ...more,
  };
}

/** A project of this mode with everything each rung up to `stage` asks for, verified and evidenced. */
export function completeFacts(mode: ConstructionMode, stage: Stage): ProjectFacts {
  const rungs = LADDERS[mode].slice(0, LADDERS[mode].indexOf(stage) + 1);
  const kinds = new Set<MilestoneKind>();
  for (const rung of rungs) {
    kinds.add(kindsOpening(mode, rung)[0]!);
    for (const item of GATES[rung]) {
      if ('milestone' in item && (item.modes === undefined || item.modes.includes(mode))) kinds.add(item.milestone);
    }
  }
  const milestones = [...kinds].map((kind, index) =>
    milestone(kind, `2023-${String((index % 12) + 1).padStart(2, '0')}-15`),
  );
  const base = { mode, fields: { ...FIELDS }, milestones, waivers: [], promises: [] };
  return { ...base, openedOn: '2023-01-01', today: '2025-11-20' };
}
