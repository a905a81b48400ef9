import { FromText, OneOf, Optional, Text, Whole } from '#platform/http/fields.js';
import { ListQuery } from '#platform/http/list.js';
import type { MatchReason } from '../../domain/same-company.js';
import type { ScanState } from '../scan.entities.js';

/** How far it is, not how many companies there are: who may not know all of them must not count them either. */
export class ScanView {
  id: string;
  state: ScanState;
  /** Percent. */
  progress: number;
  requestedByName: string;
  requestedAt: string;
  finishedAt: string | null;
}

export class LatestScan {
  scan: ScanView | null;
}

export class PairQuery extends ListQuery {
  /** Still to be judged (default), or those said to be two. */
  @Optional() @OneOf(['open', 'different']) state?: 'open' | 'different';
  /** 60 and more; 80 when missing: most likely the same. */
  @Optional() @FromText('number') @Whole({ min: 0, max: 100 }) minScore?: number;
}

export class PairCompany {
  id: string;
  name: string;
  uscc: string | null;
  createdAt: string;
  /** Leads of it the reader may read. */
  leadCount: number;
}

export class PairRow {
  id: string;
  one: PairCompany;
  other: PairCompany;
  /** 0…100 */
  score: number;
  reasons: MatchReason[];
  state: 'open' | 'different';
  reason: string | null;
  dismissedByName: string | null;
  dismissedAt: string | null;
}

export class PairPage {
  items: PairRow[];
  nextCursor: string | null;
  total: number;
}

export class SayDifferent {
  /** How one can tell. */
  @Text({ min: 2, max: 500 }) reason: string;
}
