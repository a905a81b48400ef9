import type { KnownProject, KnownWorld } from './facts.js';
import { drawHazards, type HazardDraw, type Hazards, learnHazards } from './hazards.js';
import { type Arrivals, drawRate, learnArrivals } from './newcomers.js';
import type { Random } from './random.js';
import { type CommonPace, drawShock, learnShock, seasonsOf, type Shock, varianceOfMean } from './shock.js';
import { believe, likelihoods, type Pace, priorOf, risesOf } from './spend-grid.js';
import { drawPaces, learnSpend, paceIn, spendersOf, type SpendModel } from './spend.js';

/** Everything the zone's history taught, with how sure it is. */
export interface Model {
  hazards: Hazards;
  spend: SpendModel;
  shock: Shock;
  luck: Luck;
  arrivals: Arrivals;
  /** Projects with money: how many of them were counted towards the target. */
  counted: { counted: number; of: number };
  modes: string[];
}

export function learn(world: KnownWorld): Model {
  const spend = learnSpend(world);
  const withMoney = world.projects.filter(({ counted }) => counted !== null);
  return {
    hazards: learnHazards(world),
    spend,
    shock: learnShock(world, spend),
    luck: luckOf(world, spend),
    arrivals: learnArrivals(world),
    counted: { counted: withMoney.filter(({ counted }) => counted! >= 0.5).length, of: withMoney.length },
    modes: [...new Set(world.projects.map(({ mode }: KnownProject) => mode))].sort(),
  };
}

/** What a model says of the luck its works have had so far. */
export interface Luck {
  /** Mean months behind them, and how much of their own pace those have told: 0 nothing, 1 all. */
  age: number;
  told: number;
}

/** Ahead of which works weigh by the money they will still take. */
const YEAR = 12;

/**
 * The zone's luck in the months works have behind them is taken for their own pace, by as much as they have told of it;
 * it does not average out over projects, and turns with the months to come.
 */
function luckOf(world: KnownWorld, spend: SpendModel): Luck {
  const sums = { weight: 0, age: 0, told: 0 };
  for (const { project, start, read } of spendersOf(world)) {
    if (project.stoppedAt !== null || read.length === 0) continue;
    const prior = priorOf(paceIn(spend, project.mode));
    const likelihood = likelihoods(read, spend.shape, spend.noise);
    const age = world.asOf - start + 1;
    const weight = project.planned * risesOf(likelihood, prior, spend.shape, age, [YEAR])[0]!.hoped;
    sums.weight += weight;
    sums.age += weight * age;
    sums.told += weight * Math.max(0, 1 - believe(likelihood, prior).months2 / spend.whole.monthsSd ** 2);
  }
  if (sums.weight <= 0) return { age: YEAR, told: 0 };
  return { age: Math.max(1, Math.round(sums.age / sums.weight)), told: sums.told / sums.weight };
}

/** One possible truth about the zone: the simulation draws many, so that what was learned poorly spreads widely. */
export interface Truth {
  hazards: HazardDraw;
  paces: Map<string, Pace>;
  shock: CommonPace;
  /** Pace of each quarter of a year; their mean is one. */
  seasons: number[];
  /** The zone's mean pace from here on against the one works under way were known by, as a logarithm. */
  drift: number;
  rate: number;
  counted: number;
}

export function drawTruth(model: Model, random: Random): Truth {
  const { counted, of } = model.counted;
  const shock = drawShock(model.shock, random);
  const spread = (months: number) => shock.sd * Math.sqrt(varianceOfMean(shock.persistence, months));
  // All projects ever seen ran through the same months: their mean pace has that luck in it, whatever their number.
  const common = spread(Math.max(YEAR, model.shock.months)) * random.normal();
  return {
    hazards: drawHazards(model.hazards, model.modes, random),
    paces: drawPaces(model.spend, model.modes, common, random),
    shock,
    drift: model.luck.told * spread(model.luck.age) * random.normal(),
    rate: drawRate(model.arrivals, random),
    counted: random.beta(0.5 + counted, 0.5 + of - counted),
    seasons: seasonsOf(model.shock, shock, random),
  };
}
