import { LOAD_FIGURES, type LoadFigure } from '#landing/blockers/domain/department-load.js';
import { Id, OneOf } from '#platform/http/fields.js';
import { OpenQuery } from './opened.dto.js';

export class OpenLoadQuery extends OpenQuery {
  /** The department. */
  @Id() teamId: string;
  @OneOf(LOAD_FIGURES) figure: LoadFigure;
}
