import { boundsOf, closed, type Polygon, readPolygon, roughArea } from './geometry';

const SQUARE: Polygon = closed([
  [119.35, 34.7],
  [119.36, 34.7],
  [119.36, 34.71],
  [119.35, 34.71],
]);

describe('an outline as people paste it', () => {
  it.each<[string, string, Polygon | null]>([
    ['a polygon', JSON.stringify(SQUARE), SQUARE],
    ['a feature', JSON.stringify({ type: 'Feature', properties: {}, geometry: SQUARE }), SQUARE],
    [
      'a collection of one',
      JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', geometry: SQUARE }] }),
      SQUARE,
    ],
    ['a multipolygon of one', JSON.stringify({ type: 'MultiPolygon', coordinates: [SQUARE.coordinates] }), SQUARE],
    ['corners, one a line', '119.35, 34.7\n119.36,34.7\n119.36 34.71\n119.35，34.71\n', SQUARE],
    ['corners that close themselves', '119.35 34.7;119.36 34.7;119.36 34.71;119.35 34.71;119.35 34.7', SQUARE],
    ['two parcels', JSON.stringify({ type: 'FeatureCollection', features: [{}, {}] }), null],
    ['a point', '{"type":"Point","coordinates":[1,2]}', null],
    ['two corners', '119.35 34.7\n119.36 34.7', null],
    ['words', '西园东侧', null],
    ['nothing', '', null],
  ])('%s', (_, text, expected) => {
    expect(readPolygon(text)).toEqual(expected);
  });

  it('covers about what it covers', () => {
    const hectares = roughArea(SQUARE) / 10_000;
    expect(hectares).toBeGreaterThan(100);
    expect(hectares).toBeLessThan(103);
    const hole = closed([
      [119.352, 34.702],
      [119.354, 34.702],
      [119.354, 34.704],
      [119.352, 34.704],
    ]);
    expect(roughArea({ type: 'Polygon', coordinates: [...SQUARE.coordinates, ...hole.coordinates] })).toBeCloseTo(
      roughArea(SQUARE) - roughArea(hole),
      0,
    );
  });

  it('lies within its bounds', () => {
    expect(boundsOf([SQUARE])).toEqual({ west: 119.35, south: 34.7, east: 119.36, north: 34.71 });
    expect(boundsOf([])).toBeNull();
  });
});
