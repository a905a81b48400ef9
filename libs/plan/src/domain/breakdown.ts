import { add, type Money, subtract, ZERO } from '#platform/money/money.js';
import type { Window } from './target.js';

/** By what a target is divided. Along one axis the parts exclude each other; the axes stand side by side. */
export const AXES = ['year', 'zone', 'industry', 'department', 'leader'] as const;
export type Axis = (typeof AXES)[number];

export interface DraftPart {
  axis: Axis;
  key: string;
  amount: Money;
  /** The part divided once more. Two levels are all. */
  parts?: DraftPart[] | null;
}

/** What the rules need to know of the world. */
export interface BreakdownFacts {
  window: Window;
  /** Codes a new part may name, by axis; years follow from the window. */
  known: Record<Exclude<Axis, 'year'>, ReadonlySet<string>>;
  /** Parent of each zone. */
  zoneParents: ReadonlyMap<string, string | null>;
}

export interface PartProblem {
  /** `parts[0].parts[2].key` */
  field: string;
  code: string;
  params?: Record<string, string | number>;
}

export interface Division<Part> {
  axis: Axis;
  whole: Money;
  sum: Money;
  /** whole − sum: positive when something is not given to anybody, negative when more is given than there is. */
  difference: Money;
  parts: Part[];
}

/** The parts of one level, axis by axis in the order of AXES, each with what it leaves of the whole. */
export function divide<Part extends { axis: Axis; amount: Money }>(
  whole: Money,
  parts: readonly Part[],
): Division<Part>[] {
  return AXES.flatMap((axis) => {
    const own = parts.filter((part) => part.axis === axis);
    if (own.length === 0) return [];
    const sum = add(ZERO, ...own.map((part) => part.amount));
    return [{ axis, whole, sum, difference: subtract(whole, sum), parts: own }];
  });
}

/** Whether `inner` lies in `outer` or is the same place. */
export function liesIn(inner: string, outer: string, parents: BreakdownFacts['zoneParents']): boolean {
  const seen = new Set<string>();
  for (let at: string | null | undefined = inner; at != null && !seen.has(at); at = parents.get(at)) {
    if (at === outer) return true;
    seen.add(at);
  }
  return false;
}

/** Everything that is wrong with a tree, each at its field. A difference to the whole is not wrong: it is shown. */
export function treeProblems(parts: readonly DraftPart[], facts: BreakdownFacts): PartProblem[] {
  return levelProblems('parts', parts, null, facts);
}

function levelProblems(
  path: string,
  parts: readonly DraftPart[],
  parent: DraftPart | null,
  facts: BreakdownFacts,
): PartProblem[] {
  return parts.flatMap((part, index) => {
    const field = `${path}[${index}]`;
    const earlier = parts.slice(0, index).filter((other) => other.axis === part.axis);
    const problem =
      keyProblem(part, facts) ?? parentProblem(part, parent, facts) ?? overlapProblem(part, earlier, facts);
    const below = part.parts ?? [];
    const deeper =
      parent !== null && below.length > 0
        ? [{ field: `${field}.parts`, code: 'plan.part_too_deep' }]
        : levelProblems(`${field}.parts`, below, part, facts);
    return [...(problem === null ? [] : [{ field: `${field}.key`, ...problem }]), ...deeper];
  });
}

type Problem = Omit<PartProblem, 'field'>;

function keyProblem({ axis, key }: DraftPart, { window, known }: BreakdownFacts): Problem | null {
  if (axis !== 'year') return known[axis].has(key) ? null : { code: 'field.unknown_code', params: { value: key } };
  const [from, to] = [window.from.slice(0, 4), window.to.slice(0, 4)];
  return /^\d{4}$/.test(key) && from <= key && key <= to ? null : { code: 'plan.part_year', params: { from, to } };
}

/** A part is divided by something else than itself; a zone may be divided into the zones it contains. */
function parentProblem(part: DraftPart, parent: DraftPart | null, facts: BreakdownFacts): Problem | null {
  if (parent === null || parent.axis !== part.axis) return null;
  const inside = part.axis === 'zone' && part.key !== parent.key && liesIn(part.key, parent.key, facts.zoneParents);
  return inside ? null : { code: 'plan.part_of_same_axis' };
}

/** The same part twice, or a zone beside the zone that contains it, would count money twice. */
function overlapProblem(part: DraftPart, earlier: readonly DraftPart[], facts: BreakdownFacts): Problem | null {
  const overlaps = (other: DraftPart) =>
    part.key === other.key ||
    (part.axis === 'zone' &&
      (liesIn(part.key, other.key, facts.zoneParents) || liesIn(other.key, part.key, facts.zoneParents)));
  const other = earlier.find(overlaps);
  return other === undefined ? null : { code: 'plan.part_overlaps', params: { key: part.key, other: other.key } };
}
