import { Amount, Code, Id, OneOf, Optional, Text } from '#platform/http/fields.js';
import type { Light } from '../../lights/domain/light-rule.js';
import { CONSTRUCTION_MODES, type ConstructionMode } from '../../projects/domain/construction-mode.js';
import type { Stage } from '../../projects/domain/project-stage.js';
import type { ProjectStatus } from '../../projects/domain/project-status.js';
import { type Relation, RELATIONS } from '../../projects/domain/relation.js';

/** What is not named is as in the parent: investor, zone, industry, officer. */
export class OpenChild {
  @OneOf(RELATIONS) relation: Relation;
  /** The parent's name with its number when missing. */
  @Optional() @Text({ max: 200 }) name?: string | null;
  @OneOf(CONSTRUCTION_MODES) mode: ConstructionMode;
  @Optional() @Code() zoneCode?: string | null;
  @Optional() @Id() officerId?: string | null;
  /** 元. Of a phase a part of the parent's planned total. */
  @Optional() @Amount() plannedTotal?: string | null;
  @Optional() @Text({ max: 5000 }) description?: string | null;
}

export class ChildProject {
  id: string;
  code: string;
  name: string;
  relation: Relation;
  number: number;
  zoneCode: string;
  stage: Stage;
  status: ProjectStatus;
  light: Light | null;
  /** 元 */
  plannedTotal: string | null;
  /** 元 */
  contractedAmount: string | null;
  /** 元, verified since its start. */
  completed: string;
}

export class ChildSums {
  relation: Relation;
  count: number;
  /** 元 */
  planned: string;
  /** 元 */
  contracted: string;
  /** 元, verified since their start. */
  completed: string;
}

/** What belongs to a project, of what the reader may read. */
export class ChildProjects {
  items: ChildProject[];
  sums: ChildSums[];
  /** What may be opened under it now. */
  mayOpen: Relation[];
}
