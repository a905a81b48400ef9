import type { ConstructionMode } from './construction-mode.js';
import type { MilestoneKind } from './milestone-kind.js';
import type { Stop } from './stopped-days.js';
import type { Stage } from './project-stage.js';

export type MilestoneState = 'pending' | 'verified' | 'sent_back';

/** A dated event somebody reported, and what became of the report. */
export interface MilestoneFact {
  id: string;
  kind: MilestoneKind;
  /** When it happened, not when we learned it. */
  effectiveOn: string;
  hasEvidence: boolean;
  state: MilestoneState;
  /** The report this one puts right. */
  correctsId: string | null;
  /** The corrected event did not happen at all. */
  withdraws: boolean;
}

export interface WaiverFact {
  stage: Stage;
  /** Last day it holds. */
  expiresOn: string;
  closed: boolean;
}

/** A promise of the investor that the check at capacity waits for. */
export interface PromiseFact {
  id: string;
  text: string;
  /** open: nobody has reported it kept; reported: waits for somebody else's verdict; settled: has its answer. */
  state: 'open' | 'reported' | 'settled';
}

/** Fields of the project that a gate may ask for. */
export const GATE_FIELDS = [
  'officerId',
  'zoneCode',
  'industryCode',
  'plannedTotal',
  'needs',
  'contractedAmount',
  'contractedFixedAmount',
  'promisedStartOn',
  'promisedProductionOn',
  'promisedOutput',
  'promisedTax',
  'promisedJobs',
  'companyName',
  'companyUscc',
  'filingCode',
] as const;

export type GateField = (typeof GATE_FIELDS)[number];

/** Everything the stage of one project follows from. Plain data: the same facts give the same stage anywhere. */
export interface ProjectFacts {
  mode: ConstructionMode;
  fields: Record<GateField, string | number | null>;
  milestones: readonly MilestoneFact[];
  waivers: readonly WaiverFact[];
  /** When its clocks stood still: nobody's delay. Missing: never. */
  stops?: readonly Stop[];
  promises: readonly PromiseFact[];
  /** The day we opened it: where the floor begins when no meeting is dated. */
  openedOn: string;
  /** A waiver holds up to its expiry, so the answer depends on the day it is asked. */
  today: string;
}

/**
 * The reports that stand: not sent back, and not replaced by a verified correction. A correction replaces everything
 * along its chain, so the order in which the verdicts arrive cannot matter.
 */
export function standingMilestones(facts: Pick<ProjectFacts, 'milestones'>): MilestoneFact[] {
  const byId = new Map(facts.milestones.map((milestone) => [milestone.id, milestone]));
  const replaced = new Set<string>();
  for (const milestone of facts.milestones) {
    if (milestone.state !== 'verified') continue;
    let corrected = milestone.correctsId;
    while (corrected !== null && !replaced.has(corrected)) {
      replaced.add(corrected);
      corrected = byId.get(corrected)?.correctsId ?? null;
    }
  }
  return facts.milestones.filter(
    (milestone) => milestone.state !== 'sent_back' && !milestone.withdraws && !replaced.has(milestone.id),
  );
}

export function isWaived(facts: ProjectFacts, stage: Stage): boolean {
  return facts.waivers.some((waiver) => waiver.stage === stage && !waiver.closed && waiver.expiresOn >= facts.today);
}
