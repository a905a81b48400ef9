import { Decimal } from 'decimal.js';

/**
 * Which places suit a segment. The plan assigns segments to some places, whole industries to others, and leaves
 * gaps (no split between the Materials Port's three parks). So the answer is advice with a reason, never a block:
 * a project may go elsewhere, its officer says why.
 */

export interface PlaceFact {
  code: string;
  parentCode: string | null;
  industryCodes: readonly string[];
  active: boolean;
  sort: number;
}

export interface FitFact {
  zoneCode: string;
  industryCode: string;
  /** Null: the plan assigns the industry as a whole. */
  segmentCode: string | null;
  basis: 'explicit' | 'inferred';
  planWords: string | null;
  source: string;
}

export interface SegmentFact {
  code: string;
  industryCode: string;
}

/** Strongest first. */
export const FIT_REASONS = [
  'assigned', // the plan assigns the segment to this place
  'inferred', // our reading of the plan's words
  'within', // the place lies inside one the segment is assigned to
  'industry', // the plan gives the place the industry, no segment
  'host', // the plan assigns the segment nowhere; the place has its industry
] as const;
export type FitReason = (typeof FIT_REASONS)[number];

export interface Recommendation {
  zoneCode: string;
  reason: FitReason;
  /** The place whose assignment is the reason: the zone itself or one that contains it. */
  throughZoneCode: string;
  planWords: string | null;
  source: string | null;
}

type Places = ReadonlyMap<string, PlaceFact>;

function containers(place: PlaceFact, places: Places): PlaceFact[] {
  const found: PlaceFact[] = [];
  for (let code = place.parentCode; code !== null;) {
    const parent = places.get(code);
    if (parent === undefined || found.includes(parent)) break;
    found.push(parent);
    code = parent.parentCode;
  }
  return found;
}

const because = (zoneCode: string, reason: FitReason, fit: FitFact): Recommendation => ({
  zoneCode,
  reason,
  throughZoneCode: fit.zoneCode,
  planWords: fit.planWords,
  source: fit.source,
});

/** The best reason for putting the segment there, or null when the plan gives none. */
export function fitOf(
  place: PlaceFact,
  segment: SegmentFact,
  places: Places,
  fits: readonly FitFact[],
): Recommendation | null {
  const own = fits.filter((fit) => fit.zoneCode === place.code);
  const assigned = own.find((fit) => fit.segmentCode === segment.code);
  if (assigned !== undefined)
    return because(place.code, assigned.basis === 'explicit' ? 'assigned' : 'inferred', assigned);

  // A place with segments of its own is meant for those, whatever the cluster around it holds.
  const reserved = own.some((fit) => fit.segmentCode !== null);
  const above = containers(place, places).map((zone) => zone.code);
  const around = fits.find((fit) => fit.segmentCode === segment.code && above.includes(fit.zoneCode));
  if (around !== undefined && !reserved) return because(place.code, 'within', around);

  const industry = own.find((fit) => fit.segmentCode === null && fit.industryCode === segment.industryCode);
  if (industry !== undefined) return because(place.code, 'industry', industry);
  const assignedSomewhere = fits.some((fit) => fit.segmentCode === segment.code);
  const isWholeZone = place.parentCode === null;
  if (assignedSomewhere || isWholeZone || !place.industryCodes.includes(segment.industryCode)) return null;
  return { zoneCode: place.code, reason: 'host', throughZoneCode: place.code, planWords: null, source: null };
}

/** Every active place that suits the segment, the best reason first, then the deeper place, then the plan's order. */
export function recommendZones(
  segment: SegmentFact,
  zones: readonly PlaceFact[],
  fits: readonly FitFact[],
): Recommendation[] {
  const places = new Map(zones.map((zone) => [zone.code, zone]));
  const ranked = zones
    .filter((zone) => zone.active)
    .flatMap((zone) => {
      const fit = fitOf(zone, segment, places, fits);
      return fit === null ? [] : [{ fit, depth: containers(zone, places).length, sort: zone.sort }];
    });
  const rank = (fit: Recommendation) => FIT_REASONS.indexOf(fit.reason);
  ranked.sort((a, b) => rank(a.fit) - rank(b.fit) || b.depth - a.depth || a.sort - b.sort);
  return ranked.map(({ fit }) => fit);
}

export type FitCheck =
  | { verdict: 'fits'; because: Recommendation }
  /** The plan assigns the segment elsewhere: going here asks for a reason. */
  | { verdict: 'elsewhere'; better: Recommendation[] }
  /** The plan assigns the segment nowhere, so nothing can be said. */
  | { verdict: 'unassigned' };

/** The soft check of a place someone chose. */
export function checkZone(
  zoneCode: string,
  segment: SegmentFact,
  zones: readonly PlaceFact[],
  fits: readonly FitFact[],
): FitCheck {
  const all = recommendZones(segment, zones, fits);
  const here = all.find((fit) => fit.zoneCode === zoneCode);
  if (here !== undefined) return { verdict: 'fits', because: here };
  const better = all.filter((fit) => fit.reason === 'assigned' || fit.reason === 'inferred');
  return better.length === 0 ? { verdict: 'unassigned' } : { verdict: 'elsewhere', better };
}

/** What an investor asks for; null where it asks for none. Decimal strings, as all quantities here. */
export interface LandNeed {
  landMu: string | null;
  plantM2: string | null;
}

/** `unknown`: nobody has recorded what the place has left. */
export const LAND_FITS = ['not_asked', 'enough', 'unknown', 'short'] as const;
export type LandFit = (typeof LAND_FITS)[number];

/** Does what is left carry the need? Land and plant are two things: one does not stand in for the other. */
export function landFitOf(need: LandNeed, left: { landMu: string; plantM2: string } | null): LandFit {
  const asked = (['landMu', 'plantM2'] as const).filter((kind) => new Decimal(need[kind] ?? 0).greaterThan(0));
  if (asked.length === 0) return 'not_asked';
  if (left === null) return 'unknown';
  return asked.every((kind) => new Decimal(left[kind]).greaterThanOrEqualTo(need[kind] ?? 0)) ? 'enough' : 'short';
}

/** The plan's order stands; among places with the same reason, those known to be full come last. */
export function rankByLand<Place extends { reason: FitReason; landFit: LandFit }>(places: readonly Place[]): Place[] {
  const full = (place: Place) => (place.landFit === 'short' ? 1 : 0);
  const rank = (place: Place) => FIT_REASONS.indexOf(place.reason);
  return [...places].sort((a, b) => rank(a) - rank(b) || full(a) - full(b));
}
