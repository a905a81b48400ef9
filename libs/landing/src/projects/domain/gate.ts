import type { Role } from '#access/policy/role.js';
import type { ConstructionMode } from './construction-mode.js';
import { type GateItem, gateItems } from './gate-table.js';
import { kindsOpening, type MilestoneKind, ruleOf } from './milestone-kind.js';
import {
  type GateField,
  isWaived,
  type MilestoneFact,
  type ProjectFacts,
  standingMilestones,
} from './project-facts.js';
import type { Stage } from './project-stage.js';

/** One thing a gate still wants, and who can bring it. */
export interface Missing {
  code: string;
  /** `verification`: it is reported and waits for somebody else's verdict. */
  kind: 'field' | 'milestone' | 'evidence' | 'verification';
  field: GateField | null;
  /** Any one of these events will do. */
  milestoneKinds: MilestoneKind[];
  suppliedBy: readonly Role[];
  zh: string;
  en: string;
  /** Missing all the same, but an unexpired waiver covers it. */
  waived: boolean;
}

/**
 * What this stage still lacks. Answers both questions: what is missing and who can supply it (the list), and may the
 * project advance (`mayEnter`: nothing in the list but what is waived).
 */
export function missingFor(facts: ProjectFacts, stage: Stage): Missing[] {
  const standing = standingMilestones(facts);
  const waived = isWaived(facts, stage);
  return gateItems(facts.mode, stage).flatMap((item) => {
    const lack = lackOf(item, facts, standing);
    if (lack === null) return [];
    const own = 'opened' in item && item.opened === stage;
    return [
      {
        code: item.code,
        zh: item.zh,
        en: item.en,
        field: null,
        suppliedBy: item.suppliedBy,
        waived: waived && !own,
        ...lack,
      },
    ];
  });
}

export function mayEnter(missing: readonly Missing[]): boolean {
  return missing.every((item) => item.waived);
}

type Lack = Pick<Missing, 'kind' | 'milestoneKinds'> & Partial<Pick<Missing, 'field' | 'suppliedBy'>>;

function lackOf(item: GateItem, facts: ProjectFacts, standing: readonly MilestoneFact[]): Lack | null {
  if ('field' in item) {
    const value = facts.fields[item.field];
    return value === null || value === '' ? { kind: 'field', field: item.field, milestoneKinds: [] } : null;
  }
  const kinds = kindsAsked(item, facts.mode);
  const reported = standing.filter((milestone) => kinds.includes(milestone.kind));
  if ('evidenceOf' in item) {
    // A file behind a report nobody has confirmed proves nothing for the one that was confirmed.
    const verified = reported.filter((milestone) => milestone.state === 'verified');
    const proofs = verified.length > 0 ? verified : reported;
    return proofs.some((milestone) => milestone.hasEvidence) ? null : { kind: 'evidence', milestoneKinds: kinds };
  }
  if (reported.some((milestone) => milestone.state === 'verified')) return null;
  const waiting = reported[0];
  if (waiting === undefined) return { kind: 'milestone', milestoneKinds: kinds };
  return { kind: 'verification', milestoneKinds: [waiting.kind], suppliedBy: ruleOf(waiting.kind).verifiedBy };
}

function kindsAsked(item: Exclude<GateItem, { field: GateField }>, mode: ConstructionMode): MilestoneKind[] {
  if ('milestone' in item) return [item.milestone];
  return kindsOpening(mode, 'opened' in item ? item.opened : item.evidenceOf);
}
