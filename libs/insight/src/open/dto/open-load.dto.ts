import { LOAD_FIGURES, type LoadFigure } from '#landing/blockers/domain/department-load.js';
import { Id, OneOf, Optional, PastInstant } from '#platform/http/fields.js';
import { OpenQuery } from './opened.dto.js';

export class OpenLoadQuery extends OpenQuery {
  /** The department. */
  @Id() teamId: string;
  @OneOf(LOAD_FIGURES) figure: LoadFigure;
  /** As it was known at that moment: an ISO instant. Without it, as it is known now. */
  @Optional() @PastInstant() knownAt?: string;
}
