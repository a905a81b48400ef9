import { Code, Email, OneOf, Optional, Parts, Phone, Text } from '#platform/http/fields.js';
import { ClaimedBy } from '../../claims/dto/claim.dto.js';
import { HasNameKey } from '../../investors/dto/company-fields.js';
import type { MatchReason } from '../domain/same-company.js';
import type { NameKind } from '../investor-name.entity.js';

const OTHER_KINDS = ['former', 'alias', 'english', 'brand'] as const;

/** What is known so far of a company somebody is about to enter. */
export class MatchQuery {
  @Optional() @Text({ max: 200 }) name?: string;
  @Optional() @Text({ max: 100 }) uscc?: string;
  @Optional() @Phone() phone?: string;
  @Optional() @Email() email?: string;
  /** The project's segment: another segment is another idea, which somebody else's claim does not bar. */
  @Optional() @Code() segmentCode?: string;
}

export class InvestorMatch {
  id: string;
  name: string;
  uscc: string | null;
  /** 0…100; from 80 on most likely the same company. */
  score: number;
  reasons: MatchReason[];
  /** Leads of it the reader may read. */
  leadCount: number;
}

export class MatchAnswer {
  /** Companies the reader may know, the likeliest first. */
  items: InvestorMatch[];
  /** Somebody else reported an equal idea first: all there is to know about it. */
  claimed: ClaimedBy | null;
}

export class OtherName {
  @Text({ max: 200 }) @HasNameKey() name: string;
  @OneOf(OTHER_KINDS) kind: (typeof OTHER_KINDS)[number];
}

export class KeepNames {
  /** All names beside the registered one. */
  @Parts(() => OtherName, 30) names: OtherName[];
}

export class InvestorNameView {
  name: string;
  kind: NameKind;
}
