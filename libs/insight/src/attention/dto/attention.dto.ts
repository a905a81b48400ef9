import { DateOnly, Id, OneOf, Optional, PastInstant, Text } from '#platform/http/fields.js';
import { ATTENTION_CODES, type AttentionPlace, type AttentionRuleCode } from '../domain/attention-rules.js';

/** As of a past moment: what would have stood on the list then. A light's words are of the day it turned. */
export class AttentionAsked {
  @Optional() @PastInstant() knownAt?: string;
}

export class AttentionPoints {
  rule: number;
  /** At most 20: the longer it waits, or the sooner it lapses. */
  time: number;
  /** At most 20, from 10 亿元 on. */
  money: number;
  total: number;
}

/** Who called about it before, and what was said. */
export class AttentionCallView {
  byName: string;
  /** YYYY-MM-DD */
  on: string;
  note: string;
}

export class AttentionItem {
  rule: AttentionRuleCode;
  subjectId: string;
  place: AttentionPlace;
  /** One of the two. */
  projectId: string | null;
  leadId: string | null;
  name: string;
  code: string;
  zoneCode: string | null;
  /** The reason, in one sentence. */
  sentenceZh: string;
  sentenceEn: string;
  since: string;
  days: number;
  /** 元 still to be invested by the plan; of a lead its planned total. */
  amount: string | null;
  /** Whom to call. */
  officerName: string;
  points: AttentionPoints;
  /** Where the rule comes from. */
  source: string;
  lastCall: AttentionCallView | null;
}

export class AttentionCount {
  rule: AttentionRuleCode;
  count: number;
}

/** What to call about this week: twelve at most, two of a project. */
export class AttentionList {
  asOf: string;
  items: AttentionItem[];
  /** Found within the reader's reach, before the list was cut. */
  found: number;
  /** The same by rule, together all that was found. */
  counts: AttentionCount[];
  /** Off the list until the day its reader chose. */
  resting: number;
}

export class CallAbout {
  @OneOf(ATTENTION_CODES) rule: AttentionRuleCode;
  @Id() subjectId: string;
  /** After today, within a year. */
  @DateOnly() remindOn: string;
  @Text({ max: 500 }) note: string;
}
