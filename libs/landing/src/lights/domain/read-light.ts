import { addDays, daysBetween } from '#platform/clock/calendar.js';
import { compare, ratio } from '#platform/money/money.js';
import type { ConstructionMode } from '../../projects/domain/construction-mode.js';
import { prolonged, type Stop, stoppedDays } from '../../projects/domain/stopped-days.js';
import { isOnLadder, type Stage } from '../../projects/domain/project-stage.js';
import { type Light, type LightRuleCode, type LightThreshold, worse } from './light-rule.js';

/** Everything the light of one project follows from. Plain data: the same facts give the same light anywhere. */
export interface LightFacts {
  mode: ConstructionMode;
  stage: Stage;
  /** The clocks run: of a paused or ended project there is nothing to warn of. */
  active: boolean;
  /** When they stood still. Those days are nobody's delay. */
  stops: readonly Stop[];
  promisedStartOn: string | null;
  promisedProductionOn: string | null;
  /** Day of the verified start. */
  startedOn: string | null;
  /** 元: the fixed-asset part of the contract, or the planned total where that is unknown. */
  base: string | null;
  /** 元: completed and verified, since the start. */
  completed: string;
  today: string;
}

/** What one rule found. `value`: days past the date, or points behind. */
export interface RuleReading {
  code: LightRuleCode;
  light: Light;
  value: number;
  /** The date counted from. */
  since: string;
  /** Days since then that are not counted: the clocks stood still. Missing in readings of before it was kept. */
  stoppedDays?: number;
  yellowFrom: number;
  redFrom: number;
  /** First day on which it will be yellow, and red, if nothing else happens; null where that never comes. */
  yellowOn: string | null;
  redOn: string | null;
  /** Of behind_schedule: percent of the work done and of the time gone. */
  donePercent: number | null;
  duePercent: number | null;
}

export interface LightReading {
  /** Null: no rule has anything to measure. */
  light: Light | null;
  /** The reason comes first. */
  rules: RuleReading[];
  /** The next colour by the calendar alone. */
  next: { on: string; light: Light; code: LightRuleCode } | null;
  /** The project's clocks stand still. */
  stopped?: true;
}

/** The light of a project and why, and what becomes of it if nothing happens. */
export function readLight(facts: LightFacts, thresholds: readonly LightThreshold[]): LightReading {
  if (!facts.active) return { light: null, rules: [], next: null, stopped: true };
  const rules = thresholds
    .filter((threshold) => threshold.active && threshold.mode === facts.mode)
    .map((threshold) => MEASURES[threshold.code](facts, threshold))
    .filter((reading) => reading !== null)
    .sort((a, b) => severity(b) - severity(a) || (a.code < b.code ? -1 : 1));
  const light = rules.reduce<Light | null>((worst, { light }) => (worst === null ? light : worse(worst, light)), null);
  return { light, rules, next: light === null ? null : nextChange(rules, light, facts.today) };
}

type Measure = (facts: LightFacts, threshold: LightThreshold) => RuleReading | null;

const MEASURES: Record<LightRuleCode, Measure> = {
  start_overdue: (facts, threshold) => {
    const signed = facts.stage === 'signed' || facts.stage === 'registered';
    return signed && facts.promisedStartOn !== null ? monthsPast(facts.promisedStartOn, facts, threshold) : null;
  },
  not_in_statistics: (facts, threshold) => {
    const waits = facts.stage === 'started' && isOnLadder(facts.mode, 'building');
    return waits && facts.startedOn !== null ? monthsPast(facts.startedOn, facts, threshold) : null;
  },
  behind_schedule: (facts, threshold) => {
    const building = facts.stage === 'started' || facts.stage === 'building';
    return building ? pointsBehind(facts, threshold) : null;
  },
};

function monthsPast(since: string, { today, stops }: LightFacts, threshold: LightThreshold): RuleReading {
  const dayAfter = (months: number): string => prolonged(stops, since, addDays(monthsAfter(since, months), 1));
  const yellowOn = dayAfter(threshold.yellowFrom);
  const redOn = dayAfter(threshold.redFrom);
  const stood = stoppedDays(stops, since, today);
  return {
    ...named(threshold),
    light: redOn <= today ? 'red' : yellowOn <= today ? 'yellow' : 'green',
    value: Math.max(0, daysBetween(since, today) - stood),
    since,
    stoppedDays: stood,
    yellowOn,
    redOn,
    donePercent: null,
    duePercent: null,
  };
}

function pointsBehind(facts: LightFacts, threshold: LightThreshold): RuleReading | null {
  const { startedOn: from, promisedProductionOn: to, base, completed, today } = facts;
  if (from === null || to === null || to <= from || base === null || compare(base, '0.00') <= 0) return null;
  const done = Number(ratio(completed, base, 6)) * 100;
  const days = daysBetween(from, to);
  const stood = stoppedDays(facts.stops, from, today);
  const due = (Math.min(Math.max(daysBetween(from, today) - stood, 0), days) / days) * 100;
  const behind = rounded(due - done);
  /** First day on which the time gone exceeds the work done by the threshold; the schedule ends at 100. */
  const firstDay = (holds: (points: number) => boolean): string | null => {
    if (!holds(rounded(100 - done))) return null;
    let [low, high] = [0, days];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(rounded((middle / days) * 100 - done))) high = middle;
      else low = middle + 1;
    }
    return prolonged(facts.stops, from, addDays(from, low));
  };
  const isYellow = (points: number) => points >= threshold.yellowFrom;
  const isRed = (points: number) => points > threshold.redFrom;
  return {
    ...named(threshold),
    light: isRed(behind) ? 'red' : isYellow(behind) ? 'yellow' : 'green',
    value: behind,
    since: from,
    stoppedDays: stood,
    yellowOn: firstDay(isYellow),
    redOn: firstDay(isRed),
    donePercent: rounded(done),
    duePercent: rounded(due),
  };
}

const named = ({ code, yellowFrom, redFrom }: LightThreshold) => ({ code, yellowFrom, redFrom });

/** Points to one decimal, as they are shown: nobody argues about what cannot be seen. */
const rounded = (points: number): number => Math.round(points * 10) / 10;

const severity = ({ light }: RuleReading): number => (light === 'red' ? 2 : light === 'yellow' ? 1 : 0);

function nextChange(rules: readonly RuleReading[], light: Light, today: string): LightReading['next'] {
  const coming = rules.flatMap(({ code, yellowOn, redOn }) => [
    ...(light === 'green' && yellowOn !== null ? [{ on: yellowOn, light: 'yellow' as const, code }] : []),
    ...(light !== 'red' && redOn !== null ? [{ on: redOn, light: 'red' as const, code }] : []),
  ]);
  const ahead = coming.filter(({ on }) => on > today).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return ahead[0] ?? null;
}

/** The same day `count` months later, or the last of a shorter month. */
export function monthsAfter(date: string, count: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + count + 1, 0));
  return last.toISOString().slice(0, 8) + String(Math.min(day, last.getUTCDate())).padStart(2, '0');
}

/** How many month-ends a light has stood through since it took its colour: two yellow ones in a row are an escalation. */
export function monthEndsStood(since: string, today: string): number {
  const index = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return Math.max(0, index(today) - index(since));
}
