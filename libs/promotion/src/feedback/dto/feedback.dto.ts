import { Code, DateOnly, FromCsv, Optional, WordsOf } from '#platform/http/fields.js';
import { ListQuery } from '#platform/http/list.js';
import {
  FEEDBACK_KINDS,
  type FeedbackKind,
  POLICY_AREAS,
  type PolicyArea,
} from '../../interactions/domain/policy-feedback.js';
import { HOME_REGIONS, type HomeRegion } from '../../investors/domain/home-region.js';

/** Filters of the list, of its summary and of its export. Several words of one filter are joined by commas. */
export class FeedbackQuery extends ListQuery {
  @Optional() @FromCsv() @WordsOf(POLICY_AREAS) policyArea?: PolicyArea[];
  @Optional() @FromCsv() @WordsOf(FEEDBACK_KINDS) kind?: FeedbackKind[];
  @Optional() @Code() industryCode?: string;
  /** With everything the zone contains. */
  @Optional() @Code() zoneCode?: string;
  @Optional() @FromCsv() @WordsOf(HOME_REGIONS) homeRegion?: HomeRegion[];
  /** Day of the contact, inclusive. */
  @Optional() @DateOnly() from?: string;
  @Optional() @DateOnly() to?: string;
}

export class FeedbackRow {
  id: string;
  policyArea: PolicyArea;
  kind: FeedbackKind;
  text: string;
  /** The day it was said. */
  on: string;
  leadId: string;
  leadTitle: string;
  leadCode: string;
  investorId: string;
  investorName: string;
  homeRegion: HomeRegion;
  industryCode: string | null;
  zoneCode: string | null;
  byName: string;
}

export class FeedbackPage {
  items: FeedbackRow[];
  nextCursor: string | null;
  total: number;
}

export class FeedbackCell {
  policyArea: PolicyArea;
  kind: FeedbackKind;
  count: number;
  /** How many companies say so. */
  companies: number;
}

export class FeedbackMonth {
  /** YYYY-MM */
  month: string;
  kind: FeedbackKind;
  count: number;
}

export class FeedbackSummary {
  total: number;
  companies: number;
  /** Only those with any. */
  cells: FeedbackCell[];
  /** Only those with any, oldest first. */
  months: FeedbackMonth[];
}
