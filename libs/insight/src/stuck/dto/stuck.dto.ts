import type { Stage } from '#landing/projects/domain/project-stage.js';
import { FromText, PastInstant, Optional, Whole } from '#platform/http/fields.js';
import type { StuckReason } from '../stuck-rules.js';

export class StuckQuery {
  /** Rows at most, 1-200. */
  @Optional() @FromText('number') @Whole({ min: 1, max: 200 }) limit?: number;
  /** As it was known at that moment: an ISO instant. Without it, as it is known now. */
  @Optional() @PastInstant() knownAt?: string;
}

export class StuckProject {
  projectId: string;
  code: string;
  name: string;
  zoneCode: string;
  stage: Stage;
  reasonCode: StuckReason;
  /** The clock's first day, and how long it has run. */
  since: string;
  days: number;
  /** Contracted, else planned: what is at stake, in CNY. */
  amount: string | null;
  /** Whom to call. */
  officerId: string;
  officerName: string;
}

export class StuckReasonCount {
  reasonCode: StuckReason;
  count: number;
}

/** Longest waiting first; a project stands here once for every reason. */
export class StuckList {
  items: StuckProject[];
  counts: StuckReasonCount[];
  total: number;
}
