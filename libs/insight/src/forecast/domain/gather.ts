import { monthIndex } from '#platform/clock/calendar.js';
import { add, type Money } from '#platform/money/money.js';
import { type KnownProject, type KnownWorld, RUNGS } from './facts.js';

/** Rows as they come from the book, each recorded by the moment asked of. */
export interface ProjectRow {
  id: string;
  mode: string;
  industry: string | null;
  plannedTotal: string | null;
  contractedAmount: string | null;
  promisedStartOn: string | null;
  plannedOn: string | null;
  forecastOn: string | null;
  status: string;
  statusSince: string | null;
}

export interface StageRow {
  projectId: string;
  stage: string;
  on: string;
}

export interface MoneyRow {
  projectId: string;
  month: string;
  /** All of it, and the part in the target's scope. */
  reported: string;
  counted: string;
  countedVerified: string;
}

export interface Book {
  projects: readonly ProjectRow[];
  /** In the order they were recorded. */
  stages: readonly StageRow[];
  /** By project and month. */
  money: readonly MoneyRow[];
}

export interface Frame {
  asOf: number;
  windowFrom: number;
  windowTo: number;
  amount: Money | null;
}

const WORKS_OVER = ['producing', 'at_capacity', 'aftercare'];
const PAUSED = ['paused'];
const LADDER = [...RUNGS, 'building', ...WORKS_OVER];

/** From the book's rows to what the model learns from. */
export function gather(book: Book, frame: Frame): KnownWorld {
  const stages = by(book.stages, ({ projectId }) => projectId);
  const money = by(book.money, ({ projectId }) => projectId);
  const months = new Array<Money>(Math.max(0, frame.asOf - frame.windowFrom + 1)).fill('0.00');
  for (const { month, countedVerified } of book.money) {
    const at = monthIndex(month) - frame.windowFrom;
    if (at >= 0 && at < months.length) months[at] = add(months[at]!, countedVerified);
  }
  const projects = book.projects.map((row) => projectOf(row, stages.get(row.id) ?? [], money.get(row.id) ?? [], frame));
  return { ...frame, months, projects };
}

function by<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const list = found.get(key(row));
    if (list === undefined) found.set(key(row), [row]);
    else list.push(row);
  }
  return found;
}

function projectOf(
  row: ProjectRow,
  stages: readonly StageRow[],
  money: readonly MoneyRow[],
  frame: Frame,
): KnownProject {
  const climbed = climb(stages, frame.asOf);
  const start = row.forecastOn ?? row.plannedOn ?? row.promisedStartOn;
  const spend = money
    .map(({ month, reported }) => ({ month: monthIndex(month), amount: Number(reported) }))
    .filter(({ month, amount }) => month <= frame.asOf && amount > 0);
  const whole = spend.reduce((sum, { amount }) => sum + amount, 0);
  const sum = (of: 'counted' | 'countedVerified', from: number) =>
    money.reduce((total, each) => total + (monthIndex(each.month) < from ? 0 : Number(each[of])), 0);
  const stopped = row.status !== 'active' && row.statusSince !== null ? monthIndex(row.statusSince) : null;
  return {
    id: row.id,
    mode: row.mode,
    industry: row.industry ?? '',
    planned: Number(row.plannedTotal ?? row.contractedAmount ?? 0),
    reached: climbed.slice(0, RUNGS.length),
    producedAt: climbed[LADDER.indexOf('producing')] ?? null,
    status: stopped === null ? 'active' : PAUSED.includes(row.status) ? 'paused' : 'ended',
    stoppedAt: stopped === null ? null : Math.min(stopped, frame.asOf),
    plannedStart: start === null ? null : monthIndex(start),
    spend,
    pending: Math.max(0, sum('counted', frame.windowFrom) - sum('countedVerified', frame.windowFrom)),
    counted: whole > 0 ? Math.min(1, Math.max(0, sum('counted', 0) / whole)) : null,
  };
}

/** Month of each rung; falling back takes the rungs above away, skipping gives the ones between the same month. */
function climb(stages: readonly StageRow[], asOf: number): (number | null)[] {
  const reached: (number | null)[] = LADDER.map(() => null);
  for (const { stage, on } of stages) {
    const rung = LADDER.indexOf(stage);
    const month = monthIndex(on);
    if (rung < 0 || month > asOf) continue;
    for (let each = 0; each <= rung; each += 1) reached[each] ??= month;
    reached.fill(null, rung + 1);
  }
  // A lower rung dated later than a higher one: the higher one's month is the truth for both.
  for (let rung = LADDER.length - 2; rung >= 0; rung -= 1) {
    const above = reached[rung + 1];
    if (above != null && reached[rung] != null && reached[rung]! > above) reached[rung] = above;
  }
  return reached;
}
