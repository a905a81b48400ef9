import type { Polygon, Position } from '#platform/geo/polygon.js';
import type { AddLandUnit } from '#landing/land/dto/land-unit.dto.js';
import type { LandUse } from '#landing/land/domain/land-unit.js';
import { SeededRandom } from './random.js';

/** Where the sample parcels lie, how many of each kind, and what they are for. */
const PLACES: readonly { zone: string; parcels: number; plants: number; use: LandUse }[] = [
  { zone: 'C-MED-W', parcels: 4, plants: 1, use: 'm2' },
  { zone: 'C-MED-CORE', parcels: 2, plants: 3, use: 'research' },
  { zone: 'C-MED-E', parcels: 4, plants: 2, use: 'm1' },
  { zone: 'C-MAT-S', parcels: 4, plants: 1, use: 'm2' },
  { zone: 'C-MAT-N', parcels: 3, plants: 1, use: 'm2' },
  { zone: 'C-MAT-Q', parcels: 4, plants: 0, use: 'm3' },
  { zone: 'P-EQP', parcels: 4, plants: 2, use: 'm2' },
  { zone: 'P-GT', parcels: 2, plants: 0, use: 'm2' },
  { zone: 'C-FTZ', parcels: 2, plants: 2, use: 'm0' },
  { zone: 'C-LOG', parcels: 4, plants: 1, use: 'logistics' },
  { zone: 'N-CBZ', parcels: 2, plants: 2, use: 'logistics' },
  { zone: 'C-HZ', parcels: 2, plants: 1, use: 'commercial' },
];

export interface SampleShape {
  zoneCode: string;
  nameZh: string;
  geometry: Polygon;
}

const SEED = 20_260_301;
const COLUMNS = 3;

/** Fictional parcels and plants on a grid inside the sketched zones, from one seed. */
export function sampleLand(shapes: readonly SampleShape[]): AddLandUnit[] {
  const random = new SeededRandom(SEED);
  return PLACES.flatMap(({ zone, parcels, plants, use }) => {
    const shape = shapes.find((one) => one.zoneCode === zone);
    if (shape === undefined) return [];
    const cells = gridOf(shape.geometry, parcels + plants);
    return cells.map((cell, index) => {
      const plant = index >= parcels;
      const number = plant ? index - parcels + 1 : index + 1;
      const base = { zoneCode: zone, landUse: use, geometry: plotIn(random, cell, plant) };
      return plant ? plantOf(random, shape, number, base) : parcelOf(random, shape, number, base);
    });
  });
}

type Base = Pick<AddLandUnit, 'zoneCode' | 'landUse' | 'geometry'>;

function parcelOf(random: SeededRandom, { zoneCode, nameZh }: SampleShape, number: number, base: Base): AddLandUnit {
  return {
    ...base,
    kind: 'land',
    code: `${zoneCode}-${String(number).padStart(2, '0')}`,
    name: `${nameZh} ${number} 号地块（示例）`,
    area: `${random.whole(45, 260)}.${random.pick(['00', '25', '50', '80'])}`,
    price: `${random.whole(24, 46)}0000.00`,
    priceBasis: 'per_mu',
    utilities: {
      powerKva: String(random.whole(4, 40) * 1000),
      waterM3Day: String(random.whole(2, 20) * 100),
      sewageM3Day: String(random.whole(2, 16) * 100),
      ...(random.chance(0.6) && { steamTHour: String(random.whole(5, 40)) }),
      ...(random.chance(0.6) && { gasM3Hour: String(random.whole(3, 30) * 100) }),
    },
  };
}

function plantOf(random: SeededRandom, { zoneCode, nameZh }: SampleShape, number: number, base: Base): AddLandUnit {
  return {
    ...base,
    kind: 'plant',
    code: `${zoneCode}-P${number}`,
    name: `${nameZh}标准厂房 ${number} 号楼（示例）`,
    area: `${random.whole(30, 180) * 100}.00`,
    price: `${random.whole(10, 19)}.${random.pick(['00', '50'])}`,
    priceBasis: 'per_m2_month',
    utilities: {
      powerKva: String(random.whole(6, 32) * 100),
      floorLoadTM2: random.pick(['0.8', '1', '1.5', '2']),
      clearHeightM: random.pick(['4.5', '6', '8', '9.6']),
    },
  };
}

interface Cell {
  west: number;
  south: number;
  width: number;
  height: number;
}

/** Equal cells inside the outline's box, away from its cut corners. */
function gridOf({ coordinates }: Polygon, count: number): Cell[] {
  const corners = coordinates[0] ?? [];
  const lons = corners.map(([lon]) => lon);
  const lats = corners.map(([, lat]) => lat);
  const [west, south] = [Math.min(...lons), Math.min(...lats)];
  const [width, height] = [Math.max(...lons) - west, Math.max(...lats) - south];
  const rows = Math.ceil(count / COLUMNS);
  return Array.from({ length: count }, (_, index) => ({
    west: west + width * (0.1 + (0.8 / COLUMNS) * (index % COLUMNS)),
    south: south + height * (0.16 + (0.68 / rows) * Math.floor(index / COLUMNS)),
    width: (width * 0.8) / COLUMNS,
    height: (height * 0.68) / rows,
  }));
}

/** A slightly uneven plot in its cell; a plant is a smaller, straight one. */
function plotIn(random: SeededRandom, { west, south, width, height }: Cell, plant: boolean): Polygon {
  const at = (x: number, y: number): Position => [
    Number((west + width * x).toFixed(6)),
    Number((south + height * y).toFixed(6)),
  ];
  const lean = () => (plant ? 0 : random.next() * 0.1);
  const [from, to] = plant ? [0.28, 0.72] : [0.08, 0.92];
  const ring: Position[] = [
    at(from + lean(), from + lean()),
    at(to - lean(), from),
    at(to, to - lean()),
    at(from, to - lean()),
  ];
  return { type: 'Polygon', coordinates: [[...ring, ring[0] as Position]] };
}
