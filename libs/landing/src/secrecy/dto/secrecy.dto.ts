import { DateOnly, Id, isUuid, ListOf, Optional, Text, Whole } from '#platform/http/fields.js';
import { LONGEST_LOOK } from '../secrecy.entities.js';

export class MakeConfidential {
  @Text({ min: 2, max: 40 }) codeName: string;
  @Text({ min: 2, max: 500 }) reason: string;
  /** Who else needs to know, besides those in charge and whoever marks it. */
  @Optional() @ListOf('field.invalid', isUuid, 50) insiderIds?: string[];
}

export class LiftSecrecy {
  @Text({ min: 2, max: 500 }) reason: string;
}

export class LetIn {
  @Id() userId: string;
  /** The last day; null: until taken off. */
  @Optional() @DateOnly() until?: string | null;
  @Text({ min: 2, max: 500 }) reason: string;
}

export class TakeOff {
  @Text({ min: 2, max: 500 }) reason: string;
}

export class BreakGlass {
  @Text({ min: 5, max: 500 }) reason: string;
}

export class CodeNameSuggestion {
  codeName: string;
}

export const INSIDER_WAYS = ['officer', 'leader', 'agent', 'listed'] as const;
export type InsiderWay = (typeof INSIDER_WAYS)[number];

export class InsiderView {
  userId: string;
  name: string;
  /** By office, or by the list. */
  way: InsiderWay;
  until: string | null;
  /** Of the list alone, as are the next two. */
  reason: string | null;
  byName: string | null;
  at: string | null;
}

export class OpeningView {
  id: string;
  userName: string;
  reason: string;
  openedAt: string;
  endsAt: string;
  /** Still in force. */
  open: boolean;
  /** A true name was read by it. */
  read: boolean;
}

/** How the reader is let in. */
export class OwnAccess {
  way: InsiderWay | 'opening';
  until: string | null;
  endsAt: string | null;
  reason: string | null;
}

export class SecrecyView {
  confidential: boolean;
  codeName: string | null;
  since: string | null;
  byName: string | null;
  reason: string | null;
  insiders: InsiderView[];
  /** Newest first. */
  openings: OpeningView[];
  own: OwnAccess | null;
  /** Hours of one look. */
  openingHours: number;
  mayManage: boolean;
  mayOpen: boolean;
}

export class OpeningRow extends OpeningView {
  projectId: string;
  projectCode: string;
  codeName: string;
}

export class OpeningPage {
  items: OpeningRow[];
  nextCursor: string | null;
  total: number;
}

export class SetSecrecyRule {
  @Whole({ min: 1, max: LONGEST_LOOK }) openingHours: number;
  @Text({ min: 2, max: 500 }) reason: string;
}

export class SecrecyRuleView {
  openingHours: number;
  reason: string;
  /** Null: as the system came. */
  setByName: string | null;
  /** ISO instant. */
  recordedAt: string;
}

export class SecrecyRuleList {
  /** Newest first: the first is in force. */
  items: SecrecyRuleView[];
}
