import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#access/policy/actor.js';
import { LandHoldingsService } from '#landing/land/land-holdings.service.js';
import { LandUnitsService } from '#landing/land/land-units.service.js';
import type { LandUnitView } from '#landing/land/dto/land-holding.dto.js';
import { addDays } from '#platform/clock/calendar.js';
import { Clock } from '#platform/clock/clock.js';
import { SeededRandom } from './random.js';
import type { SampleCast } from './sample-cast.js';
import { sampleLand, type SampleShape } from './sample-land.js';
import { LAST_DAY } from './world.js';

const SEED = 20_260_302;
const FIRST_DAY = '2020-10-08';

interface SampleProject {
  id: string;
  zoneCode: string;
  mode: string;
  status: string;
  /** What it will invest, 万元. */
  investmentWan: number;
  /** The day its land was got, where it was. */
  landOn: string | null;
}

/** Projects that took land or a plant, and those still negotiating, by zone. */
const PROJECTS = `
  SELECT p.id, p.zone_code AS "zoneCode", p.mode, p.status,
         (COALESCE(p.contracted_amount, p.planned_total, 0) / 10000)::float AS "investmentWan",
         (SELECT max(m.effective_on)::text FROM milestones m WHERE m.project_id = p.id AND m.kind = 'land_obtained') AS "landOn"
    FROM projects p WHERE p.sample ORDER BY p.code`;

/** Parcels and plants of the sample world, some given to its projects, some reserved, some waiting to be given back. */
export async function playLand(context: INestApplicationContext, cast: SampleCast): Promise<void> {
  const dataSource = context.get(DataSource);
  const units = context.get(LandUnitsService, { strict: false });
  const shapes: SampleShape[] = await dataSource.query(
    `SELECT s.zone_code AS "zoneCode", z.name_zh AS "nameZh", s.geometry FROM zone_shapes s JOIN zones z ON z.code = s.zone_code`,
  );
  const projects: SampleProject[] = await dataSource.query(PROJECTS);
  const land = new LandPlay(context, cast, projects);
  for (const unit of sampleLand(shapes)) {
    const manager = await cast.managerOf(unit.zoneCode);
    if (manager === null) continue;
    const added = await cast.on(FIRST_DAY, () => units.add(manager, null, unit));
    await cast.mark('land_units', added.id);
    await land.give(manager, added);
  }
}

class LandPlay {
  private readonly random = new SeededRandom(SEED);
  private readonly holdings: LandHoldingsService;
  private readonly today: string;

  constructor(
    context: INestApplicationContext,
    private readonly cast: SampleCast,
    private readonly projects: SampleProject[],
  ) {
    this.holdings = context.get(LandHoldingsService, { strict: false });
    this.today = context.get(Clock).today();
  }

  /** Fills a part of the unit; about one in four stays free. */
  async give(manager: Actor, unit: LandUnitView): Promise<void> {
    if (this.random.chance(0.25)) return;
    let free = Number(unit.free);
    for (let left = this.random.whole(1, unit.kind === 'plant' ? 3 : 2); left > 0; left -= 1) {
      const project = await this.next(manager, unit);
      if (project === null) return;
      const wanted = Math.floor(this.wanted(unit, project));
      const area = Number(Math.min(free, wanted).toFixed(2));
      if (area <= 0) return;
      free -= area;
      await this.hold(manager, unit, project, area);
    }
  }

  /** Some 350 to 900 万元 on each 亩, as such zones ask for; of a plant a few thousand m². */
  private wanted(unit: LandUnitView, { investmentWan }: SampleProject): number {
    return unit.kind === 'plant' ? this.random.whole(12, 90) * 100 : investmentWan / this.random.whole(350, 900);
  }

  /** A project of this zone (or at least of the manager's) that fits the kind and holds nothing yet. */
  private async next(manager: Actor, unit: LandUnitView): Promise<SampleProject | null> {
    const modes = unit.kind === 'plant' ? ['leased', 'asset_light'] : ['greenfield', 'retrofit'];
    const fits = this.projects.filter((project) => modes.includes(project.mode));
    const near = fits.find((project) => project.zoneCode === unit.zoneCode);
    const chosen = near ?? (await this.ofManager(manager, fits));
    if (chosen === undefined) return null;
    this.projects.splice(this.projects.indexOf(chosen), 1);
    return chosen;
  }

  private async ofManager(manager: Actor, projects: SampleProject[]): Promise<SampleProject | undefined> {
    for (const project of projects) {
      if ((await this.cast.managerOf(project.zoneCode))?.userId === manager.userId) return project;
    }
    return undefined;
  }

  private async hold(manager: Actor, unit: LandUnitView, project: SampleProject, area: number): Promise<void> {
    const { id: projectId, landOn } = project;
    if (!['active', 'paused'].includes(project.status)) return;
    if (landOn === null) {
      // Reserved as of today, whenever that is: a world in which every reservation has lapsed shows nothing.
      const until = addDays(this.today, this.random.whole(5, 240));
      const body = { projectId, area: String(area), until, reason: '洽谈期间保留（示例）' };
      await this.holdings.reserve(manager, null, unit.id, body);
      return;
    }
    const recordedOn = addDays(landOn, 5) > LAST_DAY ? LAST_DAY : addDays(landOn, 5);
    await this.cast.on(recordedOn, () =>
      this.holdings.allocate(manager, null, unit.id, {
        projectId,
        area: String(area),
        basis: unit.kind === 'plant' ? 'lease' : 'grant',
        effectiveOn: landOn,
        contractFileId: this.cast.evidenceOf(manager),
        note: '（示例）',
      }),
    );
  }
}
