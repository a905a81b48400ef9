import { POLYGON_LIMITS, type PolygonProblem, polygonProblem, rounded } from './polygon.js';

const SQUARE = [
  [119.35, 34.7],
  [119.36, 34.7],
  [119.36, 34.71],
  [119.35, 34.71],
  [119.35, 34.7],
];
const HOLE = SQUARE.map(([lon, lat]) => [119.352 + (lon! - 119.35) / 10, 34.702 + (lat! - 34.7) / 10]);
const polygon = (...coordinates: unknown[]) => ({ type: 'Polygon', coordinates });
const circle = (corners: number) => {
  const ring = Array.from({ length: corners }, (_, index) => {
    const angle = (index / corners) * 2 * Math.PI;
    return [119 + Math.cos(angle) / 100, 34 + Math.sin(angle) / 100];
  });
  return [...ring, ring[0]];
};

describe('a polygon', () => {
  it.each<[string, unknown, PolygonProblem | null]>([
    ['a square', polygon(SQUARE), null],
    ['a square the other way round', polygon([...SQUARE].reverse()), null],
    ['a square with a hole', polygon(SQUARE, HOLE), null],
    ['as many corners as may be', polygon(circle(POLYGON_LIMITS.positions - 1)), null],
    ['one corner more', polygon(circle(POLYGON_LIMITS.positions)), 'too_many'],
    ['eleven rings', polygon(...Array.from({ length: 11 }, () => SQUARE)), 'too_many'],
    ['nothing', null, 'shape'],
    ['a text', 'POLYGON((1 1))', 'shape'],
    ['a point', { type: 'Point', coordinates: [119, 34] }, 'shape'],
    ['a feature', { type: 'Feature', geometry: polygon(SQUARE) }, 'shape'],
    ['no ring', polygon(), 'shape'],
    ['a ring of nothing', polygon([]), 'open_ring'],
    ['a ring that is none', polygon('x'), 'shape'],
    ['two corners', polygon([SQUARE[0], SQUARE[1], SQUARE[0]]), 'open_ring'],
    ['a ring left open', polygon(SQUARE.slice(0, 4)), 'open_ring'],
    ['latitude before longitude', polygon(SQUARE.map(([lon, lat]) => [lat, lon])), 'position'],
    ['metres instead of degrees', polygon(SQUARE.map(([lon, lat]) => [lon! * 1000, lat! * 1000])), 'position'],
    ['a height', polygon(SQUARE.map((corner) => [...corner, 3])), 'position'],
    ['not a number', polygon(SQUARE.map(([lon]) => [lon, Number.NaN])), 'position'],
    ['numbers as text', polygon(SQUARE.map((corner) => corner.map(String))), 'position'],
    ['a line there and back', polygon([SQUARE[0], SQUARE[1], SQUARE[2], SQUARE[1], SQUARE[0]]), 'no_area'],
    ['a bow tie', polygon([SQUARE[0], SQUARE[2], SQUARE[1], [119.35, 34.72], SQUARE[0]]), 'crosses_itself'],
    [
      'a hole that crosses itself',
      polygon(SQUARE, [HOLE[0], HOLE[2], HOLE[1], [119.352, 34.705], HOLE[0]]),
      'crosses_itself',
    ],
  ])('%s', (_, value, problem) => {
    expect(polygonProblem(value)).toBe(problem);
  });

  it('is kept to six decimals', () => {
    expect(rounded({ type: 'Polygon', coordinates: [[[119.123456789, 34.1]]] }).coordinates).toEqual([
      [[119.123457, 34.1]],
    ]);
  });
});
