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

export const MISSING_KINDS = ['field', 'milestone', 'evidence', 'verification', 'promise'] as const;
export type MissingKind = (typeof MISSING_KINDS)[number];

/** One thing a gate still wants, and who can bring it. */
export interface Missing {
  /** Of the gate's table; of a promise with its id behind it. */
  code: string;
  /** `verification`: it is reported and waits for somebody else's verdict. */
  kind: MissingKind;
  field: GateField | null;
  /** Any one of these events will do. */
  milestoneKinds: readonly MilestoneKind[];
  /** The report that waits for its verdict. */
  milestoneId: string | null;
  /** The promise that lacks its verdict. */
  obligationId: string | null;
  suppliedBy: readonly Role[];
  zh: string;
  en: string;
  /** Missing all the same, but an unexpired waiver covers it. */
  waived: boolean;
}

/**
 * What this stage still lacks. Answers both questions: what is missing and who can supply it (the list), and may the
 * project advance (`mayEnter`: nothing in the list but what is waived). `standing`: for who asks of several stages.
 */
export function missingFor(facts: ProjectFacts, stage: Stage, standing = standingMilestones(facts)): Missing[] {
  const waived = isWaived(facts, stage);
  const missing: Missing[] = [];
  for (const item of gateItems(facts.mode, stage)) {
    const own = 'opened' in item && item.opened === stage;
    for (const lack of lacksOf(item, facts, standing)) missing.push(missingOf(item, lack, waived && !own));
  }
  return missing;
}

const missingOf = (item: GateItem, lack: Lack, waived: boolean): Missing => ({
  code: lack.code ?? item.code,
  kind: lack.kind,
  field: lack.field ?? null,
  milestoneKinds: lack.milestoneKinds ?? [],
  milestoneId: lack.milestoneId ?? null,
  obligationId: lack.obligationId ?? null,
  suppliedBy: lack.suppliedBy ?? item.suppliedBy,
  zh: lack.zh ?? item.zh,
  en: lack.en ?? item.en,
  waived,
});

export function mayEnter(missing: readonly Missing[]): boolean {
  return missing.every((item) => item.waived);
}

type Lack = Pick<Missing, 'kind'> & Partial<Missing>;

const NOTHING: readonly Lack[] = [];

function lacksOf(item: GateItem, facts: ProjectFacts, standing: readonly MilestoneFact[]): readonly Lack[] {
  if ('promises' in item) return promisesOf(item, facts);
  const lack = lackOf(item, facts, standing);
  return lack === null ? NOTHING : [lack];
}

/** Who judges promises: obligation.verify of the policy. */
const JUDGES: readonly Role[] = ['verifier', 'leadership'];

/** Each open promise by its own words, so that somebody can do something about it. */
function promisesOf(item: GateItem, { promises }: ProjectFacts): Lack[] {
  return promises
    .filter(({ state }) => state !== 'settled')
    .map(({ id, text, state }) => {
      const code = `${item.code}.${id}`;
      const words = { zh: `承诺兑现：${text}`, en: `Promise kept: ${text}` };
      const waits =
        state === 'reported' ? { kind: 'verification' as const, suppliedBy: JUDGES } : { kind: 'promise' as const };
      return { code, ...words, ...waits, obligationId: id };
    });
}

type Plain = Exclude<GateItem, { promises: true }>;

function lackOf(item: Plain, facts: ProjectFacts, standing: readonly MilestoneFact[]): Lack | null {
  if ('field' in item) {
    const value = facts.fields[item.field];
    return value === null || value === '' ? { kind: 'field', field: item.field } : null;
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
  const { kind, id: milestoneId } = waiting;
  return { kind: 'verification', milestoneKinds: [kind], milestoneId, suppliedBy: ruleOf(kind).verifiedBy };
}

function kindsAsked(item: Exclude<Plain, { field: GateField }>, mode: ConstructionMode): readonly MilestoneKind[] {
  if ('milestone' in item) return [item.milestone];
  return kindsOpening(mode, 'opened' in item ? item.opened : item.evidenceOf);
}
