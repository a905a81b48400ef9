import type { KnownProject, KnownWorld } from './facts.js';
import { drawHazards, type HazardDraw, type Hazards, learnHazards } from './hazards.js';
import { type Arrivals, drawRate, learnArrivals } from './newcomers.js';
import type { Random } from './random.js';
import { learnShock, type Shock } from './shock.js';
import type { Pace } from './spend-grid.js';
import { drawPaces, learnSpend, type SpendModel } from './spend.js';

/** Everything the zone's history taught, with how sure it is. */
export interface Model {
  hazards: Hazards;
  spend: SpendModel;
  shock: Shock;
  arrivals: Arrivals;
  /** Projects with money: how many of them were counted towards the target. */
  counted: { counted: number; of: number };
  modes: string[];
}

export function learn(world: KnownWorld): Model {
  const learned = learnSpend(world);
  const shock = learnShock(world, learned);
  const spend = widen(learned, shock);
  const withMoney = world.projects.filter(({ counted }) => counted !== null);
  return {
    hazards: learnHazards(world),
    spend,
    shock,
    arrivals: learnArrivals(world),
    counted: { counted: withMoney.filter(({ counted }) => counted! >= 0.5).length, of: withMoney.length },
    modes: [...new Set(world.projects.map(({ mode }: KnownProject) => mode))].sort(),
  };
}

/** Standard error of the mean pace of so many months of an AR(1). */
const commonError = ({ sd, persistence }: Shock, months: number): number =>
  sd * Math.sqrt((1 + persistence) / (1 - persistence) / months);

/**
 * All projects ran through the same months: how fast the zone happened to run in them does not average out over
 * projects, and goes on top of what was learned of their pace.
 */
function widen(spend: SpendModel, shock: Shock): SpendModel {
  const common = commonError(shock, Math.max(12, shock.months));
  const modes = [...spend.modes].map(([mode, known]) => {
    const { mean, error } = known.months;
    return [mode, { ...known, months: { mean, error: Math.hypot(error, common) } }] as const;
  });
  return { ...spend, modes: new Map(modes) };
}

/** Months of its past that tell a project's own pace, about: the zone's luck in them is taken for the project's. */
const TELLING_MONTHS = 24;

/** One possible truth about the zone: the simulation draws many, so that what was learned poorly spreads widely. */
export interface Truth {
  hazards: HazardDraw;
  paces: Map<string, Pace>;
  shock: { sd: number; persistence: number };
  /** The zone's mean pace from here on against the one its projects were known by, as a logarithm. */
  drift: number;
  rate: number;
  counted: number;
}

export function drawTruth(model: Model, random: Random): Truth {
  const { counted, of } = model.counted;
  // What was taken off for single projects is itself uncertain: a third of the months count.
  const degrees = model.shock.months / 3 + 4;
  return {
    hazards: drawHazards(model.hazards, model.modes, random),
    paces: drawPaces(model.spend, model.modes, random),
    shock: {
      sd: model.shock.sd * Math.sqrt(degrees / (2 * random.gamma(degrees / 2))),
      persistence: Math.min(0.95, Math.max(0, model.shock.persistence + random.normal() / Math.sqrt(degrees))),
    },
    rate: drawRate(model.arrivals, random),
    counted: random.beta(0.5 + counted, 0.5 + of - counted),
    drift: random.normal() * commonError(model.shock, TELLING_MONTHS),
  };
}
