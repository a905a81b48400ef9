import { PastInstant, Optional } from '#platform/http/fields.js';
import type { Stage } from '#landing/projects/domain/project-stage.js';

export class PipelineQuery {
  /** As it was known at that moment: an ISO instant. Without it, as it is known now. */
  @Optional() @PastInstant() knownAt?: string;
}

export class PipelineStage {
  stage: Stage;
  count: number;
  /** CNY. Size of the pipeline, never part of the target. */
  plannedTotal: string;
  contractedAmount: string;
}

/** Each project once, at its first agreement; an increase of capital adds itself alone, on its own day. */
export class SignedInYear {
  year: number;
  count: number;
  /** 元, increases of earlier projects included. */
  contracted: string;
  /** 元, of that the increases. */
  increases: string;
}

/** Projects under way by stage, every stage of the ladder in its order. A phase is part of its parent. */
export class Pipeline {
  items: PipelineStage[];
  signedThisYear: SignedInYear;
  count: number;
  plannedTotal: string;
  contractedAmount: string;
}
