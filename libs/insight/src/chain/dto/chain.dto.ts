import { Code, Optional, PastInstant } from '#platform/http/fields.js';
import type { ChainAction, ChainActionBasis } from '#plan/domain/chain-action.js';
import type { SegmentTier } from '#plan/industries/segment.entity.js';
import type { Gap } from '../domain/gap.js';

export class ChainFilter {
  /** The set of industries changes between plans: name the plan. */
  @Code() plan: string;
  /** As of a past moment: leads and projects as recorded by then. What the plan says of the chain is today's. */
  @Optional() @PastInstant() knownAt?: string;
}

/** What is counted at a link, or beside the links of an industry. */
export class ChainCounts {
  /** Open leads the reader reaches. */
  leads: number;
  /** Projects in negotiation or appraisal the reader reaches. */
  talks: number;
  /** Projects from signing until production starts, of everybody. */
  signed: number;
  /** Projects producing or further, of everybody. */
  producing: number;
  /** 元: planned total of the signed and the producing. */
  plannedTotal: string;
}

export class ChainSegment extends ChainCounts {
  code: string;
  nameZh: string;
  nameEn: string;
  tier: SegmentTier;
  chainAction: ChainAction | null;
  chainActionBasis: ChainActionBasis | null;
  chainReasonZh: string | null;
  chainReasonEn: string | null;
  /** Enterprises the plan names here, and those among them it calls leaders. */
  enterprises: number;
  leaders: number;
  /** Projects the plan names here. */
  planProjects: number;
  gap: Gap;
  gapZh: string;
  gapEn: string;
  gapRuleZh: string;
  gapRuleEn: string;
}

export class ChainIndustry {
  code: string;
  nameZh: string;
  nameEn: string;
  brandZh: string | null;
  brandEn: string | null;
  structureZh: string | null;
  structureEn: string | null;
  segments: ChainSegment[];
  /** Leads and projects of the industry that name no segment. */
  unplaced: ChainCounts;
}

export class ChainMap {
  /** Whose leads and talks are in the counts: of all, within the reader's reach, or none. */
  reach: 'all' | 'part' | 'none';
  industries: ChainIndustry[];
}
