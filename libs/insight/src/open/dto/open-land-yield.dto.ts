import { Code, OneOf, Optional, PastInstant } from '#platform/http/fields.js';
import { LAND_FIGURES, type LandFigure } from '../domain/land-figure.js';
import { OpenQuery } from './opened.dto.js';

export class OpenLandYieldQuery extends OpenQuery {
  @Code() zoneCode: string;
  @OneOf(LAND_FIGURES) figure: LandFigure;
  @Optional() @PastInstant() knownAt?: string;
}
