import { DateOnly, Flag, FromCsv, Id, OneOf, Optional, Text, Part, WordsOf } from '#platform/http/fields.js';
import { ListQuery } from '#platform/http/list.js';
import type { ScanState } from '#platform/storage/file-words.js';
import { MILESTONE_KIND_CODES, type MilestoneKind } from '../../projects/domain/milestone-kind.js';
import type { MilestoneState } from '../../projects/domain/project-facts.js';
import { type Stage, STAGES } from '../../projects/domain/project-stage.js';
import { ProjectFields } from '../../projects/dto/project.dto.js';

export class ReportMilestone {
  @OneOf(MILESTONE_KIND_CODES) kind: MilestoneKind;
  /** When it happened; today at the latest. */
  @DateOnly() effectiveOn: string;
  @Optional() @Id() evidenceFileId?: string | null;
  /** What happened; for a late report or a correction, why. */
  @Optional() @Text({ max: 2000 }) note?: string | null;
  /** The report this one puts right. */
  @Optional() @Id() correctsId?: string | null;
  /** The corrected event did not happen at all. */
  @Optional() @Flag() withdraws?: boolean;
  /** What the gate asks for, saved along with the report. */
  @Optional() @Part(() => ProjectFields) fields?: ProjectFields;
}

export class GiveVerdictBody {
  @OneOf(['verified', 'sent_back']) verdict: 'verified' | 'sent_back';
  /** Required when sending back. */
  @Optional() @Text({ max: 1000 }) reason?: string | null;
}

export class WaiveGate {
  @OneOf(STAGES) stage: Stage;
  @Text({ max: 1000 }) reason: string;
  /** Last day it holds. */
  @DateOnly() expiresOn: string;
}

export class PendingMilestonesQuery extends ListQuery {
  @Optional() @FromCsv() @WordsOf(MILESTONE_KIND_CODES) kind?: MilestoneKind[];
}

export class MilestoneView {
  id: string;
  projectId: string;
  kind: MilestoneKind;
  effectiveOn: string;
  note: string | null;
  state: MilestoneState;
  evidenceFileId: string | null;
  evidenceName: string | null;
  /** Only `clean` and `not_scanned` count as evidence. */
  evidenceState: ScanState | null;
  correctsId: string | null;
  withdraws: boolean;
  reportedById: string;
  reportedBy: string;
  recordedAt: string;
  verdictReason: string | null;
  verdictById: string | null;
  verdictBy: string | null;
  verdictAt: string | null;
}

export class MilestoneList {
  items: MilestoneView[];
}

/** A report waiting for somebody else's verdict, with what the verifier needs to know of its project. */
export class PendingMilestone extends MilestoneView {
  projectCode: string;
  projectName: string;
  zoneCode: string;
  stage: Stage;
  /** The report it corrects, if any. */
  correctedOn: string | null;
}

export class PendingMilestonePage {
  items: PendingMilestone[];
  nextCursor: string | null;
  total: number;
}

export class WaiverView {
  id: string;
  stage: Stage;
  reason: string;
  approvedById: string;
  approvedBy: string;
  expiresOn: string;
  recordedAt: string;
  closed: boolean;
}
