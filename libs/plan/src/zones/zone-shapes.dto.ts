import { GeoPolygon } from '#platform/geo/polygon.dto.js';
import { IsPolygon } from '#platform/geo/polygon.field.js';
import { Text } from '#platform/http/fields.js';

export class ZoneShapeView {
  zoneCode: string;
  geometry: GeoPolygon;
  /** A schematic drawing, not a survey. */
  geometrySample: boolean;
  source: string | null;
  version: number;
}

/** A surveyed outline in place of the drawing. */
export class DrawZoneShape {
  @IsPolygon() geometry: GeoPolygon;
  /** Where it comes from: the survey, the approval. */
  @Text({ min: 2, max: 200 }) source: string;
}
