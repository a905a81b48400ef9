import type { HoldingView, LandUnitView } from '#landing/land/dto/land-holding.dto.js';
import type { Answer, HttpClient } from '../support/http-client.js';
import { LandingWorld, must, type ProblemBody } from './landing-world.js';

type Landed = Answer<LandUnitView & ProblemBody>;

/** A body POST land-units accepts: a parcel of 100 亩 in the west park. */
export const aParcel = (over: Record<string, unknown> = {}): Record<string, unknown> => ({
  code: `W-${Math.random().toString(36).slice(2, 8)}`,
  name: '西园测试地块',
  kind: 'land',
  zoneCode: 'C-MED-W',
  landUse: 'm2',
  area: '100',
  ...over,
});

export const aPlant = (over: Record<string, unknown> = {}): Record<string, unknown> =>
  aParcel({ name: '东园标准厂房', kind: 'plant', zoneCode: 'C-MED-E', landUse: 'm1', area: '8000', ...over });

export const SQUARE = {
  type: 'Polygon',
  coordinates: [
    [
      [119.25, 34.68],
      [119.26, 34.68],
      [119.26, 34.69],
      [119.25, 34.69],
      [119.25, 34.68],
    ],
  ],
};

export const UNTIL = '2027-02-28';

/** What the tests of land ask of the running application. `manager` answers for the Medicine Port. */
export class Land {
  constructor(readonly world: LandingWorld) {}

  async unit(over: Record<string, unknown> = {}): Promise<LandUnitView> {
    const body = over['kind'] === 'plant' ? aPlant(over) : aParcel(over);
    return must(201, await this.world.manager.post<LandUnitView>('/api/land-units', body));
  }

  async view(id: string, by: HttpClient = this.world.manager): Promise<LandUnitView> {
    return must(200, await by.get<LandUnitView>(`/api/land-units/${id}`));
  }

  reserve(
    unitId: string,
    body: Record<string, unknown>,
    by: HttpClient = this.world.manager,
    headers: Record<string, string> = {},
  ): Promise<Landed> {
    const whole = { until: UNTIL, reason: '签约前保留', ...body };
    return by.post(`/api/land-units/${unitId}/reservations`, whole, headers);
  }

  async allocation(body: Record<string, unknown>, by = this.world.manager): Promise<Record<string, unknown>> {
    const contractFileId = await this.world.evidence(by);
    return { basis: 'grant', effectiveOn: '2026-11-20', contractFileId, ...body };
  }

  async allocate(unitId: string, body: Record<string, unknown>, by = this.world.manager): Promise<Landed> {
    return by.post(`/api/land-units/${unitId}/allocations`, await this.allocation(body, by));
  }

  /** A step of a holding: prolongation, allocation, release. */
  step(holdingId: string, step: string, body: Record<string, unknown>, by = this.world.manager): Promise<Landed> {
    return by.post(`/api/land-holdings/${holdingId}/${step}`, body);
  }

  release(holdingId: string, body: Record<string, unknown> = {}, by = this.world.manager): Promise<Landed> {
    return this.step(holdingId, 'release', { reason: '退回', ...body }, by);
  }

  async ofProject(projectId: string, by: HttpClient = this.world.leader): Promise<HoldingView[]> {
    return must(200, await by.get<HoldingView[]>(`/api/projects/${projectId}/land`));
  }
}

export const areas = ({ area, reserved, allocated, free, state }: LandUnitView) => [
  area,
  reserved,
  allocated,
  free,
  state,
];
