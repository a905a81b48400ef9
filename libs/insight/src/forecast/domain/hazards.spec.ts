import type { KnownProject, KnownWorld } from './facts.js';
import { classOf, drawHazards, type Hazards, learnHazards, type Risk, slipQuantile } from './hazards.js';
import { Random } from './random.js';

const project = (over: Partial<KnownProject>): KnownProject => ({
  id: 'p',
  mode: 'greenfield',
  industry: 'X',
  planned: 1e8,
  reached: [100, null, null, null, null],
  producedAt: null,
  status: 'active',
  stoppedAt: null,
  plannedStart: null,
  spend: [],
  pending: 0,
  counted: null,
  ...over,
});
const world = (...projects: KnownProject[]): KnownWorld => ({
  asOf: 110,
  windowFrom: 90,
  windowTo: 149,
  amount: null,
  months: [],
  projects,
});
const risksOf = (...projects: KnownProject[]) => learnHazards(world(...projects)).whole;

describe('hazards', () => {
  it('a project that has not moved counts its months under risk and no event', () => {
    const risks = risksOf(project({})).appraisal;
    expect(risks.reduce((sum, { months }) => sum + months, 0)).toBe(11);
    expect(risks.every(({ events }) => events === 0)).toBe(true);
  });

  it('a move is an event in the class of its waiting, and ends the risk', () => {
    const risks = risksOf(project({ reached: [100, 102, null, null, null] })).appraisal;
    expect(risks.map(({ events, months }) => [events, months])).toEqual([
      [0, 1],
      [0, 1],
      [1, 1],
      ...Array.from({ length: 6 }, () => [0, 0]),
    ]);
  });

  it('a stopped project is under risk until it stops, and leaves by the door it stood at', () => {
    const stopped = { status: 'ended', stoppedAt: 104 } as const;
    const talks = risksOf(project(stopped));
    expect([talks.talks[0], talks.agreed[0]]).toEqual([
      { events: 1, months: 4 },
      { events: 0, months: 0 },
    ]);
    const agreed = risksOf(project({ ...stopped, reached: [100, 101, 102, null, null] }));
    expect([agreed.talks[0], agreed.agreed[0]]).toEqual([
      { events: 0, months: 2 },
      { events: 1, months: 2 },
    ]);
  });

  it('the start runs on the plan’s clock: three months late is class +3', () => {
    const risks = risksOf(project({ reached: [100, 101, 102, 103, 107], plannedStart: 104 })).start;
    expect(risks[classOf('start', 3)]).toEqual({ events: 1, months: 1 });
    expect(risks[classOf('start', -1)]).toEqual({ events: 0, months: 1 });
    expect(risks[classOf('start', 4)]).toEqual({ events: 0, months: 0 });
  });

  it('a mode with little of its own follows the whole; one with much follows itself', () => {
    const many = Array.from({ length: 80 }, (_, index) =>
      project({ id: `g${index}`, reached: [100, 101, null, null, null] }),
    );
    const slow = Array.from({ length: 60 }, (_, index) => project({ id: `s${index}`, mode: 'slow' }));
    const hazards = learnHazards(world(...many, ...slow, project({ id: 'r', mode: 'rare' })));
    const mean = (mode: string) => {
      const draws = Array.from(
        { length: 300 },
        (_, seed) => drawHazards(hazards, ['greenfield', 'slow', 'rare'], Random.of(seed)).get(mode)!.appraisal[1]!,
      );
      return draws.reduce((sum, value) => sum + value, 0) / draws.length;
    };
    expect(mean('greenfield')).toBeGreaterThan(0.85);
    expect(mean('slow')).toBeLessThan(0.15);
    expect(mean('rare')).toBeGreaterThan(0.35);
    expect(mean('rare')).toBeLessThan(0.7);
  });

  it.each<[string, Risk, Risk]>([
    ['rare, a mode like the whole', { events: 6, months: 2000 }, { events: 3, months: 1000 }],
    ['rare, and never in this mode', { events: 6, months: 2000 }, { events: 0, months: 400 }],
    ['often, and more often in this mode', { events: 700, months: 2000 }, { events: 450, months: 1000 }],
    ['seen a few times only', { events: 4, months: 20 }, { events: 2, months: 8 }],
  ])('what is drawn is what was counted, no more events and no fewer: %s', (_, whole, own) => {
    const nothing = learnHazards(world());
    const hazards: Hazards = {
      ...nothing,
      whole: { ...nothing.whole, works: [whole] },
      modes: new Map([['greenfield', { ...nothing.whole, works: [own] }]]),
    };
    const drawn = Array.from(
      { length: 4000 },
      (__, seed) => drawHazards(hazards, ['greenfield'], Random.of(seed)).get('greenfield')!.works[0]!,
    );
    // Beta–Binomial, twice: the whole around the step's mean (3 months), the mode around the whole (12 months).
    const step = (0.5 + whole.events) / (10 + whole.months);
    const about = (3 * step + whole.events) / (3 + whole.months);
    const expected = (12 * about + own.events) / (12 + own.months);
    const ofWhole = (about * (1 - about)) / (4 + whole.months);
    const spread = (expected * (1 - expected)) / (13 + own.months) + (12 / (12 + own.months)) ** 2 * ofWhole;
    const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
    const variance = drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / drawn.length;
    expect(Math.abs(mean - expected)).toBeLessThan(4 * Math.sqrt(spread / drawn.length));
    expect(Math.sqrt(variance / spread)).toBeCloseTo(1, 1);
  });

  it('the slip’s median is where half have started', () => {
    const never = new Float64Array(13);
    const always = new Float64Array(13).fill(0);
    always[classOf('start', 2)] = 0.9;
    expect(slipQuantile(never, 0.5)).toBe(60);
    expect(slipQuantile(always, 0.5)).toBe(2);
  });
});
