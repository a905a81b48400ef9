import { type KnownProject, type KnownWorld, rungOf, SIGNED, startOf, STARTED } from './facts.js';

/** What offices do today, to be beaten: planned money times a weight of the stage, spread evenly. */
const WEIGHTS = [0.1, 0.3, 0.6, 0.75, 0.95];
/** Working default of the naive method: works last two years, and begin half a year after the agreement. */
const WORKS_MONTHS = 24;
const WAIT_MONTHS = 6;

/** Added to the total `ahead` months after asOf. */
export function stageWeighted(world: KnownWorld, ahead: number): number {
  return world.projects
    .filter(({ status }) => status === 'active')
    .reduce((sum, project) => sum + weigh(project, world.asOf, ahead), 0);
}

function weigh(project: KnownProject, asOf: number, ahead: number): number {
  const start = startOf(project);
  const rung = start === null ? rungOf(project) : STARTED;
  const spent = project.spend.reduce((sum, { amount }) => sum + amount, 0);
  const left = Math.max(0, project.planned - spent);
  const wait = rung >= STARTED ? 0 : rung >= SIGNED ? WAIT_MONTHS : 2 * WAIT_MONTHS;
  const remaining = rung >= STARTED ? Math.max(3, WORKS_MONTHS - (asOf - start! + 1)) : WORKS_MONTHS;
  return left * WEIGHTS[rung]! * Math.min(1, Math.max(0, ahead - wait) / remaining);
}

/** The last twelve months go on as they were: least squares through the cumulative total, hung on its last point. */
export function linearTrend(world: KnownWorld, ahead: number): number {
  const months = world.months.slice(-12).map(Number);
  let total = 0;
  const cumulative = months.map((amount) => (total += amount));
  const middle = (months.length - 1) / 2;
  const mean = cumulative.reduce((sum, value) => sum + value, 0) / Math.max(1, months.length);
  let [together, squares] = [0, 0];
  for (const [index, value] of cumulative.entries()) {
    together += (index - middle) * (value - mean);
    squares += (index - middle) ** 2;
  }
  return squares === 0 ? 0 : Math.max(0, (together / squares) * ahead);
}
