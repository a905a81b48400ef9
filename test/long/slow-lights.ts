/**
 * The lights of a year reckoned the slow way, from what was done and nothing the house has derived: days are counted one
 * by one, gates are written out again from the office's rule book, and shares are whole numbers.
 */
type Mode = 'greenfield' | 'leased' | 'retrofit' | 'asset_light';
export type Colour = 'green' | 'yellow' | 'red' | null;

export interface SlowProject {
  mode: Mode;
  /** Verified events that stand, with their day. All of them have their papers. */
  events: Map<string, string>;
  fields: Set<string>;
  promisedStart: string | null;
  promisedProduction: string | null;
  /** 元 */
  fixed: number;
  /** 元, verified. */
  done: number;
  /** Stages let through until a day, that day included. */
  waivers: { stage: string; until: string }[];
  /** Days on which the clocks stood still, or stand. */
  held: Set<string>;
  running: boolean;
  /** As shown since when, to tell what is escalated. */
  shown: Colour;
  since: string;
}

const DAY = 86_400_000;
export const plusDays = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10);

function* daysFrom(from: string, to: string): Generator<string> {
  for (let day = plusDays(from, 1); day <= to; day = plusDays(day, 1)) yield day;
}

/** The same day some months on, or the month's last. */
function monthsOn(day: string, count: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const wanted = new Date(Date.UTC(year, month - 1 + count, 1));
  const last = new Date(Date.UTC(wanted.getUTCFullYear(), wanted.getUTCMonth() + 1, 0)).getUTCDate();
  wanted.setUTCDate(Math.min(date, last));
  return wanted.toISOString().slice(0, 10);
}

const STARTS: Record<Mode, string[]> = {
  greenfield: ['construction_started'],
  retrofit: ['construction_started', 'equipment_installed'],
  leased: ['fit_out_started', 'equipment_installed'],
  asset_light: ['fit_out_started', 'equipment_installed'],
};

function startOf({ mode, events }: SlowProject): string | null {
  const days = STARTS[mode].flatMap((kind) => events.get(kind) ?? []).sort();
  return days[0] ?? null;
}

/** How far it got, as far as lights care. */
export function rungOf(project: SlowProject, today: string): 'early' | 'signed' | 'started' | 'building' | 'beyond' {
  const { mode, events, fields } = project;
  const has = (...kinds: string[]) => kinds.some((kind) => events.has(kind));
  const filled = (...names: string[]) => names.every((name) => fields.has(name));
  const passes = (stage: string, event: boolean, rest: boolean): boolean =>
    event && (rest || project.waivers.some((waiver) => waiver.stage === stage && waiver.until >= today));
  const registration = mode === 'retrofit' ? has('project_filed') : has('company_registered');
  const started = startOf(project) !== null;
  if (passes('producing', has('trial_production', 'production_started'), started)) return 'beyond';
  if (mode !== 'asset_light' && passes('building', has('in_statistics'), started)) return 'building';
  const land = mode === 'greenfield' || mode === 'leased' ? has('land_obtained') : true;
  const permit = mode === 'greenfield' ? has('construction_permit') : true;
  if (passes('started', started, has('agreement_signed') && registration && land && permit)) return 'started';
  const company = filled('companyName', 'companyUscc') && (mode === 'asset_light' || filled('filingCode'));
  if (passes('registered', registration, company)) return 'signed';
  const contract = filled('contract') && has('appraisal_passed');
  return passes('signed', has('agreement_signed'), contract) ? 'signed' : 'early';
}

/** Working the calendar day by day: what the clock would show had it stopped while the project was on hold. */
function clockAt(project: SlowProject, since: string, today: string): string {
  let clock = since;
  for (const day of daysFrom(since, today)) if (!project.held.has(plusDays(day, -1))) clock = plusDays(clock, 1);
  return clock;
}

function overdue(project: SlowProject, since: string, today: string, yellow: number, red: number): Colour {
  const clock = clockAt(project, since, today);
  return clock > monthsOn(since, red) ? 'red' : clock > monthsOn(since, yellow) ? 'yellow' : 'green';
}

function behind(project: SlowProject, from: string, today: string): Colour {
  const to = project.promisedProduction;
  if (to === null || to <= from || project.fixed <= 0) return null;
  const days = [...daysFrom(from, to)].length;
  const gone = Math.min([...daysFrom(from, clockAt(project, from, today))].length, days);
  const tenths = Math.round((gone / days) * 1000 - (project.done / project.fixed) * 1000);
  return tenths > 300 ? 'red' : tenths >= 100 ? 'yellow' : 'green';
}

export function slowLight(project: SlowProject, today: string): { light: Colour; fired: string[] } {
  if (!project.running) return { light: null, fired: [] };
  const rung = rungOf(project, today);
  const start = startOf(project);
  const readings: [string, Colour][] = [];
  if (rung === 'signed' && project.promisedStart !== null)
    readings.push(['start_overdue', overdue(project, project.promisedStart, today, 0, 3)]);
  if ((rung === 'started' || rung === 'building') && start !== null)
    readings.push(['behind_schedule', behind(project, start, today)]);
  if (rung === 'started' && project.mode !== 'asset_light' && start !== null)
    readings.push(['not_in_statistics', overdue(project, start, today, 1, 2)]);
  const told = readings.filter(([, colour]) => colour !== null);
  const worst = (['red', 'yellow', 'green'] as const).find((colour) => told.some(([, each]) => each === colour));
  return { light: worst ?? null, fired: told.map(([rule, colour]) => `${rule} ${colour}`) };
}

/** Month-ends between two days, counted one by one. */
export const monthEnds = (since: string, today: string): number =>
  [...daysFrom(since, today)].filter((day) => day.endsWith('-01')).length;
