import {
  DateOnly,
  Flag,
  FromText,
  Id,
  ListOf,
  isUuid,
  OneOf,
  Optional,
  Parts,
  PastInstant,
  Text,
  WhenGiven,
} from '#platform/http/fields.js';
import { ListQuery } from '#platform/http/list.js';
import type { Stage } from '../../projects/domain/project-stage.js';
import { VISITED_BY, type PlanState, type VisitedBy } from '../domain/visit.js';

export class PlanVisit {
  @OneOf(VISITED_BY) visitedBy: VisitedBy;
  /** Of `other`: an active person who may read the project's work. */
  @Optional() @Id() visitorId?: string | null;
  @DateOnly() dueOn: string;
  @Text({ min: 2, max: 500 }) purpose: string;
  /** The next one is planned by itself, after the months of the project's stage. */
  @Optional() @Flag() recurring?: boolean;
}

/** Missing leaves as it is. */
export class ChangeVisitPlan {
  @WhenGiven() @OneOf(VISITED_BY) visitedBy?: VisitedBy;
  @Optional() @Id() visitorId?: string | null;
  @WhenGiven() @DateOnly() dueOn?: string;
  @WhenGiven() @Text({ min: 2, max: 500 }) purpose?: string;
  @WhenGiven() @Flag() recurring?: boolean;
}

export class DropVisitPlan {
  @Text({ min: 2, max: 500 }) reason: string;
}

export class VisitNextStep {
  @Text({ min: 2, max: 500 }) text: string;
  @Optional() @DateOnly() dueOn?: string | null;
}

export class RecordVisit {
  /** The plan it fulfils. */
  @Optional() @Id() planId?: string | null;
  /** Today at the latest. */
  @DateOnly() visitedOn: string;
  /** Who went; the caller when missing. */
  @Optional() @Id() visitorId?: string | null;
  /** Whom they met. */
  @Text({ min: 2, max: 500 }) met: string;
  /** What was raised there. */
  @Text({ min: 2, max: 4000 }) raised: string;
  @Optional() @Parts(() => VisitNextStep, 20) nextSteps?: VisitNextStep[];
  @Optional() @ListOf('field.invalid', isUuid, 10) fileIds?: string[];
}

export class VisitPlanView {
  id: string;
  projectId: string;
  projectName: string;
  zoneCode: string;
  stage: Stage;
  visitedBy: VisitedBy;
  /** Null while nobody is appointed. */
  visitorId: string | null;
  visitorName: string | null;
  dueOn: string;
  overdue: boolean;
  purpose: string;
  recurring: boolean;
  state: PlanState;
  dropReason: string | null;
  version: number;
}

export class VisitFileView {
  id: string;
  name: string;
}

export class VisitStepView {
  id: string;
  text: string;
  dueOn: string | null;
  /** The request to a department it became. */
  blockerId: string | null;
  obligationId: string | null;
}

export class VisitRecordView {
  id: string;
  visitedOn: string;
  visitorName: string;
  met: string;
  raised: string;
  /** Reported as the yearly visit of aftercare. */
  yearly: boolean;
  recordedBy: string;
  recordedAt: string;
  steps: VisitStepView[];
  files: VisitFileView[];
}

export class ProjectVisits {
  /** Open ones first, the soonest due first. */
  plans: VisitPlanView[];
  /** Newest first. */
  records: VisitRecordView[];
  /** How often a project at this stage is visited. */
  rhythmMonths: number;
  rhythmZh: string;
  rhythmEn: string;
  /** When the next visit would be due by that. */
  nextOn: string;
  mayPlan: boolean;
  mayRecord: boolean;
}

export class PlannedVisitsQuery extends ListQuery {
  /** Only those the reader shall make, or answers for as leader or agent. */
  @Optional() @FromText('boolean') @Flag() mine?: boolean;
  @Optional() @FromText('boolean') @Flag() overdue?: boolean;
  /** As it was known at that moment: an ISO instant. Without it, as it is known now. */
  @Optional() @PastInstant() knownAt?: string;
}

export class PlannedVisitPage {
  items: VisitPlanView[];
  nextCursor: string | null;
  total: number;
}
