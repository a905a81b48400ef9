import type { KnownWorld } from './facts.js';
import { believe, likelihoods, priorOf, spentAt } from './spend-grid.js';
import { type Spender, type SpendModel, spendersOf } from './spend.js';

/** How the zone as a whole runs faster or slower than its projects' curves say, month by month: an AR(1) of logarithms. */
export interface Shock {
  /** Standard deviation of a month. */
  sd: number;
  /** How much of a month's deviation is left in the next. */
  persistence: number;
  /** Months it was measured on. */
  months: number;
  /** Spread of a single project's quarter around its curve: its own luck, shared with nobody. */
  own: number;
}

/** A zone without a common shock has not been seen, nor one of which nothing is left a month later. Working defaults. */
const PRIOR = { months: 6, sd: 0.12, persistence: 0.4, forPersistence: 24, own: 0.3, quarters: 12 };
/** Projects at work that make a month of the zone. */
const ENOUGH = 5;

interface Month {
  paid: number;
  hoped: number;
  projects: number;
  squares: number;
}

/**
 * The zone's month against the sum of what its projects' curves expected. The variance that single projects' unsteady
 * months explain is taken off: what is left is common, and correlates all projects in the simulation.
 */
export function learnShock(world: KnownWorld, model: SpendModel): Shock {
  const months = new Map<number, Month>();
  const own = { misses: PRIOR.quarters * PRIOR.own ** 2, weight: PRIOR.quarters };
  for (const spender of spendersOf(world)) {
    if (spender.read.length < 3) continue;
    const rows = expectationsOf(spender, world.asOf, model);
    for (const { month, paid, hoped } of rows) {
      const known = months.get(month) ?? { paid: 0, hoped: 0, projects: 0, squares: 0 };
      months.set(month, {
        paid: known.paid + paid,
        hoped: known.hoped + hoped,
        projects: known.projects + 1,
        squares: known.squares + (paid - hoped) ** 2,
      });
    }
    for (let first = 0; first + 3 <= rows.length; first += 3) {
      const [paid, hoped] = [sum(rows.slice(first, first + 3), 'paid'), sum(rows.slice(first, first + 3), 'hoped')];
      // Quarters with much money weigh more: they are what the total is made of.
      own.misses += ((paid - hoped) / spender.project.planned) ** 2 * 30;
      own.weight += (hoped / spender.project.planned) ** 2 * 30;
    }
  }
  return { ...momentsOf(months), own: Math.min(0.9, Math.sqrt(own.misses / own.weight)) };
}

const sum = (rows: readonly { paid: number; hoped: number }[], key: 'paid' | 'hoped'): number =>
  rows.reduce((total, row) => total + row[key], 0);

/** What the project's own curve, as best known, expected of each month of its works. */
function expectationsOf({ project, start, read }: Spender, asOf: number, model: SpendModel) {
  const known = model.modes.get(project.mode);
  const pace = known === undefined ? {} : { months: known.months.mean, ratio: known.ratio.mean };
  const likelihood = likelihoods(read, model.shape, model.noise);
  const { months, ratio } = believe(likelihood, priorOf({ ...model.whole, ...pace }));
  const [length, final] = [Math.exp(months), Math.exp(ratio) * project.planned];
  const spent = new Map(project.spend.map(({ month, amount }) => [month, amount]));
  const last = Math.min(asOf, project.stoppedAt ?? asOf, start + Math.ceil(length) - 1);
  return Array.from({ length: Math.max(0, last - start + 1) }, (_, age) => ({
    month: start + age,
    paid: spent.get(start + age) ?? 0,
    hoped: final * (spentAt(model.shape, (age + 1) / length) - spentAt(model.shape, age / length)),
  }));
}

function momentsOf(months: ReadonlyMap<number, Month>): Omit<Shock, 'own'> {
  const rows = [...months]
    .filter(([, { projects, hoped }]) => projects >= ENOUGH && hoped > 0)
    .sort(([left], [right]) => left - right)
    .map(([month, { paid, hoped, squares }]) => ({
      month,
      log: Math.log(Math.max(0.05, paid / hoped)),
      own: squares / hoped ** 2,
    }));
  const { length } = rows;
  const mean = rows.reduce((total, { log }) => total + log, 0) / Math.max(1, length);
  const common = rows.reduce((total, { log, own }) => total + (log - mean) ** 2 - own, 0);
  const variance = (Math.max(0, common) + PRIOR.months * PRIOR.sd ** 2) / (length + PRIOR.months);
  let together = PRIOR.forPersistence * PRIOR.persistence * variance;
  for (let index = 1; index < length; index += 1)
    if (rows[index]!.month === rows[index - 1]!.month + 1)
      together += (rows[index]!.log - mean) * (rows[index - 1]!.log - mean);
  const persistence = together / (variance * (length + PRIOR.forPersistence));
  return { sd: Math.sqrt(variance), persistence: Math.min(0.9, Math.max(0, persistence)), months: length };
}
