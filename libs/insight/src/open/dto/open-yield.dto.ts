import { Flag, FromText, OneOf, Optional, Text, Whole } from '#platform/http/fields.js';
import { YieldQuery } from '../../yield/dto/yield.dto.js';
import { YIELD_FIGURES, type YieldFigure } from '../domain/yield-figure.js';

/** The same words as the table, and which of its cells. */
export class OpenYieldQuery extends YieldQuery {
  @OneOf(YIELD_FIGURES) figure: YieldFigure;
  /** The row's key; without it, and not `unnamed`, the foot: all rows together. */
  @Optional() @Text({ max: 60 }) key?: string;
  /** The row without a key. */
  @Optional() @FromText('boolean') @Flag() unnamed?: boolean;
  /** Opaque position from the page before. */
  @Optional() @Text({ max: 500 }) cursor?: string;
  /** Rows per page, 1-200. */
  @Optional() @FromText('number') @Whole({ min: 1, max: 200 }) limit?: number;
}
