import type { Role } from '#access/policy/role.js';
import type { ConstructionMode } from '../domain/construction-mode.js';
import type { MilestoneKind } from '../domain/milestone-kind.js';
import type { Stage } from '../domain/project-stage.js';
import type { OpenMatters, ProjectStatus, StatusFact } from '../domain/project-status.js';

export class NamedMode {
  code: ConstructionMode;
  zh: string;
  en: string;
}

export class NamedStage {
  code: Stage;
  zh: string;
  en: string;
}

/** The rungs of one construction mode, lowest first. */
export class LaddersByMode {
  greenfield: Stage[];
  leased: Stage[];
  retrofit: Stage[];
  asset_light: Stage[];
}

/** The rung an event opens in each mode; absent: none. */
export class OpensByMode {
  greenfield?: Stage;
  leased?: Stage;
  retrofit?: Stage;
  asset_light?: Stage;
}

export class MilestoneKindView {
  code: MilestoneKind;
  zh: string;
  en: string;
  hintZh: string;
  hintEn: string;
  opens: OpensByMode;
  evidence: boolean;
  reportedBy: Role[];
  verifiedBy: Role[];
}

export class GateItemView {
  stage: Stage;
  code: string;
  zh: string;
  en: string;
  suppliedBy: Role[];
  /** Asked only of projects in these modes; null: of all. */
  modes: ConstructionMode[] | null;
  field: string | null;
}

export class StatusView {
  code: ProjectStatus;
  zh: string;
  en: string;
  to: ProjectStatus[];
  /** Facts it asks for besides the reason. */
  requires: StatusFact[];
  /** Facts may still be reported. */
  open: boolean;
  /** Under way: in the pipeline's counts. */
  pipeline: boolean;
  /** A project of its own wherever projects are counted. */
  counted: boolean;
  /** Lights and deadlines run. */
  clocks: boolean;
  /** Asked for each month. */
  monthly: boolean;
  /** Open requests to departments: stay, closed, moved. */
  requests: OpenMatters;
  /** Open promises of either side: stay, closed, moved. */
  promises: OpenMatters;
  /** All of it in one sentence. */
  effectsZh: string;
  effectsEn: string;
}

/** The rules of the ladder, as data: for forms, boards and readers. */
export class Ladders {
  modes: NamedMode[];
  stages: NamedStage[];
  ladders: LaddersByMode;
  kinds: MilestoneKindView[];
  gates: GateItemView[];
  statuses: StatusView[];
}
