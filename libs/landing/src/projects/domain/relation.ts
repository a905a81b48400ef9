import { isAbove, type Stage } from './project-stage.js';
import { type ProjectStatus, STATUS_RULES } from './project-status.js';

/** How a project belongs to another. */
export const RELATIONS = ['phase', 'expansion'] as const;
export type Relation = (typeof RELATIONS)[number];

export interface RelationRule {
  zh: string;
  en: string;
  /** The parent has reached this stage. */
  from: Stage | null;
  /**
   * A project of its own wherever projects, signings and sizes are counted. A phase is part of what was signed once, so
   * its amounts lie within its parent's; what comes after full capacity is new (count once, provincial rule for signings).
   */
  counted: boolean;
}

/** THE table of belonging. One level deep: what belongs to a project has nothing belonging to it. */
export const RELATION_RULES: Record<Relation, RelationRule> = {
  phase: { zh: '分期', en: 'Phase', from: null, counted: false },
  expansion: { zh: '扩建', en: 'Expansion', from: 'at_capacity', counted: true },
};

export const PART_OF_PARENT = RELATIONS.filter((relation) => !RELATION_RULES[relation].counted);

export interface ParentFacts {
  status: ProjectStatus;
  stage: Stage;
  parentId: string | null;
}

export type ChildRefusal = 'project.closed' | 'project.child_of_child' | 'project.expansion_early';

/** Why nothing of this kind may be opened under this project; null: it may. */
export function childRefusal({ status, stage, parentId }: ParentFacts, relation: Relation): ChildRefusal | null {
  if (parentId !== null) return 'project.child_of_child';
  if (!STATUS_RULES[status].open) return 'project.closed';
  const { from } = RELATION_RULES[relation];
  return from !== null && isAbove(from, stage) ? 'project.expansion_early' : null;
}
