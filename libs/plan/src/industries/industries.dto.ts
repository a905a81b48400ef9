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
