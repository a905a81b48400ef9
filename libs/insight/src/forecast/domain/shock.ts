import type { KnownWorld } from './facts.js';
import { believe, likelihoods, priorOf, spentAt } from './spend-grid.js';
import { type SpendModel, spendersOf } from './spend.js';

/** How the zone as a whole runs faster or slower than its projects' curves say, month by month: an AR(1) of logarithms. */
export interface Shock {
  /** Standard deviation of a month. */
  sd: number;
  /** How much of a month's deviation is left in the next. */
  persistence: number;
  /** Months it was measured on. */
  months: number;
}

const ENOUGH = 5;
/** A zone without a common shock has not been seen; one that nothing is left of either. */
const PRIOR = { months: 6, sd: 0.12 };

/**
 * The zone's month against the sum of what its projects' curves expected. The variance that single projects' unsteady
 * months explain is taken off: what is left is common, and correlates all projects in the simulation.
 */
export function learnShock(world: KnownWorld, model: SpendModel): Shock {
  const actual = new Map<number, number>();
  const expected = new Map<number, { sum: number; count: number; squares: number }>();
  for (const { project, start, read } of spendersOf(world)) {
    if (read.length < 3 || project.planned <= 0) continue;
    const prior = priorOf({ ...model.whole, ...paceOf(model, project.mode) });
    const { months, ratio } = believe(likelihoods(read, model.shape, model.noise), prior);
    const [length, final] = [Math.exp(months), Math.exp(ratio) * project.planned];
    const spent = new Map(project.spend.map(({ month, amount }) => [month, amount]));
    const last = Math.min(world.asOf, project.stoppedAt ?? world.asOf, start + Math.ceil(length) - 1);
    for (let month = start; month <= last; month += 1) {
      const age = month - start;
      const hoped = final * (spentAt(model.shape, (age + 1) / length) - spentAt(model.shape, age / length));
      const paid = spent.get(month) ?? 0;
      actual.set(month, (actual.get(month) ?? 0) + paid);
      const known = expected.get(month) ?? { sum: 0, count: 0, squares: 0 };
      expected.set(month, {
        sum: known.sum + hoped,
        count: known.count + 1,
        squares: known.squares + (paid - hoped) ** 2,
      });
    }
  }
  const rows = [...expected]
    .filter(([, { sum, count }]) => count >= ENOUGH && sum > 0)
    .sort(([left], [right]) => left - right)
    .map(([month, { sum, squares }]) => ({
      month,
      log: Math.log(Math.max(0.05, (actual.get(month) ?? 0) / sum)),
      own: squares / sum ** 2,
    }));
  return momentsOf(rows);
}

const paceOf = (model: SpendModel, mode: string) => {
  const known = model.modes.get(mode);
  return known === undefined ? {} : { months: known.months.mean, ratio: known.ratio.mean };
};

function momentsOf(rows: readonly { month: number; log: number; own: number }[]): Shock {
  const { length } = rows;
  const mean = rows.reduce((sum, { log }) => sum + log, 0) / Math.max(1, length);
  const total = Math.max(
    0,
    rows.reduce((sum, { log, own }) => sum + (log - mean) ** 2 - own, 0),
  );
  const variance = (total + PRIOR.months * PRIOR.sd ** 2) / (length + PRIOR.months);
  let together = 0;
  for (let index = 1; index < length; index += 1)
    if (rows[index]!.month === rows[index - 1]!.month + 1)
      together += (rows[index]!.log - mean) * (rows[index - 1]!.log - mean);
  const persistence = Math.min(0.9, Math.max(0, together / Math.max(1e-9, variance * (length + PRIOR.months))));
  return { sd: Math.sqrt(variance), persistence, months: length };
}
