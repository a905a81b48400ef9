import type { Money } from '#platform/money/money.js';
import { type KnownProject, type KnownWorld, SIGNED, startOf } from './facts.js';
import type { Model } from './model.js';
import type { Runner } from './roster.js';
import { earlyMonths, type FuturePart, type Futures } from './simulate.js';
import { type Belief, believe, priorOf } from './spend-grid.js';
import { paceIn } from './spend.js';
import type { Estimate } from './summary.js';

/** Where money still to come comes from, in the order it is told. */
export const PART_KINDS = ['waiting', 'works', 'agreed', 'talks', 'newcomers', 'added'] as const;
/**
 * waiting: reported, no verdict yet · works: under way · agreed: signed, not begun · talks: not signed · newcomers: nobody
 * knows them yet · added: signed in the asker's mind.
 */
export type PartKind = (typeof PART_KINDS)[number];

export type PartSums = Record<PartKind, Money>;

/** What the simulation knew of a project when it let it go, and what became of its plan. */
export interface PartTold {
  mode: string;
  planned: number;
  /** Index in RUNGS, and the month it came there. */
  rung: number;
  since: number;
  stopped: boolean;
  /** Month the start is planned for: a date of its own, or its signing and the zone's usual months. */
  plannedStart: number | null;
  planFrom: 'own' | 'lag' | null;
  /** First month of works, and what has been spent; null before. */
  began: number | null;
  spent: number | null;
  /** Months of works and final over planned: of works under way by their own money, before the start by their kind. */
  months: Estimate;
  ratio: Estimate;
  /** Longer (above 1) or shorter by its industry; 1 once its own money tells. */
  industry: number;
  /** Share of its money in the target's scope; null: the zone's. */
  counted: number | null;
  /** Share of the futures in which its works have begun by the month measured, and the month by which half have. */
  begun: number;
  halfBegun: number | null;
}

/** One line of the sum. */
export interface ForecastPart {
  kind: PartKind;
  /** Null: newcomers, what is signed besides, or the many small ones together. */
  projectId: string | null;
  /** How many projects it stands for; 0: nobody can know. */
  projects: number;
  /** Mean of what it has added by the end of each month after asOf, in fen: the whole is what the parts add up to. */
  cumulative: Money[];
  /** At the month measured. */
  deviation: Money | null;
  told: PartTold | null;
}

/** Lines kept of each kind; what is smaller is kept together. */
const KEPT = 1000;
/** Standard deviations to the ends of 80 %. */
const TO_80 = 1.2816;

/** Whole fen in a double are exact up to 90 million million 元. */
const fenOf = (amount: number): number => Math.round(amount * 100);
const moneyOf = (fen: number): Money => `${Math.trunc(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;

interface Line {
  kind: PartKind;
  projects: number;
  fen: number[];
  part: FuturePart | null;
}

/** What each project, those nobody knows yet and what is signed besides add: to the fen, so that they add up. */
export function partsOf(world: KnownWorld, model: Model, futures: Futures, measured: number): ForecastPart[] {
  const known = new Map(world.projects.map((project) => [project.id, project]));
  const ground = { world, model, measured };
  const lines = [...futures.parts.flatMap((part) => linesOf(part, known, world)), newcomersOf(futures)];
  return PART_KINDS.flatMap((kind) => kept(lines.filter((line) => line.kind === kind))).map(
    ({ kind, projects, fen, part }) => {
      const project = part === null ? undefined : known.get(part.runner.id);
      return {
        kind,
        projectId: project?.id ?? null,
        projects,
        cumulative: fen.map(moneyOf),
        deviation: part === null || kind === 'waiting' ? null : moneyOf(fenOf(part.deviation)),
        told: part === null || project === undefined ? null : toldOf(part, project, ground),
      };
    },
  );
}

function linesOf(part: FuturePart, known: ReadonlyMap<string, KnownProject>, world: KnownWorld): Line[] {
  const { runner, by } = part;
  const pending = earlyMonths(world) === 0 ? runner.pending : 0;
  const line = (kind: PartKind, of: (mean: number) => number): Line => ({
    ...{ kind, projects: 1, part },
    fen: Array.from(by, (mean) => fenOf(of(mean))),
  });
  const kind = known.has(runner.id) ? kindOf(runner) : 'added';
  const lines = [line(kind, (mean) => mean - pending), ...(pending > 0 ? [line('waiting', () => pending)] : [])];
  return lines.filter(({ fen }) => fen.some((amount) => amount !== 0));
}

function kindOf({ works, standing }: Runner): PartKind {
  if (works !== null) return 'works';
  return standing.rung >= SIGNED ? 'agreed' : 'talks';
}

function newcomersOf({ newcomers, months, draws }: Futures): Line {
  const fen = Array.from({ length: months }, (_, month) => {
    let sum = 0;
    for (let draw = 0; draw < draws; draw += 1) sum += newcomers[draw * months + month]!;
    return fenOf(sum / draws);
  });
  return { kind: 'newcomers', projects: 0, part: null, fen };
}

/** The largest at the end by themselves, the others together. */
function kept(lines: Line[]): Line[] {
  if (lines.length <= KEPT) return lines;
  const sorted = [...lines].sort((left, right) => right.fen.at(-1)! - left.fen.at(-1)!);
  const rest = sorted.slice(KEPT);
  const fen = rest[0]!.fen.map((_, month) => rest.reduce((sum, line) => sum + line.fen[month]!, 0));
  return [...sorted.slice(0, KEPT), { kind: rest[0]!.kind, projects: rest.length, part: null, fen }];
}

interface Ground {
  world: KnownWorld;
  model: Model;
  /** Months ahead of asOf. */
  measured: number;
}

function toldOf({ runner, begun }: FuturePart, project: KnownProject, { world, model, measured }: Ground): PartTold {
  const { standing, works, mode, planned, counted } = runner;
  const belief = beliefOf(runner, model);
  const half = begun.findIndex((share) => share >= 0.5);
  const { rung, since, stopped, plannedStart } = standing;
  return {
    ...{ mode, planned, counted, rung, since, stopped, plannedStart },
    planFrom: plannedStart === null ? null : project.plannedStart === null ? 'lag' : 'own',
    began: works === null ? null : startOf(project),
    spent: works === null ? null : project.spend.reduce((sum, { amount }) => sum + amount, 0),
    months: around(belief.months, belief.months2),
    ratio: around(belief.ratio, belief.ratio2),
    industry: works === null ? rounded(Math.exp(runner.industry)) : 1,
    begun: rounded(begun[measured - 1] ?? 0),
    halfBegun: works !== null || half < 0 ? null : world.asOf + 1 + half,
  };
}

function beliefOf({ works, mode, industry }: Runner, { spend }: Model): Belief {
  const pace = paceIn(spend, mode);
  if (works !== null) return believe(works.likelihood, priorOf(pace));
  const { months, monthsSd, ratio, ratioSd } = pace;
  return { months: months + industry, months2: monthsSd ** 2, ratio, ratio2: ratioSd ** 2 };
}

function around(log: number, variance: number): Estimate {
  const at = (sides: number) => rounded(Math.exp(log + sides * TO_80 * Math.sqrt(variance)));
  return { low: at(-1), middle: at(0), high: at(1) };
}

const rounded = (value: number): number => Number(value.toPrecision(4));

/** What each kind has added by the end of a month. */
export function sumsOf(parts: readonly ForecastPart[], month: number): PartSums {
  const sums = Object.fromEntries(PART_KINDS.map((kind) => [kind, 0])) as Record<PartKind, number>;
  for (const { kind, cumulative } of parts) sums[kind] += fenOf(Number(cumulative[month]!));
  return Object.fromEntries(PART_KINDS.map((kind) => [kind, moneyOf(sums[kind])])) as PartSums;
}
