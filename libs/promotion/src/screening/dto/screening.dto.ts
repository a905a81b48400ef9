import { Code, OneOf, Optional, Text } from '#platform/http/fields.js';
import type { ChainAction, ChainActionBasis } from '#plan/domain/chain-action.js';
import type { FitCheck, FitReason, LandFit } from '#plan/domain/zone-fit.js';
import { SCREENING_ADVICE, type ScreeningAdvice } from '../screening.entity.js';

export class ScreenLead {
  @Text({ max: 4000 }) opinion: string;
  /** What the screener would do with it. */
  @Optional() @OneOf(SCREENING_ADVICE) advice?: ScreeningAdvice | null;
  /** The zone it is proposed for. */
  @Optional() @Code() zoneCode?: string | null;
  /** Needed when the plan assigns the lead's segment elsewhere; otherwise not kept. */
  @Optional() @Text({ min: 2, max: 1000 }) overrideReason?: string | null;
}

export class ScreeningView {
  id: string;
  opinion: string;
  advice: ScreeningAdvice | null;
  zoneCode: string | null;
  segmentCode: string | null;
  /** What the plan said of zone and segment at the time; null: nothing was asked of it. */
  fitVerdict: FitCheck['verdict'] | null;
  overrideReason: string | null;
  chainAction: ChainAction | null;
  major: boolean;
  byName: string;
  at: string;
}

export class ZoneOption {
  zoneCode: string;
  zoneNameZh: string;
  zoneNameEn: string;
  reason: FitReason;
  /** Whether what is left there carries the lead's need. */
  landFit: LandFit;
  /** 亩; null: not recorded. */
  landLeftMu: string | null;
  /** Square metres of standard plant; null: not recorded. */
  plantLeftM2: string | null;
  /** Enterprises of the plan in this segment whose named projects stand there. */
  enterprises: number;
  /** Projects of the segment there, signed or further. */
  projects: number;
  /** Why, in sentences: the plan, the room, who is there. */
  explanationZh: string[];
  explanationEn: string[];
}

export class MajorRule {
  /** 元: from this planned total on. */
  from: string;
  days: number;
  unit: 'working' | 'calendar';
}

export class SegmentChain {
  action: ChainAction;
  basis: ChainActionBasis;
  reasonZh: string;
  reasonEn: string;
}

/** Where the lead would fit, best first. Advice: another zone may be chosen with a reason. */
export class ZoneFitAnswer {
  /** Null: without a segment nothing can be recommended. */
  segmentCode: string | null;
  chain: SegmentChain | null;
  /** 亩 */
  landNeedMu: string | null;
  plantNeedM2: string | null;
  /** Set when the lead is a major one 重大项目, which has more days for its screening. */
  major: MajorRule | null;
  options: ZoneOption[];
}
