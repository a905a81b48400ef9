import type { Role } from '#access/policy/role.js';
import { Optional, PastInstant } from '#platform/http/fields.js';
import { ListQuery } from '#platform/http/list.js';
import type { MissingKind } from '../../projects/domain/gate.js';
import type { Stage } from '../../projects/domain/project-stage.js';

/** One thing the reader can bring. */
export class ItemToSupply {
  code: string;
  /** Beside what a gate lacks: a request to the reader's department, and a review that waits for the reader. */
  kind: MissingKind | 'blocker' | 'review';
  /** waive: the event has happened, and only the leadership's waiver would let it count without this. */
  act: 'supply' | 'waive';
  zh: string;
  en: string;
  /** The rung that asks for it. */
  stage: Stage | null;
  milestoneId: string | null;
  obligationId: string | null;
  /** The request or the review. */
  recordId: string | null;
  suppliedBy: Role[];
  since: string;
}

/** What one project waits for from the reader. */
export class ProjectToSupply {
  projectId: string;
  projectCode: string;
  projectName: string;
  zoneCode: string;
  stage: Stage;
  /** Since when the oldest is missing. */
  since: string;
  items: ItemToSupply[];
}

export class ToSupplyPage {
  items: ProjectToSupply[];
  nextCursor: string | null;
  /** Projects. */
  total: number;
  /** Asked of a moment before this one: what gates lacked then was not kept, and is not told. */
  keptFrom: string | null;
}

export class ToSupplyQuery extends ListQuery {
  /** As it was known at that moment: an ISO instant. Without it, as it is known now. */
  @Optional() @PastInstant() knownAt?: string;
}
