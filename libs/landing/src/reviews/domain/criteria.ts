import type { ConstructionMode } from '../../projects/domain/construction-mode.js';
import { type Measure, MEASURE_CODES } from './measures.js';

/** From this value on (upward or downward, by the criterion's direction) so many points. */
export interface Band {
  at: string;
  points: number;
}

export interface Criterion {
  code: string;
  nameZh: string;
  nameEn: string;
  /** The most it can bring; all criteria of a set together 100, so points are the weight. */
  points: number;
  /** Scored from this measure by the bands; null: reviewers give the points by hand. */
  measure: Measure | null;
  direction: 'higher' | 'lower' | null;
  /** Best first. Below the last band there are no points. */
  bands: Band[];
  /** Where the rule comes from. */
  source: string;
}

export interface VetoRule {
  code: string;
  nameZh: string;
  nameEn: string;
  source: string;
}

/** One version of a set of criteria: a document, never changed; a change is the next version. */
export interface CriteriaSet {
  id: string;
  code: string;
  version: number;
  nameZh: string;
  nameEn: string;
  /** Null: every industry. */
  industryCode: string | null;
  /** Null: every construction mode. */
  mode: ConstructionMode | null;
  /** Of 100. */
  passMark: number;
  /** Fewest opinions of the panel a decision stands on. */
  quorum: number;
  fromOn: string;
  active: boolean;
  criteria: Criterion[];
  vetoes: VetoRule[];
  source: string;
}

export const FULL_MARKS = 100;

export interface SetProblem {
  field: string;
  code: 'criteria.points_sum' | 'criteria.bands' | 'criteria.bands_order' | 'criteria.duplicate' | 'field.not_in_list';
  params?: Record<string, string | number>;
}

/** What is wrong with a set as written; empty when it can be judged by. */
export function setProblems(set: Pick<CriteriaSet, 'criteria' | 'vetoes'>): SetProblem[] {
  const problems: SetProblem[] = [];
  const sum = set.criteria.reduce((all, { points }) => all + points, 0);
  if (sum !== FULL_MARKS) problems.push({ field: 'criteria', code: 'criteria.points_sum', params: { sum } });
  for (const [field, list] of Object.entries({ criteria: set.criteria, vetoes: set.vetoes })) {
    const codes = list.map(({ code }) => code);
    codes.forEach((code, index) => {
      if (codes.indexOf(code) !== index)
        problems.push({ field: `${field}[${index}].code`, code: 'criteria.duplicate' });
    });
  }
  set.criteria.forEach((criterion, index) => problems.push(...bandProblems(criterion, `criteria[${index}]`)));
  return problems;
}

function bandProblems(criterion: Criterion, field: string): SetProblem[] {
  const { measure, direction, bands } = criterion;
  if (measure === null) return bands.length > 0 ? [{ field: `${field}.bands`, code: 'criteria.bands' }] : [];
  if (!MEASURE_CODES.includes(measure)) {
    return [{ field: `${field}.measure`, code: 'field.not_in_list', params: { allowed: MEASURE_CODES.join(', ') } }];
  }
  if (direction === null || bands.length === 0) return [{ field: `${field}.bands`, code: 'criteria.bands' }];
  const falling = bands.every((band, at) => {
    const before = bands[at - 1];
    if (before === undefined) return band.points <= criterion.points;
    const easier = direction === 'higher' ? Number(band.at) < Number(before.at) : Number(band.at) > Number(before.at);
    return easier && band.points < before.points;
  });
  return falling ? [] : [{ field: `${field}.bands`, code: 'criteria.bands_order' }];
}

export interface JudgedBy {
  mode: ConstructionMode;
  industryCode: string | null;
}

/**
 * The set a project is judged by on a day: of each code the latest version in force, of those the one that names the
 * most (industry and mode, then industry, then mode, then neither).
 */
export function setFor<Set extends Omit<CriteriaSet, 'criteria' | 'vetoes'>>(
  sets: readonly Set[],
  { mode, industryCode }: JudgedBy,
  today: string,
): Set | null {
  const latest = new Map<string, Set>();
  for (const set of sets) {
    const known = latest.get(set.code);
    if (set.fromOn <= today && (known === undefined || set.version > known.version)) latest.set(set.code, set);
  }
  const fitting = [...latest.values()].filter(
    (set) =>
      set.active &&
      (set.mode === null || set.mode === mode) &&
      (set.industryCode === null || set.industryCode === industryCode),
  );
  const weight = (set: Set) => (set.industryCode === null ? 0 : 2) + (set.mode === null ? 0 : 1);
  fitting.sort((a, b) => weight(b) - weight(a) || a.code.localeCompare(b.code));
  return fitting[0] ?? null;
}
