import { add } from '#platform/money/money.js';
import { type KnownProject, type KnownWorld, SIGNED, STARTED } from './facts.js';
import { learn } from './model.js';
import { type ForecastPart, PART_KINDS, partsOf, sumsOf } from './parts.js';
import { type Futures, simulate } from './simulate.js';
import { GeneratedZone, LIKE_THE_SAMPLE, WINDOW_FROM } from './testing/worlds.js';

const AS_OF = WINDOW_FROM + 40;
const AHEAD = 18;
const zone = new GeneratedZone({ ...LIKE_THE_SAMPLE, opensPerMonth: 2 }, 3).until(AS_OF);
const busy = zone.projects.find(
  ({ status, reached, producedAt, counted }) =>
    status === 'active' && reached[STARTED] != null && producedAt === null && counted === 1,
)!;
const world: KnownWorld = {
  ...zone,
  projects: zone.projects.map((project) => (project === busy ? { ...project, pending: 30_000_000.07 } : project)),
};
const model = learn(world);

function futuresOf(of = world, changes = {}): Futures {
  const settings = { seed: 9, draws: 60, until: AS_OF + AHEAD, measured: AS_OF + 12 };
  const steps = simulate(of, model, settings, changes);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
const futures = futuresOf();
const parts = partsOf(world, model, futures, 12);

const meanOf = (values: Float64Array, month: number) =>
  Array.from({ length: futures.draws }, (_, draw) => values[draw * futures.months + month]!).reduce(
    (sum, value) => sum + value / futures.draws,
    0,
  );
const amounts = (of: readonly ForecastPart[], month: number) => of.map(({ cumulative }) => cumulative[month]!);

describe('what the mean of a month is the sum of', () => {
  it.each([0, 5, AHEAD - 1])('month %d: the lines add up to the fen, and to the mean of the futures', (month) => {
    const whole = add(...Object.values(sumsOf(parts, month)));
    expect(add(...amounts(parts, month))).toBe(whole);
    // Each line is told to the fen.
    expect(Math.abs(Number(whole) - meanOf(futures.totals, month))).toBeLessThan(0.01 * parts.length);
    const unknown = parts.filter(({ kind }) => kind === 'newcomers');
    expect(Number(amounts(unknown, month)[0])).toBeCloseTo(meanOf(futures.newcomers, month), 1);
  });

  it('each project stands where it stands: signed or not, begun or not', () => {
    const known = new Map<string, KnownProject>(world.projects.map((project) => [project.id, project]));
    const begun = ({ spend, reached }: KnownProject) => spend.length > 0 || reached[STARTED] != null;
    for (const { kind, projectId } of parts) {
      if (projectId === null) continue;
      const project = known.get(projectId)!;
      const signed = project.reached[SIGNED] != null;
      expect([kind, begun(project), signed]).toEqual(
        kind === 'works' || kind === 'waiting' ? [kind, true, expect.anything()] : [kind, false, kind === 'agreed'],
      );
    }
    expect(new Set(parts.map(({ kind }) => kind))).toEqual(new Set(PART_KINDS.filter((kind) => kind !== 'added')));
  });

  it('what waits for a verdict is a line of its own, and no longer within the project’s', () => {
    const lines = parts.filter(({ projectId }) => projectId === busy.id);
    const waiting = lines.find(({ kind }) => kind === 'waiting')!;
    expect(new Set(waiting.cumulative)).toEqual(new Set(['30000000.07']));
    const before = partsOf(zone, model, futuresOf(zone), 12).find(({ projectId }) => projectId === busy.id)!;
    expect(lines.find(({ kind }) => kind === 'works')!.cumulative).toEqual(before.cumulative);
  });

  it('money that waits from before the window is in no line', () => {
    const later = { ...world, windowFrom: AS_OF + 4, months: [] };
    const told = partsOf(later, model, futuresOf(later), 12);
    expect(sumsOf(told, AHEAD - 1).waiting).toBe('0.00');
    expect(sumsOf(told, 2)).toMatchObject({ works: '0.00', agreed: '0.00', newcomers: '0.00' });
    expect(Number(sumsOf(told, AHEAD - 1).works)).toBeGreaterThan(0);
  });

  it('what is signed in the asker’s mind is told by itself', () => {
    const add = [{ amount: 8e9, mode: 'leased', month: AS_OF + 1, projects: 4 }];
    const told = partsOf(world, model, futuresOf(world, { add }), 12).filter(({ kind }) => kind === 'added');
    expect(told.map(({ projectId, projects }) => [projectId, projects])).toEqual(new Array(4).fill([null, 1]));
  });

  it('tells of a project what it was taken for', () => {
    const { told } = parts.find(({ projectId, kind }) => projectId === busy.id && kind === 'works')!;
    const spent = busy.spend.reduce((sum, { amount }) => sum + amount, 0);
    expect(told).toMatchObject({ planned: busy.planned, spent, begun: 1, halfBegun: null, industry: 1 });
    expect(told!.months.low).toBeLessThan(told!.months.high);
    const waits = parts.find(({ kind, told: of }) => kind === 'agreed' && of!.halfBegun !== null)!;
    expect(waits.told!.halfBegun!).toBeGreaterThan(AS_OF);
    expect(waits.told!.begun).toBeGreaterThan(0);
    expect(waits.told!.planFrom).toBe('own');
  });

  it('keeps the largest by themselves and the others together, and loses none', () => {
    const many = { ...futures, parts: Array.from({ length: 40 }, () => futures.parts).flat() };
    const told = partsOf(world, model, many, 12);
    const works = told.filter(({ kind }) => kind === 'works');
    const rest = works.at(-1)!;
    expect([works.length, rest.projectId]).toEqual([1001, null]);
    expect(rest.projects).toBe(parts.filter(({ kind }) => kind === 'works').length * 40 - 1000);
    const once = Number(sumsOf(parts, 5).works);
    expect(Number(sumsOf(told, 5).works)).toBeCloseTo(40 * once, 1);
  });
});
