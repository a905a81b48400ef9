import { ValidateIf } from 'class-validator';
import { OneOf, Optional, Text } from '#platform/http/fields.js';
import { CHAIN_ACTIONS, type ChainAction, type ChainActionBasis } from '../domain/chain-action.js';
import type { SegmentTier } from './segment.entity.js';

export class FocusView {
  zh: string;
  en: string;
  source: string;
}

export class SegmentPart {
  zh: string;
  en: string;
}

export class SegmentView {
  code: string;
  industryCode: string;
  /** core and cultivated are the 4 and the X of 4+X. */
  tier: SegmentTier;
  nameZh: string;
  nameEn: string;
  aliases: string[];
  /** Products and directions the plan names. */
  focus: FocusView[];
  parts: SegmentPart[];
  noteZh: string | null;
  noteEn: string | null;
  source: string;
  /** 强链, 补链 or 建链. */
  chainAction: ChainAction | null;
  /** The plan assigns none: derived by our rule, or set by an administrator. */
  chainActionBasis: ChainActionBasis | null;
  /** The rule's sentence, or the administrator's reason. */
  chainReasonZh: string | null;
  chainReasonEn: string | null;
  version: number;
}

export class EditSegment {
  /** Null leaves it to the rule. */
  @ValidateIf((_, value) => value !== null) @OneOf(CHAIN_ACTIONS) chainAction: ChainAction | null;
  /** Needed with an action. */
  @Optional() @Text({ min: 2, max: 500 }) reason?: string | null;
}

/** An industry as one plan sees it, with its segments. */
export class IndustryView {
  code: string;
  planCode: string;
  nameZh: string;
  nameEn: string;
  aliases: string[];
  /** False: only an older plan counts it; no new lead or project may name it. */
  active: boolean;
  rank: number;
  brandZh: string | null;
  brandEn: string | null;
  structureZh: string | null;
  structureEn: string | null;
  spatialZh: string | null;
  spatialEn: string | null;
  goalZh: string | null;
  goalEn: string | null;
  targetIndicator: string | null;
  /** 产值 or 销售收入: targets of different measures are never added up. */
  measureZh: string | null;
  measureEn: string | null;
  targetValue: string | null;
  targetUnit: string | null;
  leadersZh: string[];
  noteZh: string | null;
  noteEn: string | null;
  source: string;
  segments: SegmentView[];
}
