import { Flag, FromText, Optional, Text, Whole } from '#platform/http/fields.js';
import { ListQuery } from '#platform/http/list.js';

const YEARS = { min: 1990, max: 2100 };

export class SetKeyListMembership {
  @Flag() listed: boolean;
  /** Which list or decision put the project there. */
  @Optional() @Text({ max: 500 }) reason?: string;
}

export class KeyListQuery extends ListQuery {
  @FromText('number') @Whole(YEARS) year: number;
}

export class KeyListMembership {
  projectId: string;
  year: number;
  listed: boolean;
  /** False when it was so already. */
  changed: boolean;
  /** Months whose investment began or ceased to count. */
  movedMonths: number;
}

export class KeyListRow {
  id: string;
  code: string;
  name: string;
  zoneCode: string;
  industryCode: string | null;
  stage: string;
  /** CNY completed and verified in that year. */
  verified: string;
  /** CNY: what the year's waiting entries would add. */
  pending: string;
  reason: string | null;
  listedByName: string | null;
  listedAt: string | null;
}

export class KeyListPage {
  items: KeyListRow[];
  nextCursor: string | null;
  total: number;
}

/** One year of a project in which it stood on the key list, or was taken off. */
export class KeyListYear {
  year: number;
  listed: boolean;
  /** Of the last change. */
  reason: string | null;
  byName: string;
  recordedAt: string;
}

export class ProjectKeyList {
  /** The latest year first. */
  items: KeyListYear[];
}
