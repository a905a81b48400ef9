import type { Stage } from '#landing/projects/domain/project-stage.js';

export class PipelineStage {
  stage: Stage;
  count: number;
  /** CNY. Size of the pipeline, never part of the target. */
  plannedTotal: string;
  contractedAmount: string;
}

/** Active projects by stage, every stage of the ladder in its order. */
export class Pipeline {
  items: PipelineStage[];
  count: number;
  plannedTotal: string;
  contractedAmount: string;
}
