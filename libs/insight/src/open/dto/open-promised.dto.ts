import { AXES, type Axis } from '#plan/domain/breakdown.js';
import { Code, OneOf, Optional, PastInstant, Text } from '#platform/http/fields.js';
import { OpenQuery } from './opened.dto.js';

export const PROMISED_FIGURES = ['amount', 'baseline'] as const;
export type PromisedFigure = (typeof PROMISED_FIGURES)[number];

export class OpenPromisedQuery extends OpenQuery {
  /** Code of the target. */
  @Code() target: string;
  /** What is promised, or what the period before reached, which stands beside it. Without it the former. */
  @Optional() @OneOf(PROMISED_FIGURES) figure?: PromisedFigure;
  /** Of a part of the target by its breakdown: the part's axis and key. */
  @Optional() @OneOf(AXES) axis?: Axis;
  @Optional() @Text({ max: 60 }) key?: string;
  /** Where the part divides another, that one's axis and key. */
  @Optional() @OneOf(AXES) withinAxis?: Axis;
  @Optional() @Text({ max: 60 }) withinKey?: string;
  /** As it was known at that moment: an ISO instant. Without it, as it is known now. */
  @Optional() @PastInstant() knownAt?: string;
}
