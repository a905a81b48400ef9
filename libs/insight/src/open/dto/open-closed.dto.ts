import { Code, Month, Optional } from '#platform/http/fields.js';
import { OpenQuery } from './opened.dto.js';

export class OpenClosedQuery extends OpenQuery {
  /** The closed month, YYYY-MM. */
  @Month() month: string;
  /** Code of the target. */
  @Code() target: string;
  /** The zone alone, as the closing tells it; without it, every zone. */
  @Optional() @Code() zoneCode?: string;
  /** Without it, every industry. */
  @Optional() @Code() industryCode?: string;
}
