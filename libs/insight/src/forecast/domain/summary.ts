import { EXITS, rateOf, type Risk, slipQuantile, STEPS } from './hazards.js';
import { drawTruth, type Model } from './model.js';
import { Random } from './random.js';
import { quantile } from './score.js';
import { timeOf } from './spend-grid.js';

/** A learned figure with its central 80 % interval. */
export interface Estimate {
  low: number;
  middle: number;
  high: number;
}

export interface ModeSummary {
  mode: string;
  projects: number;
  /** Months from the start until half, and until nine tenths of the money are spent. */
  half: Estimate;
  most: Estimate;
  /** Final over planned. */
  ratio: Estimate;
  /** Months after the plan by which half have started. */
  slip: Estimate;
}

/** What the history taught, in figures a reader can argue with. */
export interface ModelSummary {
  modes: ModeSummary[];
  /** Chance per month of each step and exit, with the months it was seen over. */
  rates: (Estimate & { clock: string } & Risk)[];
  /** Openings per month. */
  arrivals: Estimate;
  /** Spread of the zone's pace from month to month. */
  shock: Estimate;
  /** Pace of each quarter of the year against the year's own, from this month of the year on (1 to 12). */
  seasons: (Estimate & { from: number })[];
  counted: Estimate;
}

const DRAWS = 200;
const SUMMARY = 404;

export function summaryOf(model: Model, seed: number): ModelSummary {
  const { first } = model.shock;
  const truths = Array.from({ length: DRAWS }, (_, draw) => drawTruth(model, Random.of(seed, SUMMARY, draw)));
  const told = (figure: (truth: (typeof truths)[number]) => number) => estimate(truths.map(figure));
  const random = Random.of(seed, SUMMARY);
  return {
    modes: model.modes.map((mode) => ({
      mode,
      projects: model.spend.modes.get(mode)?.projects ?? 0,
      half: told(({ paces }) => Math.exp(paces.get(mode)!.months) * timeOf(model.spend.shape, 0.5)),
      most: told(({ paces }) => Math.exp(paces.get(mode)!.months) * timeOf(model.spend.shape, 0.9)),
      ratio: told(({ paces }) => Math.exp(paces.get(mode)!.ratio)),
      slip: told(({ hazards }) => slipQuantile(hazards.get(mode)!.start, 0.5)),
    })),
    rates: [...STEPS, ...EXITS].map((clock) => {
      const risk = rateOf(model.hazards.whole[clock]);
      const draws = Array.from({ length: DRAWS }, () =>
        random.beta(0.5 + risk.events, 0.5 + Math.max(0, risk.months - risk.events)),
      );
      return { clock, ...risk, ...estimate(draws) };
    }),
    arrivals: told(({ rate }) => rate),
    shock: told(({ shock }) => shock.sd),
    seasons: [0, 1, 2, 3].map((quarter) => ({
      from: 3 * quarter + first,
      ...told(({ seasons }) => seasons[quarter]!),
    })),
    counted: told(({ counted }) => counted),
  };
}

function estimate(values: number[]): Estimate {
  const sorted = Float64Array.from(values).sort();
  const at = (share: number) => Number(quantile(sorted, share).toPrecision(4));
  return { low: at(0.1), middle: at(0.5), high: at(0.9) };
}
