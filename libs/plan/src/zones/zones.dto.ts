import { Code, Flag, FromText, ListOf, Optional, Text } from '#platform/http/fields.js';
import type { FitReason } from '../domain/zone-fit.js';
import type { ZoneKind } from './zone.entity.js';

export class ZoneFilter {
  /** Also the zones that are switched off. */
  @Optional() @FromText('boolean') @Flag() all?: boolean;
}

export class ZoneFitFilter {
  /** Only the places that suit this segment, best first; without it, the whole matrix. */
  @Optional() @Code() segment?: string;
}

export class ZoneCheckQuery {
  @Code() zone: string;
  @Code() segment: string;
}

export class ZoneFunction {
  zh: string;
  en: string;
}

export class ZoneView {
  code: string;
  /** The zone that contains it; null for the development zone itself. */
  parentCode: string | null;
  /** 0 for the development zone itself. */
  depth: number;
  nameZh: string;
  nameEn: string;
  kind: ZoneKind;
  /** Other names people type. */
  aliases: string[];
  industryCodes: string[];
  /** Codes of the places along an axis. */
  links: string[];
  functions: ZoneFunction[];
  noteZh: string | null;
  noteEn: string | null;
  source: string | null;
  active: boolean;
  version: number;
}

/** Advice with its reason; never a block. */
export class ZoneFitView {
  zoneCode: string;
  zoneNameZh: string;
  zoneNameEn: string;
  industryCode: string;
  /** Null: the industry as a whole. */
  segmentCode: string | null;
  reason: FitReason;
  reasonZh: string;
  reasonEn: string;
  /** The place whose assignment is the reason: the zone itself or one that contains it. */
  throughZoneCode: string;
  /** The plan's own words: 含原料药 and 化学制剂 are one segment but not one place. */
  planWords: string | null;
  source: string | null;
}

export class ZoneCheckView {
  /** fits; elsewhere: allowed, with a reason; unassigned: the plan says nothing. */
  verdict: 'fits' | 'elsewhere' | 'unassigned';
  because: ZoneFitView | null;
  better: ZoneFitView[];
}

/** Trimmed, 1-40 characters, no control characters. */
const isAlias = (value: unknown): boolean =>
  typeof value === 'string' && value.trim() === value && /^\P{Cc}{1,40}$/u.test(value);

export class EditZone {
  @Optional() @Text({ max: 60 }) nameZh?: string;
  @Optional() @Text({ max: 120 }) nameEn?: string;
  /** Replaces the list. Each name leads to one place only. */
  @Optional() @ListOf('field.aliases', isAlias, 30) aliases?: string[];
  @Optional() @Flag() active?: boolean;
}
