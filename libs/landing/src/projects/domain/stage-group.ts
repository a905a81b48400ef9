import { type Stage, STAGES } from './project-stage.js';

/** The ladder in three strides: talked about, agreed, at work. */
export const STAGE_GROUPS = ['talks', 'signed', 'producing'] as const;
export type StageGroup = (typeof STAGE_GROUPS)[number];

const BEGINS: Record<StageGroup, Stage> = { talks: 'negotiation', signed: 'signed', producing: 'producing' };

export function groupOf(stage: Stage): StageGroup {
  const reached = STAGE_GROUPS.filter((group) => STAGES.indexOf(stage) >= STAGES.indexOf(BEGINS[group]));
  return reached.at(-1) ?? 'talks';
}

export function stagesOf(...groups: StageGroup[]): Stage[] {
  return STAGES.filter((stage) => groups.includes(groupOf(stage)));
}
