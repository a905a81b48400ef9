import { type KnownProject, type KnownWorld, startOf } from './facts.js';
import type { Random } from './random.js';
import {
  type Belief,
  believe,
  likelihoods,
  type Pace,
  priorOf,
  type Reading,
  readings,
  type Shape,
  SHAPES,
  shapeOf,
  spentAt,
} from './spend-grid.js';

/** A parameter with its standard error: learned, so uncertain. */
export interface Learned {
  mean: number;
  error: number;
}

export interface SpendModel {
  shape: Shape;
  /** Standard error of a reading against its curve, as a share of the plan. */
  noise: number;
  whole: Pace;
  /** Logarithms of months of works and of final over planned, by mode. */
  modes: Map<string, { months: Learned; ratio: Learned; projects: number }>;
  /** Longer or shorter than its mode, by industry, shrunk. */
  industries: Map<string, number>;
  /** Spread between projects, and on how many projects' worth of evidence it stands. */
  spread: { months: number; ratio: number; evidence: number };
}

export interface Spender {
  project: KnownProject;
  start: number;
  read: Reading[];
}

/** Weight of the whole on a mode and of the mode on an industry, in projects. */
const FROM_WHOLE = 3;
const FROM_MODE = 10;
const ROUNDS = 20;
const FOR_SHAPE = 60;
/** What no number of projects tells: how far the family of curves itself is off. Working default, in logarithms. */
const FAMILY_ERROR = 0.025;

/** Works that tell of the zone; no more than this, spread evenly: further ones would teach nothing new. */
const TELLING = 3000;

export function spendersOf(world: KnownWorld): Spender[] {
  const started = world.projects.filter((project) => (startOf(project) ?? Infinity) <= world.asOf);
  return spread(started, TELLING).flatMap((project) => {
    const start = startOf(project);
    if (start === null || start > world.asOf) return [];
    // What stopped half-way says how far it came, not that works of this kind cost so little.
    const last = Math.min(world.asOf, project.stoppedAt ?? world.asOf);
    return [{ project, start, read: readings(project, start, last) }];
  });
}

export function spread<Each>(all: readonly Each[], most: number): Each[] {
  const every = Math.max(1, all.length / most);
  return Array.from({ length: Math.min(all.length, most) }, (_, index) => all[Math.floor(index * every)]!);
}

const BEGINNING: Pace = { months: Math.log(20), monthsSd: 0.7, ratio: 0, ratioSd: 0.3 };

/** Months of works and final cost of every project are hidden; expectation–maximisation finds their distribution. */
export function learnSpend(world: KnownWorld): SpendModel {
  const spenders = spendersOf(world).filter(({ read }) => read.length > 0);
  const shape = chooseShape(spenders);
  let noise = 0.06;
  let state = fit(spenders, shape, noise);
  for (let round = 0; round < 2 && spenders.length > 0; round += 1) {
    noise = residual(spenders, state.beliefs, shape);
    state = fit(spenders, shape, noise);
  }
  return { shape, noise, ...state.model };
}

/** The S that explains all projects together best, each free to be as long and as dear as it likes. */
function chooseShape(spenders: readonly Spender[]): Shape {
  if (spenders.length === 0) return shapeOf(1.35, 1.35);
  const chosen = spread(spenders, FOR_SHAPE);
  const prior = priorOf(BEGINNING);
  const scores = SHAPES.map((shape) =>
    chosen.reduce((sum, { read }) => sum + residualOf(read, believe(likelihoods(read, shape, 0.05), prior), shape), 0),
  );
  return SHAPES[scores.indexOf(Math.min(...scores))]!;
}

const residualOf = (read: readonly Reading[], { months, ratio }: Belief, shape: Shape): number =>
  read.reduce(
    (sum, { age, share }) => sum + (share - Math.exp(ratio) * spentAt(shape, age / Math.exp(months))) ** 2,
    0,
  );

function residual(spenders: readonly Spender[], beliefs: readonly Belief[], shape: Shape): number {
  const squares = spenders.reduce((sum, { read }, index) => sum + residualOf(read, beliefs[index]!, shape), 0);
  const readingsCount = spenders.reduce((sum, { read }) => sum + Math.max(0.5, read.length - 2), 0);
  return Math.min(0.2, Math.max(0.02, Math.sqrt(squares / readingsCount)));
}

interface Fit {
  beliefs: Belief[];
  model: Omit<SpendModel, 'shape' | 'noise'>;
}

function fit(spenders: readonly Spender[], shape: Shape, noise: number): Fit {
  const likelihood = spenders.map(({ read }) => likelihoods(read, shape, noise));
  const names = [...new Set(spenders.map(({ project }) => project.mode))].sort();
  let whole = BEGINNING;
  let modes = new Map(names.map((mode) => [mode, whole]));
  let beliefs: Belief[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const priors = new Map([...modes].map(([mode, pace]) => [mode, priorOf(pace)]));
    beliefs = spenders.map(({ project }, index) => believe(likelihood[index]!, priors.get(project.mode)!));
    whole = { ...whole, ...meansOf(beliefs, BEGINNING, 1) };
    modes = new Map(names.map((mode) => [mode, paceOf(mode, spenders, beliefs, whole)]));
    whole = spreadOf(spenders, beliefs, modes, whole);
  }
  return { beliefs, model: modelOf(spenders, beliefs, modes, whole) };
}

function meansOf(beliefs: readonly Belief[], about: Pace, weight: number): Pick<Pace, 'months' | 'ratio'> {
  const mean = (key: 'months' | 'ratio') =>
    (beliefs.reduce((sum, belief) => sum + belief[key], 0) + weight * about[key]) / (beliefs.length + weight);
  return { months: mean('months'), ratio: mean('ratio') };
}

const ofMode = (mode: string, spenders: readonly Spender[], beliefs: readonly Belief[]): Belief[] =>
  beliefs.filter((_, index) => spenders[index]!.project.mode === mode);

const paceOf = (mode: string, spenders: readonly Spender[], beliefs: readonly Belief[], whole: Pace): Pace => ({
  ...whole,
  ...meansOf(ofMode(mode, spenders, beliefs), whole, FROM_WHOLE),
});

function spreadOf(
  spenders: readonly Spender[],
  beliefs: readonly Belief[],
  modes: ReadonlyMap<string, Pace>,
  whole: Pace,
): Pace {
  let [months, ratio] = [FROM_WHOLE * 0.35 ** 2, FROM_WHOLE * 0.15 ** 2];
  for (const [index, belief] of beliefs.entries()) {
    const pace = modes.get(spenders[index]!.project.mode)!;
    months += belief.months2 + (belief.months - pace.months) ** 2;
    ratio += belief.ratio2 + (belief.ratio - pace.ratio) ** 2;
  }
  const count = beliefs.length + FROM_WHOLE;
  return {
    ...whole,
    monthsSd: Math.max(0.1, Math.sqrt(months / count)),
    ratioSd: Math.max(0.06, Math.sqrt(ratio / count)),
  };
}

/** A project still in its first months says little: it counts by how much narrower it made the belief. */
function modelOf(
  spenders: readonly Spender[],
  beliefs: readonly Belief[],
  modes: ReadonlyMap<string, Pace>,
  whole: Pace,
): Fit['model'] {
  const told = (list: readonly Belief[], key: 'months2' | 'ratio2', sd: number) =>
    list.reduce((sum, belief) => sum + Math.max(0, 1 - belief[key] / sd ** 2), 0);
  const learned = [...modes].map(([mode, pace]) => {
    const list = ofMode(mode, spenders, beliefs);
    const error = (key: 'months2' | 'ratio2', sd: number) =>
      Math.hypot(sd / Math.sqrt(told(list, key, sd) + FROM_WHOLE), FAMILY_ERROR);
    const months = { mean: pace.months, error: error('months2', whole.monthsSd) };
    return [
      mode,
      { months, ratio: { mean: pace.ratio, error: error('ratio2', whole.ratioSd) }, projects: list.length },
    ] as const;
  });
  const evidence = Math.max(4, told(beliefs, 'months2', whole.monthsSd));
  const spread = { months: whole.monthsSd, ratio: whole.ratioSd, evidence };
  return { whole, modes: new Map(learned), industries: industriesOf(spenders, beliefs, modes), spread };
}

function industriesOf(
  spenders: readonly Spender[],
  beliefs: readonly Belief[],
  modes: ReadonlyMap<string, Pace>,
): Map<string, number> {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const [index, { months }] of beliefs.entries()) {
    const { industry, mode } = spenders[index]!.project;
    const known = sums.get(industry) ?? { sum: 0, count: 0 };
    sums.set(industry, { sum: known.sum + months - modes.get(mode)!.months, count: known.count + 1 });
  }
  return new Map([...sums].map(([industry, { sum, count }]) => [industry, sum / (count + FROM_MODE)]));
}

/** What is believed of works of this mode before they have shown anything. */
export function paceIn({ whole, modes }: SpendModel, mode: string): Pace {
  const known = modes.get(mode);
  return known === undefined ? whole : { ...whole, months: known.months.mean, ratio: known.ratio.mean };
}

/** One possible truth for each mode, `common` added to the pace of all; what no project has shown yet follows the whole, with its spread. */
export function drawPaces(
  model: SpendModel,
  modes: readonly string[],
  common: number,
  random: Random,
): Map<string, Pace> {
  const { spread, whole } = model;
  const wider = Math.sqrt(spread.evidence / (2 * random.gamma(spread.evidence / 2)));
  return new Map(
    modes.map((mode) => {
      const known = model.modes.get(mode);
      const months = known?.months ?? { mean: whole.months, error: spread.months / Math.sqrt(FROM_WHOLE) };
      const ratio = known?.ratio ?? { mean: whole.ratio, error: spread.ratio / Math.sqrt(FROM_WHOLE) };
      const pace = {
        months: months.mean + common + months.error * random.normal(),
        monthsSd: spread.months * wider,
        ratio: ratio.mean + ratio.error * random.normal(),
        ratioSd: spread.ratio * wider,
      };
      return [mode, pace] as const;
    }),
  );
}
