import type { LandUnitView } from '#landing/land/dto/land-holding.dto.js';
import { SeededRandom } from '../../apps/cli/src/sample/random.js';
import { addDays } from '#platform/clock/calendar.js';
import { Land } from '../landing/land-world.js';
import { LandingWorld, must, TODAY } from '../landing/landing-world.js';

/** Hundredths of a 亩, so that the model has no arithmetic in common with the product. */
interface ModelHolding {
  state: 'reserved' | 'allocated' | 'released';
  area: number;
  until: string;
}

const text = (hundredths: number): string => (hundredths / 100).toFixed(2);

/** Every step told again in the plainest way: a list of holdings, and sums over all of them each time. */
class SlowModel {
  readonly holdings = new Map<string, ModelHolding>();
  today = TODAY;

  constructor(readonly area: number) {}

  private sum(which: (held: ModelHolding) => boolean, except: string | null): number {
    return [...this.holdings].reduce((sum, [id, held]) => sum + (id !== except && which(held) ? held.area : 0), 0);
  }

  reserved(except: string | null = null): number {
    return this.sum((held) => held.state === 'reserved' && held.until >= this.today, except);
  }

  allocated(except: string | null = null): number {
    return this.sum((held) => held.state === 'allocated', except);
  }

  free(except: string | null = null): number {
    return this.area - this.reserved(except) - this.allocated(except);
  }
}

describe('reserved and allocated together never exceed the area', () => {
  let world: LandingWorld;
  let land: Land;
  let contractFileId: string;
  const projects: string[] = [];
  beforeAll(async () => {
    world = await LandingWorld.start();
    land = new Land(world);
    contractFileId = await world.evidence(world.manager);
    for (let index = 0; index < 4; index += 1) projects.push((await world.project()).id);
  });
  afterAll(() => world.close());

  const given = (over: object) => ({ basis: 'grant', effectiveOn: TODAY, contractFileId, ...over });

  it('when twenty ask at once for what is enough for five', async () => {
    const unit = await land.unit({ area: '100' });
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        index % 2 === 0
          ? land.reserve(unit.id, { projectId: projects[index % 4], area: '20' })
          : world.manager.post(
              `/api/land-units/${unit.id}/allocations`,
              given({ projectId: projects[index % 4], area: '20' }),
            ),
      ),
    );
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(5);
    expect(answers.filter((answer) => answer.status === 409)).toHaveLength(15);
    const now = await land.view(unit.id);
    expect([now.free, Number(now.reserved) + Number(now.allocated)]).toEqual(['0.00', 100]);
  });

  it('when one reservation is given and another made at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const unit = await land.unit({ area: '100' });
      const [held] = must(201, await land.reserve(unit.id, { projectId: projects[0], area: '60' })).holdings;
      const answers = await Promise.all([
        land.step(held!.id, 'allocation', given({ area: '70' })),
        land.reserve(unit.id, { projectId: projects[1], area: '40' }),
        land.release(held!.id, { area: '10' }),
        land.reserve(unit.id, { projectId: projects[2], area: '35' }),
      ]);
      expect(answers.every((answer) => answer.status < 500)).toBe(true);
      const now = await land.view(unit.id);
      expect(Number(now.reserved) + Number(now.allocated)).toBeLessThanOrEqual(100);
      expect(Number(now.free)).toBeGreaterThanOrEqual(0);
    }
  });

  it.each([11, 2026, 77])(
    'after every step of a long random story (%i), as the slow model says',
    async (seed) => {
      const random = new SeededRandom(seed);
      const model = new SlowModel(10_000);
      const unit = await land.unit({ area: '100' });
      const tally = { done: 0, refused: 0 };
      const answered = (answer: { status: number; body: unknown }, expected: boolean): LandUnitView | null => {
        expect([answer.status < 300, answer.status < 500]).toEqual([expected, true]);
        tally[expected ? 'done' : 'refused'] += 1;
        return expected ? (answer.body as LandUnitView) : null;
      };
      const newest = (view: LandUnitView) => view.holdings.find((one) => !model.holdings.has(one.id))!.id;

      for (let step = 0; step < 120; step += 1) {
        const area = random.whole(1, 4500);
        const until = addDays(model.today, random.whole(0, 60));
        const projectId = random.pick(projects);
        const known = [...model.holdings];
        const kind = random.weighted([
          ['reserve', 5],
          ['allocate', 2],
          ['prolong', 2],
          ['give', 3],
          ['release', 4],
          ['days', 3],
        ] as const);
        if (kind === 'days') {
          model.today = addDays(model.today, random.whole(1, 25));
          world.clock.set(new Date(`${model.today}T02:00:00Z`));
        } else if (kind === 'reserve') {
          const answer = await land.reserve(unit.id, { projectId, area: text(area), until });
          const view = answered(answer, area <= model.free());
          if (view !== null) model.holdings.set(newest(view), { state: 'reserved', area, until });
        } else if (kind === 'allocate') {
          const answer = await world.manager.post(
            `/api/land-units/${unit.id}/allocations`,
            given({ projectId, area: text(area) }),
          );
          const view = answered(answer, area <= model.free());
          if (view !== null) model.holdings.set(newest(view), { state: 'allocated', area, until: '' });
        } else if (known.length > 0) {
          const [id, held] = random.pick(known);
          const lapsed = held.state === 'reserved' && held.until < model.today;
          if (kind === 'prolong') {
            const answer = await land.step(id, 'prolongation', { until, reason: '延期' });
            const good = held.state === 'reserved' && until > held.until && held.area <= model.free(id);
            if (answered(answer, good) !== null) held.until = until;
          } else if (kind === 'give') {
            const answer = await land.step(id, 'allocation', given({ area: text(area) }));
            const good = held.state === 'reserved' && area <= model.free(id);
            if (answered(answer, good) !== null) Object.assign(held, { state: 'allocated', area });
          } else {
            const part = random.chance(0.5) ? null : area;
            const answer = await land.release(id, part === null ? {} : { area: text(part) });
            const good = held.state !== 'released' && !lapsed && (part ?? 0) <= held.area;
            if (answered(answer, good) !== null) {
              held.area -= part ?? held.area;
              if (held.area === 0) held.state = 'released';
            }
          }
        }
        const now = await land.view(unit.id);
        expect([step, now.reserved, now.allocated, now.free]).toEqual([
          step,
          text(model.reserved()),
          text(model.allocated()),
          text(model.free()),
        ]);
        expect(model.free()).toBeGreaterThanOrEqual(0);
      }
      // A story in which nothing is refused, or everything, has tried nothing.
      expect(Math.min(tally.done, tally.refused)).toBeGreaterThan(15);
      world.clock.set(new Date(`${TODAY}T02:00:00Z`));
    },
    60_000,
  );
});
