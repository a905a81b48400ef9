import { type KnownProject, type KnownWorld, rungOf, STARTED, startOf } from './facts.js';
import type { Model } from './model.js';
import { plannedStartOf } from './hazards.js';
import { type Standing, standingOf } from './path.js';
import { keyOf } from './random.js';
import { CELLS, likelihoods, LOG_MONTHS, LOG_RATIOS, readings, spentAt } from './spend-grid.js';
import { addedBy, type ChangeOf, type Changes, changesOf } from './what-if.js';

const { exp, floor, max, min } = Math;

/** A project as the simulation meets it. */
export interface Runner {
  id: string;
  key: number;
  mode: string;
  industry: number;
  planned: number;
  change: ChangeOf;
  /** Of works under way: their age in months and what their money says of each curve; null before the start. */
  works: { age: number; likelihood: Float32Array } | null;
  standing: Standing;
  /** First month it can move in. */
  from: number;
  /** Reported and waiting: comes with the next month's verdicts. */
  pending: number;
  /** Share of its money that counts; null: the zone's own share decides. */
  counted: number | null;
}

/**
 * Everybody who may still spend. What has ended, or what nobody knows the size of, brings nothing more. A breath after
 * each: reading the works of a hundred thousand takes its time.
 */
export function* rosterOf(world: KnownWorld, model: Model, changes: Changes): Generator<number, Runner[], void> {
  const changeOf = changesOf(changes);
  const known: Runner[] = [];
  for (const project of world.projects) {
    if (project.planned <= 0 || project.status === 'ended') continue;
    const change = changeOf(project.id);
    const runner = change.dropped ? null : runnerOf(project, world, model, change);
    if (runner !== null && mayStillSpend(runner, model)) known.push(runner);
    yield 0;
  }
  const added = addedBy(changes).map((one): Runner => {
    const from = max(one.month, world.asOf + 1);
    const standing = { rung: one.rung, since: from, signed: from, plannedStart: null, stopped: false };
    return {
      id: one.id,
      key: keyOf(one.id),
      mode: one.mode,
      industry: 0,
      planned: one.planned,
      change: changeOf(one.id),
      works: null,
      standing,
      from,
      pending: 0,
      counted: 1,
    };
  });
  return [...known, ...added];
}

/** Less than this share of the plan is not worth following through a thousand futures. */
const NOTHING = 5e-4;

/** Works that are over by any curve that explains them, however long works may be, are not followed. */
function mayStillSpend({ works, pending }: Runner, { spend }: Model): boolean {
  if (works === null || pending > 0) return true;
  let [left, whole] = [0, 0];
  for (let cell = 0; cell < CELLS; cell += 1) {
    const months = exp(LOG_MONTHS[floor(cell / LOG_RATIOS.length)]!);
    const weight = works.likelihood[cell]!;
    whole += weight;
    if (months > works.age) left += weight * (1 - spentAt(spend.shape, works.age / months));
  }
  return left > NOTHING * whole;
}

function runnerOf(project: KnownProject, world: KnownWorld, model: Model, change: ChangeOf): Runner {
  const start = startOf(project);
  const rung = min(rungOf(project), STARTED - 1);
  const lag = model.hazards.lags[floor(model.hazards.lags.length / 2)] ?? 4;
  const begun = start !== null && start <= world.asOf;
  const read = begun ? readings(project, start, min(world.asOf, project.stoppedAt ?? world.asOf)) : [];
  return {
    id: project.id,
    key: keyOf(project.id),
    mode: project.mode,
    industry: model.spend.industries.get(project.industry) ?? 0,
    planned: project.planned,
    change,
    works: begun
      ? {
          age: min(world.asOf, project.stoppedAt ?? world.asOf) - start + 1,
          likelihood: likelihoods(read, model.spend.shape, model.spend.noise),
        }
      : null,
    standing: standingOf(project, rung, plannedStartOf(project, lag)),
    from: world.asOf + 1,
    pending: project.pending,
    counted: project.counted,
  };
}
