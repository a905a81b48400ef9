/** Outlines on the ground, as GeoJSON has them: longitude first, every ring closed. */
export type Position = [number, number];

export interface Polygon {
  type: 'Polygon';
  coordinates: Position[][];
}

/** The API describes positions as lists of numbers. */
export const asPolygon = (geometry: { coordinates: number[][][] }): Polygon => geometry as Polygon;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function polygonIn(value: unknown): Polygon | null {
  if (!isObject(value)) return null;
  switch (value['type']) {
    case 'Polygon':
      return Array.isArray(value['coordinates']) ? (value as unknown as Polygon) : null;
    case 'MultiPolygon': {
      const parts = value['coordinates'] as Position[][][];
      return Array.isArray(parts) && parts.length === 1 ? { type: 'Polygon', coordinates: parts[0]! } : null;
    }
    case 'Feature':
      return polygonIn(value['geometry']);
    case 'FeatureCollection': {
      const features = value['features'];
      return Array.isArray(features) && features.length === 1 ? polygonIn(features[0]) : null;
    }
    default:
      return null;
  }
}

/** `119.30, 34.68` a line, as a survey sheet lists the corners; the ring closes itself. */
function cornersIn(text: string): Polygon | null {
  const lines = text.split(/[\n;；]+/).filter((line) => line.trim() !== '');
  const corners = lines.map((line) => /^\s*(-?\d+(?:\.\d+)?)\s*[,，\s]\s*(-?\d+(?:\.\d+)?)\s*$/.exec(line));
  if (corners.length < 3 || corners.some((corner) => corner === null)) return null;
  return closed(corners.map((corner): Position => [Number(corner![1]), Number(corner![2])]));
}

export function closed(corners: readonly Position[]): Polygon {
  const [first, last] = [corners[0], corners.at(-1)];
  const open = first !== undefined && last !== undefined && (first[0] !== last[0] || first[1] !== last[1]);
  return { type: 'Polygon', coordinates: [open ? [...corners, first] : [...corners]] };
}

/** What people paste: GeoJSON of a polygon, a feature or a collection of one, or a list of corners. Null: none of them. */
export function readPolygon(text: string): Polygon | null {
  try {
    return polygonIn(JSON.parse(text));
  } catch {
    return cornersIn(text);
  }
}

const METRES_A_DEGREE = 111_320;

/** Square metres on the ground, near enough to notice a wrong corner; never a figure of record. */
export function roughArea({ coordinates: [outer = [], ...holes] }: Polygon): number {
  return holes.reduce((area, hole) => area - ringArea(hole), ringArea(outer));
}

function ringArea(ring: Position[]): number {
  const scale = Math.cos(((ring[0]?.[1] ?? 0) * Math.PI) / 180);
  const twice = ring.reduce((sum, [lon, lat], index) => {
    const [nextLon, nextLat] = ring[(index + 1) % ring.length]!;
    return sum + lon * nextLat - nextLon * lat;
  }, 0);
  return (Math.abs(twice) / 2) * METRES_A_DEGREE * METRES_A_DEGREE * scale;
}

export interface Bounds {
  west: number;
  south: number;
  east: number;
  north: number;
}

export function boundsOf(polygons: readonly Polygon[]): Bounds | null {
  const corners = polygons.flatMap((polygon) => polygon.coordinates.flat());
  if (corners.length === 0) return null;
  const lons = corners.map(([lon]) => lon);
  const lats = corners.map(([, lat]) => lat);
  return { west: Math.min(...lons), south: Math.min(...lats), east: Math.max(...lons), north: Math.max(...lats) };
}

/** Where a name is written: over the middle of the northern side, so that it covers nothing inside. */
export function nameSpot(polygon: Polygon): Position {
  const { west, east, north } = boundsOf([polygon]) ?? { west: 0, east: 0, north: 0 };
  return [(west + east) / 2, north];
}
