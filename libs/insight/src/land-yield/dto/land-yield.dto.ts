import { Optional, PastInstant } from '#platform/http/fields.js';

export class LandYieldAsked {
  /** As of a past moment, by what had been recorded by then. */
  @Optional() @PastInstant() knownAt?: string;
}

/** 元 as decimal strings. */
export class LandFigures {
  contracted: string;
  /** Verified completed fixed-asset investment, since the projects' start. */
  completed: string;
  /** A year, at capacity, as promised. */
  promisedTax: string;
  /** A year, at capacity, as promised. */
  promisedOutput: string;
}

export class ZoneYieldView {
  zoneCode: string;
  nameZh: string;
  nameEn: string;
  parentCode: string | null;
  depth: number;
  /** 亩 of its parcels, as decimal strings. */
  area: string;
  reserved: string;
  allocated: string;
  free: string;
  /** Projects with allocated land here. */
  projects: number;
  /** … of which so many have no contracted amount yet. */
  withoutContract: number;
  sums: LandFigures;
  /** 元 a 亩 of allocated land; null where none is allocated. */
  perMu: LandFigures | null;
}

export class LandYield {
  /** Zones with parcels of their own or inside; containers before what they contain. */
  zones: ZoneYieldView[];
}
