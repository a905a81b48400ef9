import { readSeed } from '#plan/seed-files.js';
import { polygonProblem } from '#platform/geo/polygon.js';
import { sampleLand, type SampleShape } from './sample-land.js';

describe('the sample land', () => {
  const seed = readSeed();
  const shapes = seed['zone-shapes'].map((row) => ({ nameZh: row['zoneCode'], ...row }) as unknown as SampleShape);
  const units = sampleLand(shapes);

  it('is the same every time, says it is a sample, and has a code of its own for each', () => {
    expect(sampleLand(shapes)).toEqual(units);
    expect(units.filter((unit) => !unit.name.includes('（示例）'))).toEqual([]);
    expect(new Set(units.map((unit) => unit.code)).size).toBe(units.length);
    expect(units.length).toBeGreaterThan(40);
  });

  it('lies inside its zone, as do the zones inside the whole', () => {
    const ringOf = (geometry: unknown) => (geometry as SampleShape['geometry']).coordinates[0]!;
    /** A ray to the east crosses the outline an odd number of times. */
    const holds = (outer: unknown, [lon, lat]: [number, number]) => {
      const ring = ringOf(outer);
      const crossed = ring.slice(1).filter(([x2, y2], index) => {
        const [x1, y1] = ring[index]!;
        return y1 > lat !== y2 > lat && lon < x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1);
      });
      return crossed.length % 2 === 1;
    };
    const inside = (inner: unknown, outer: unknown) => ringOf(inner).every((corner) => holds(outer, corner));
    const shapeOf = (code: unknown) => shapes.find((shape) => shape.zoneCode === code)?.geometry;
    for (const { geometry, zoneCode } of units)
      expect([zoneCode, inside(geometry, shapeOf(zoneCode))]).toEqual([zoneCode, true]);
    for (const zone of seed.zones) {
      const [own, parent] = [shapeOf(zone['code']), shapeOf(zone['parentCode'])];
      if (own && parent) expect([zone['code'], inside(own, parent)]).toEqual([zone['code'], true]);
    }
  });

  it('has outlines the house would accept from anybody', () => {
    const geometries: unknown[] = [...units.map((unit) => unit.geometry), ...shapes.map((shape) => shape.geometry)];
    expect(geometries.map(polygonProblem).filter((problem) => problem !== null)).toEqual([]);
  });

  it('and every zone that is drawn says that it is a drawing', () => {
    expect(seed['zone-shapes'].filter((row) => row['geometrySample'] !== true)).toEqual([]);
  });
});
