/** A place on the ground: longitude, then latitude, in degrees (GeoJSON, RFC 7946). */
export type Position = [number, number];

/** An area of the ground: the outer ring first, then its holes; every ring ends where it began. */
export interface Polygon {
  type: 'Polygon';
  coordinates: Position[][];
}

export const POLYGON_LIMITS = { rings: 10, positions: 500 } as const;

export type PolygonProblem = 'shape' | 'too_many' | 'position' | 'open_ring' | 'no_area' | 'crosses_itself';

/** What is wrong with a geometry somebody drew or pasted; null when it is a polygon that can be kept. */
export function polygonProblem(value: unknown): PolygonProblem | null {
  if (!isPolygonShape(value)) return 'shape';
  const rings = value.coordinates;
  if (rings.length > POLYGON_LIMITS.rings) return 'too_many';
  if (rings.reduce((sum, ring) => sum + ring.length, 0) > POLYGON_LIMITS.positions) return 'too_many';
  for (const ring of rings) {
    if (!ring.every(isPosition)) return 'position';
    if (ring.length < 4 || !same(ring[0], ring.at(-1))) return 'open_ring';
    if (twiceArea(ring) === 0) return 'no_area';
    if (crossesItself(ring)) return 'crosses_itself';
  }
  return null;
}

/** Six decimals are a tenth of a metre: what a survey gives, and no file grows with a drawing program's noise. */
export function rounded({ coordinates }: Polygon): Polygon {
  const digit = (value: number) => Number(value.toFixed(6));
  return {
    type: 'Polygon',
    coordinates: coordinates.map((ring) => ring.map(([lon, lat]): Position => [digit(lon), digit(lat)])),
  };
}

function isPolygonShape(value: unknown): value is { coordinates: unknown[][] } {
  if (typeof value !== 'object' || value === null || !('type' in value) || !('coordinates' in value)) return false;
  const { type, coordinates } = value;
  return type === 'Polygon' && Array.isArray(coordinates) && coordinates.length > 0 && coordinates.every(Array.isArray);
}

/** Latitude and longitude the wrong way round are caught here for every place in China: no latitude is 119. */
function isPosition(value: unknown): value is Position {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [lon, lat] = value as unknown[];
  return within(lon, 180) && within(lat, 90);
}

const within = (value: unknown, limit: number): boolean =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= limit;

const same = (left: unknown, right: unknown): boolean =>
  isPosition(left) && isPosition(right) && left[0] === right[0] && left[1] === right[1];

function twiceArea(ring: unknown[]): number {
  const points = ring as Position[];
  return points.reduce((sum, [lon, lat], index) => {
    const [nextLon, nextLat] = points[(index + 1) % points.length] as Position;
    return sum + lon * nextLat - nextLon * lat;
  }, 0);
}

function crossesItself(ring: unknown[]): boolean {
  const points = ring as Position[];
  const sides = points.slice(0, -1).map((from, index) => [from, points[index + 1] as Position] as const);
  return sides.some(([a, b], left) =>
    sides.slice(left + 2).some(([c, d], step) => {
      // The first side and the last one meet in the corner where the ring begins.
      const neighbours = left === 0 && left + 2 + step === sides.length - 1;
      return !neighbours && meet(a, b, c, d);
    }),
  );
}

function meet(a: Position, b: Position, c: Position, d: Position): boolean {
  const sides = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)] as const;
  if (sides[0] * sides[1] < 0 && sides[2] * sides[3] < 0) return true;
  return (
    (sides[0] === 0 && between(a, b, c)) ||
    (sides[1] === 0 && between(a, b, d)) ||
    (sides[2] === 0 && between(c, d, a)) ||
    (sides[3] === 0 && between(c, d, b))
  );
}

const turn = ([ax, ay]: Position, [bx, by]: Position, [cx, cy]: Position): number =>
  Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));

const between = ([ax, ay]: Position, [bx, by]: Position, [x, y]: Position): boolean =>
  Math.min(ax, bx) <= x && x <= Math.max(ax, bx) && Math.min(ay, by) <= y && y <= Math.max(ay, by);
