/** GeoJSON (RFC 7946), WGS 84 degrees, longitude first; every ring ends where it began. */
export class GeoPolygon {
  type: 'Polygon';
  coordinates: number[][][];
}
