import { type KnownProject, type KnownWorld, RUNGS, STARTED } from '../facts.js';
import { Random } from '../random.js';
import { shapeOf, spentAt } from '../spend-grid.js';

/** What a generated zone is really like, hidden from who learns. */
export interface Dynamics {
  name: string;
  opensPerMonth: number;
  modes: { mode: string; weight: number; works: number }[];
  /** Chance per month of the next rung: appraisal, signed, registered. */
  steps: [number, number, number];
  /** Months between registration's month and the planned start, and lateness against the plan. */
  lag: [number, number];
  slip: { mean: number; sd: number };
  leaves: { talks: number; agreed: number; works: number };
  worksSd: number;
  ratio: { mean: number; sd: number };
  shape: [number, number];
  shock: { sd: number; persistence: number };
  /** Spread of a project's single month. */
  unsteady: number;
  counted: number;
  /** Months' work done in a December for one in other months; what comes early is missing in the two months after. */
  yearEnd: number;
  /** A turn of the times: from this month of the window on so many openings for one, and starts so much later. */
  turn: { month: number; openings: number; slip: number };
}

/** First month of the window: the zone has been at work for two years by then. */
export const WINDOW_FROM = 2021 * 12;
export const WINDOW_TO = WINDOW_FROM + 59;
const FIRST = WINDOW_FROM - 24;

/** The kinds of worlds, a column each. */
const NAMES = [
  'like the sample world',
  'fast starters, heavy slippage, high drop-out',
  'slow spend, strong common shocks',
  'a sudden turn in the third year, and year-end spurts',
];

/** Weight among the openings, and months of works; weight 0: none of them. */
const MODES = {
  greenfield: { weight: [6, 1, 2, 3], works: [23, 16, 42, 30] },
  leased: { weight: [3, 1, 0, 2], works: [20, 9, 0, 14] },
  retrofit: { weight: [0, 0, 1, 1], works: [0, 0, 26, 18] },
  asset_light: { weight: [2, 0, 0, 0], works: [11, 0, 0, 0] },
};

const NUMBERS = {
  opensPerMonth: [3, 5, 3, 4],
  appraisal: [0.45, 0.7, 0.3, 0.35],
  signed: [0.5, 0.65, 0.25, 0.4],
  registered: [0.55, 0.8, 0.4, 0.6],
  lagFrom: [2, 1, 3, 2],
  lagTo: [5, 3, 8, 6],
  slip: [2, 6, 1, 3],
  slipSd: [2, 4, 2, 3],
  leavesTalks: [0.01, 0.05, 0.02, 0.03],
  leavesAgreed: [0.004, 0.03, 0.006, 0.01],
  leavesWorks: [0.001, 0.012, 0.002, 0.004],
  worksSd: [0.22, 0.35, 0.25, 0.3],
  ratio: [0.95, 0.75, 1.1, 0.9],
  ratioSd: [0.08, 0.15, 0.1, 0.12],
  /** Of the S: how slowly it begins, how slowly it ends. */
  begins: [1.5, 1.2, 2, 1.4],
  ends: [1.5, 1.8, 1.3, 1.6],
  shock: [0.05, 0.1, 0.3, 0.12],
  persistence: [0.3, 0.4, 0.5, 0.6],
  unsteady: [0.3, 0.5, 0.4, 0.4],
  counted: [0.9, 0.8, 1, 0.85],
  yearEnd: [1, 1, 1, 1.7],
  turnMonth: [Infinity, Infinity, Infinity, 30],
  turnedOpenings: [1, 1, 1, 0.5],
  turnedSlip: [0, 0, 0, 4],
} satisfies Record<string, number[]>;

function dynamics(name: string, column: number): Dynamics {
  const of = (row: keyof typeof NUMBERS): number => NUMBERS[row][column]!;
  const modes = Object.entries(MODES)
    .map(([mode, { weight, works }]) => ({ mode, weight: weight[column]!, works: works[column]! }))
    .filter(({ weight }) => weight > 0);
  return {
    ...{ name, modes, opensPerMonth: of('opensPerMonth'), worksSd: of('worksSd') },
    ...{ unsteady: of('unsteady'), counted: of('counted') },
    steps: [of('appraisal'), of('signed'), of('registered')],
    lag: [of('lagFrom'), of('lagTo')],
    slip: { mean: of('slip'), sd: of('slipSd') },
    leaves: { talks: of('leavesTalks'), agreed: of('leavesAgreed'), works: of('leavesWorks') },
    ratio: { mean: of('ratio'), sd: of('ratioSd') },
    shape: [of('begins'), of('ends')],
    shock: { sd: of('shock'), persistence: of('persistence') },
    yearEnd: of('yearEnd'),
    turn: { month: WINDOW_FROM + of('turnMonth'), openings: of('turnedOpenings'), slip: of('turnedSlip') },
  };
}

export const DYNAMICS = NAMES.map(dynamics);
export const LIKE_THE_SAMPLE = DYNAMICS[0]!;

interface Life {
  project: Omit<KnownProject, 'spend' | 'status' | 'pending' | 'producedAt'>;
  stoppedAt: number;
  producedAt: number;
  spend: { month: number; amount: number }[];
}

/** A whole zone from one seed, lived to its end; `until` looks at it as of a month. */
export class GeneratedZone {
  private readonly lives: Life[] = [];
  private readonly totals = new Map<number, number>();

  constructor(
    readonly dynamics: Dynamics,
    readonly seed: number,
    readonly last = WINDOW_TO + 24,
  ) {
    const random = Random.of(seed, 7);
    const clock = this.clock(random);
    let id = 0;
    for (let month = FIRST; month <= last; month += 1) {
      const count = random.poisson(dynamics.opensPerMonth * (month < dynamics.turn.month ? 1 : dynamics.turn.openings));
      for (let each = 0; each < count; each += 1) this.live(`p${(id += 1)}`, month, clock, random);
    }
  }

  /** Money is verified in its own month here; the database's delays are tested there. */
  until(asOf: number): KnownWorld {
    const months = Array.from({ length: Math.max(0, asOf - WINDOW_FROM + 1) }, (_, index) =>
      this.monthTotal(WINDOW_FROM + index),
    );
    const projects = this.lives.flatMap((life) => (life.project.reached[0]! <= asOf ? [seen(life, asOf)] : []));
    return { asOf, windowFrom: WINDOW_FROM, windowTo: WINDOW_TO, amount: null, months, projects };
  }

  /** Whole 元, so that floats add up exactly. */
  monthTotal(month: number): string {
    return (this.totals.get(month) ?? 0).toFixed(2);
  }

  private live(id: string, opened: number, clock: Float64Array, random: Random): void {
    const life = this.life(id, opened, clock, random);
    this.lives.push(life);
    if (life.project.counted === 0) return;
    for (const { month, amount } of life.spend) this.totals.set(month, (this.totals.get(month) ?? 0) + amount);
  }

  private clock(random: Random): Float64Array {
    const { sd, persistence } = this.dynamics.shock;
    const { yearEnd } = this.dynamics;
    let log = sd * random.normal();
    return Float64Array.from({ length: this.last - FIRST + 1 }, (_, index) => {
      log = persistence * log + sd * Math.sqrt(1 - persistence ** 2) * random.normal();
      const month = (FIRST + index) % 12;
      const season = month === 11 ? yearEnd : month < 2 ? (3 - yearEnd) / 2 : 1;
      return Math.exp(log - sd ** 2 / 2) * season;
    });
  }

  private life(id: string, opened: number, clock: Float64Array, random: Random): Life {
    const { dynamics } = this;
    const weights = dynamics.modes.reduce((sum, { weight }) => sum + weight, 0);
    let at = random.uniform() * weights;
    const kind = dynamics.modes.find(({ weight }) => (at -= weight) < 0) ?? dynamics.modes[0]!;
    const planned = Math.round(8e7 + 6.2e9 * random.uniform() ** 2.6);
    const reached: (number | null)[] = RUNGS.map(() => null);
    reached[0] = opened;
    let month = opened;
    let leftAt = Infinity;
    for (let rung = 0; rung < 3 && leftAt === Infinity; rung += 1) {
      const wait = random.geometric(dynamics.steps[rung]!) - 1;
      const leaves = random.geometric(rung === 2 ? dynamics.leaves.agreed : dynamics.leaves.talks);
      if (leaves <= wait) leftAt = month + leaves;
      else reached[rung + 1] = month += wait;
    }
    const lag = dynamics.lag[0] + random.whole(dynamics.lag[1] - dynamics.lag[0] + 1);
    let plannedStart: number | null = null;
    if (leftAt === Infinity) {
      plannedStart = month + lag;
      const late = dynamics.slip.mean + (plannedStart < dynamics.turn.month ? 0 : dynamics.turn.slip);
      const start = Math.max(month, Math.round(plannedStart + late + dynamics.slip.sd * random.normal()));
      const leaves = random.geometric(dynamics.leaves.agreed);
      if (month + leaves <= start) leftAt = month + leaves;
      else reached[STARTED] = start;
    }
    const project = { id, mode: kind.mode, industry: 'X', planned, reached, stoppedAt: null, plannedStart };
    const counted = random.uniform() < dynamics.counted ? 1 : 0;
    const start = reached[STARTED] ?? null;
    if (start === null) return { project: { ...project, counted }, stoppedAt: leftAt, producedAt: Infinity, spend: [] };
    const stops = start + random.geometric(dynamics.leaves.works);
    const works = kind.works * Math.exp(dynamics.worksSd * random.normal());
    const final = planned * dynamics.ratio.mean * Math.exp(dynamics.ratio.sd * random.normal());
    const { spend, producedAt } = this.spend(start, stops, works, final, clock, random);
    return { project: { ...project, counted }, stoppedAt: producedAt < stops ? Infinity : stops, producedAt, spend };
  }

  private spend(start: number, stops: number, works: number, final: number, clock: Float64Array, random: Random) {
    const shape = shapeOf(...this.dynamics.shape);
    const spend: { month: number; amount: number }[] = [];
    let [age, spent, producedAt] = [0, 0, Infinity];
    for (let month = start; month <= Math.min(this.last, stops - 1); month += 1) {
      age += clock[month - FIRST]!;
      if (age >= works) producedAt = Math.min(producedAt, month);
      const due = final * spentAt(shape, age / works) - spent;
      // What a month leaves undone comes with the next.
      const amount = age >= works ? due : due * Math.min(1, Math.exp(this.dynamics.unsteady * random.normal()));
      if (amount <= 0) continue;
      spend.push({ month, amount: Math.round(amount) });
      spent += Math.round(amount);
    }
    return { spend, producedAt };
  }
}

function seen({ project, stoppedAt, producedAt, spend }: Life, asOf: number): KnownProject {
  const reached = project.reached.map((month) => (month !== null && month <= asOf ? month : null));
  const stopped = stoppedAt <= asOf;
  const known = spend.filter(({ month }) => month <= asOf);
  return {
    ...project,
    reached,
    plannedStart: reached[2] === null && reached[3] === null ? null : project.plannedStart,
    producedAt: producedAt <= asOf ? producedAt : null,
    status: stopped ? 'ended' : 'active',
    stoppedAt: stopped ? stoppedAt : null,
    spend: known,
    pending: 0,
    counted: known.length > 0 ? project.counted : null,
  };
}
