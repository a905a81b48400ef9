import type { Permission } from '#access/policy/policy.js';
import type { Role } from '#access/policy/role.js';
import { HistoryEvent } from '#access/audit/audit-trail.js';
import { MilestoneView, WaiverView } from '../../milestones/dto/milestone.dto.js';
import type { Light } from '../../lights/domain/light-rule.js';
import type { ConstructionMode } from '../domain/construction-mode.js';
import type { RungState } from '../domain/derive-stage.js';
import type { MilestoneKind } from '../domain/milestone-kind.js';
import type { Stage } from '../domain/project-stage.js';
import type { ProjectStatus } from '../domain/project-status.js';
import type { Relation } from '../domain/relation.js';
import type { StageCause } from '../project-histories.entity.js';

export class ProjectRow {
  id: string;
  /** Its amounts are part of the sums: it is no phase of another project and was not merged into one. */
  countsInSums: boolean;
  code: string;
  /** Of a confidential project its code name. */
  name: string;
  confidential: boolean;
  /** Null to whom it is not told; the same holds of the investor of a confidential project. */
  trueName: string | null;
  investorId: string | null;
  investorName: string | null;
  zoneCode: string;
  industryCode: string | null;
  segmentCode: string | null;
  mode: ConstructionMode;
  status: ProjectStatus;
  stage: Stage;
  stageSince: string;
  plannedTotal: string | null;
  contractedAmount: string | null;
  /** The project it is a phase or an expansion of. */
  parentId: string | null;
  relation: Relation | null;
  relationNo: number | null;
  officerId: string;
  officerName: string;
  /** Null: nothing to measure. Why: `projects/:id/light`. */
  light: Light | null;
  /** A gate of this project is open on a waiver. */
  waived: boolean;
  sample: boolean;
  version: number;
  createdAt: string;
  updatedAt: string;
}

/** Of the rows that count in sums. */
export class ProjectSums {
  plannedTotal: string;
  contractedAmount: string;
  /** How many they are. */
  counted: number;
}

export class ProjectPage {
  items: ProjectRow[];
  nextCursor: string | null;
  total: number;
  /** Over the whole filter; on the first page only, since later pages cannot change them. */
  sums: ProjectSums | null;
}

export class BoardColumn {
  stage: Stage;
  count: number;
  plannedTotal: string;
  contractedAmount: string;
  /** The 50 changed last. */
  cards: ProjectRow[];
}

export class ProjectBoard {
  columns: BoardColumn[];
}

export class RungView {
  stage: Stage;
  state: RungState;
  effectiveOn: string | null;
  plannedOn: string | null;
  /** Days behind the promise; negative: ahead. */
  slipDays: number | null;
  milestoneId: string | null;
  waived: boolean;
}

export class MissingItem {
  code: string;
  /** `verification`: reported, waits for somebody else's verdict. `promise`: an obligation nobody has reported kept. */
  kind: 'field' | 'milestone' | 'evidence' | 'verification' | 'promise';
  field: string | null;
  /** Any one of these events will do. */
  milestoneKinds: MilestoneKind[];
  /** The report that waits for its verdict. */
  milestoneId: string | null;
  obligationId: string | null;
  suppliedBy: Role[];
  zh: string;
  en: string;
  waived: boolean;
}

export class Advancement {
  stage: Stage;
  mayAdvance: boolean;
  missing: MissingItem[];
}

/** A promise of the investor that the check at capacity waits for. */
export class PromiseToCheck {
  id: string;
  text: string;
  state: 'open' | 'reported' | 'settled';
}

/** Which zone held the project from a month on. */
export class ZoneHeld {
  zoneCode: string;
  fromMonth: string;
  reason: string | null;
  recordedBy: string;
  recordedAt: string;
}

export class IndustryHeld {
  industryCode: string;
  segmentCode: string | null;
  fromMonth: string;
  reason: string | null;
  recordedBy: string;
  recordedAt: string;
}

export class ClockStop {
  from: string;
  /** Null: still. */
  to: string | null;
}

/** Whose project it was from a month on. */
export class OwnerHeld {
  investorId: string;
  investorName: string;
  fromMonth: string;
  reason: string | null;
  recordedBy: string;
  recordedAt: string;
}

export class ProjectView extends ProjectRow {
  leadId: string | null;
  leadCode: string | null;
  statusReason: string | null;
  /** Null: never changed. */
  statusSince: string | null;
  statusReviewOn: string | null;
  contractedFixedAmount: string | null;
  promisedStartOn: string | null;
  promisedProductionOn: string | null;
  promisedOutput: string | null;
  promisedTax: string | null;
  promisedJobs: number | null;
  needs: string | null;
  companyName: string | null;
  companyUscc: string | null;
  filingCode: string | null;
  teamId: string | null;
  /** 挂钩领导 */
  leaderId: string | null;
  leaderName: string | null;
  /** 帮办专员 */
  agentId: string | null;
  agentName: string | null;
  planProjectCode: string | null;
  description: string | null;
  ladder: RungView[];
  /** Null at the top of the ladder. */
  nextStage: Advancement | null;
  nextStatuses: ProjectStatus[];
  milestones: MilestoneView[];
  waivers: WaiverView[];
  promises: PromiseToCheck[];
  zones: ZoneHeld[];
  industries: IndustryHeld[];
  owners: OwnerHeld[];
  /** When its clocks stood still: those days are in no delay. */
  stops: ClockStop[];
  /** Name of the parent, where the reader may read it. */
  parentName: string | null;
  /** What the reader may do with this project. */
  may: Permission[];
}

export class Appointee {
  id: string;
  name: string;
  teamNameZh: string | null;
  teamNameEn: string | null;
}

/** Whom a project may name. */
export class Appointees {
  leaders: Appointee[];
  agents: Appointee[];
}

export class StageMove {
  fromStage: Stage | null;
  toStage: Stage;
  cause: StageCause;
  effectiveOn: string;
  recordedAt: string;
  actorName: string | null;
}

export class ProjectHistory {
  /** Newest first. */
  items: HistoryEvent[];
  stages: StageMove[];
}
