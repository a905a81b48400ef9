import { Flag, FromText, OneOf, Optional, PastInstant, Whole } from '#platform/http/fields.js';
import { STAGES, type Stage } from '#landing/projects/domain/project-stage.js';
import { OpenQuery } from './opened.dto.js';

export const PIPELINE_MEASURES = ['planned', 'contracted'] as const;
export type PipelineMeasure = (typeof PIPELINE_MEASURES)[number];

export class OpenPipelineQuery extends OpenQuery {
  /** Without it, every stage. */
  @Optional() @OneOf(STAGES) stage?: Stage;
  /** What the rows are measured by. */
  @OneOf(PIPELINE_MEASURES) measure: PipelineMeasure;
  /** As it was known at that moment: an ISO instant. Without it, as it is known now. */
  @Optional() @PastInstant() knownAt?: string;
}

export class OpenSignedQuery extends OpenQuery {
  @FromText('number') @Whole({ min: 1990, max: 2100 }) year: number;
  /** Only what was added to projects signed before. */
  @Optional() @FromText('boolean') @Flag() increases?: boolean;
  /** As it was known at that moment: an ISO instant. Without it, as it is known now. */
  @Optional() @PastInstant() knownAt?: string;
}
