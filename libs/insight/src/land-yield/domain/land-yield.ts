import { Decimal } from 'decimal.js';

/** Enough digits that a share of a third, a thousand times over, is not seen in the fen. */
const Exact = Decimal.clone({ precision: 80, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -60, toExpPos: 60 });

export interface ZoneNode {
  code: string;
  parentCode: string | null;
}

/** Parcels of one zone, 亩 as decimal strings. */
export interface ZoneLand {
  zoneCode: string;
  area: string;
  reserved: string;
  allocated: string;
}

/** 元 as decimal strings; null: the project has promised none. */
export interface ProjectMoney {
  contracted: string | null;
  /** Verified completed fixed-asset investment, since the project's start. */
  completed: string | null;
  promisedTax: string | null;
  promisedOutput: string | null;
}

/** Land allocated to one project in one zone, 亩. */
export interface AllocatedLand extends ProjectMoney {
  projectId: string;
  zoneCode: string;
  area: string;
}

export type Measure = keyof ProjectMoney;
const MEASURES: readonly Measure[] = ['contracted', 'completed', 'promisedTax', 'promisedOutput'];
export type Figures = Record<Measure, string>;

export interface ZoneYield {
  zoneCode: string;
  /** 亩 */
  area: string;
  reserved: string;
  allocated: string;
  free: string;
  /** Projects with allocated land here. */
  projects: number;
  /** … of which so many have no contracted amount yet: they count with their land, not with money. */
  withoutContract: number;
  sums: Figures;
  /** 元 a 亩; null where no land is allocated. */
  perMu: Figures | null;
}

/** What one project adds to a sum of a zone. */
export interface YieldPart {
  projectId: string;
  amount: string;
}

/**
 * 亩均: the money of the projects that stand on a zone's allocated land, for each 亩 of it. A zone stands for all it
 * contains. A project whose land lies in two zones counts in each by its share of land there, so the zones add up to the
 * whole. Rounded once, at the very end.
 */
export function landYield(
  zones: readonly ZoneNode[],
  lands: readonly ZoneLand[],
  allocated: readonly AllocatedLand[],
): ZoneYield[] {
  const totals = totalsOf(allocated);
  return zones.flatMap(({ code }) => {
    const inside = insideOf(zones, code);
    const own = lands.filter((land) => inside.has(land.zoneCode));
    if (own.length === 0) return [];
    const here = allocated.filter((one) => inside.has(one.zoneCode));
    return [zoneYield(code, own, here, totals)];
  });
}

/**
 * Opens a sum of a zone: what each project adds to it, in fen. A share may not be whole fen; each part is what the running
 * sum moves by, rounded, so the parts are off by less than a fen each and add up to the sum exactly.
 */
export function yieldParts(
  zones: readonly ZoneNode[],
  allocated: readonly AllocatedLand[],
  zoneCode: string,
  measure: Measure,
): YieldPart[] {
  const inside = insideOf(zones, zoneCode);
  const here = allocated.filter((one) => inside.has(one.zoneCode));
  let sum = new Exact(0);
  return sharesOf(here, totalsOf(allocated), measure).map(({ projectId, share }) => {
    const before = sum.toDecimalPlaces(2);
    sum = sum.plus(share);
    return { projectId, amount: sum.toDecimalPlaces(2).minus(before).toFixed(2) };
  });
}

function totalsOf(allocated: readonly AllocatedLand[]): ReadonlyMap<string, Decimal> {
  const totals = new Map<string, Decimal>();
  for (const { projectId, area } of allocated) {
    totals.set(projectId, (totals.get(projectId) ?? new Exact(0)).plus(area));
  }
  return totals;
}

function zoneYield(
  zoneCode: string,
  lands: readonly ZoneLand[],
  here: readonly AllocatedLand[],
  totals: ReadonlyMap<string, Decimal>,
): ZoneYield {
  const of = (field: 'area' | 'reserved' | 'allocated') =>
    lands.reduce((sum, land) => sum.plus(land[field]), new Exact(0));
  const [area, reserved, mu] = [of('area'), of('reserved'), of('allocated')];
  const sums = sumsOf(here, totals);
  const figures = (value: (sum: Decimal) => Decimal) =>
    Object.fromEntries(MEASURES.map((measure) => [measure, value(sums[measure]).toFixed(2)])) as Figures;
  const projects = new Map(here.map((one) => [one.projectId, one]));
  return {
    zoneCode,
    area: area.toFixed(2),
    reserved: reserved.toFixed(2),
    allocated: mu.toFixed(2),
    free: area.minus(reserved).minus(mu).toFixed(2),
    projects: projects.size,
    withoutContract: [...projects.values()].filter(({ contracted }) => contracted === null).length,
    sums: figures((sum) => sum),
    perMu: mu.isZero() ? null : figures((sum) => sum.dividedBy(mu)),
  };
}

function sumsOf(here: readonly AllocatedLand[], totals: ReadonlyMap<string, Decimal>): Record<Measure, Decimal> {
  const sum = (measure: Measure) =>
    sharesOf(here, totals, measure).reduce((all, { share }) => all.plus(share), new Exact(0));
  return Object.fromEntries(MEASURES.map((measure) => [measure, sum(measure)])) as Record<Measure, Decimal>;
}

/** Each project here with what of its money belongs to its land here. */
function sharesOf(
  here: readonly AllocatedLand[],
  totals: ReadonlyMap<string, Decimal>,
  measure: Measure,
): { projectId: string; share: Decimal }[] {
  const inZone = new Map<string, { one: AllocatedLand; area: Decimal }>();
  for (const one of here) {
    const known = inZone.get(one.projectId)?.area ?? new Exact(0);
    inZone.set(one.projectId, { one, area: known.plus(one.area) });
  }
  return [...inZone.values()].map(({ one, area }) => {
    const { projectId, [measure]: money } = one;
    const total = totals.get(projectId) ?? area;
    const amount = new Exact(money ?? 0);
    return { projectId, share: area.equals(total) ? amount : amount.times(area).dividedBy(total) };
  });
}

/** The zone and all it contains. */
function insideOf(zones: readonly ZoneNode[], code: string): ReadonlySet<string> {
  const inside = new Set([code]);
  for (const found of inside) {
    for (const zone of zones) if (zone.parentCode === found) inside.add(zone.code);
  }
  return inside;
}
