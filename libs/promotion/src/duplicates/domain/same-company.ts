import type { NameParts } from './name-parts.js';
import { placesAgree } from './places.js';

/** Why two records may be one company. The words of the screen are chosen by these. */
export const MATCH_REASONS = [
  'uscc', // 统一社会信用代码相同
  'name', // 名称相同
  'same_name', // 去掉地名、组织形式后相同
  'short_name', // 简称
  'homophone', // 读音相同
  'pinyin', // 拼音或英文写法
  'initials', // 拼音首字母
  'similar', // 写法相近
  'phone', // 电话相同
  'site', // 网站相同
  'group', // 同一集团
] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];

export interface Match {
  /** 0…100. From SAME on: most likely one company; from SHOWN on: worth a look. */
  score: number;
  reasons: MatchReason[];
}

export const SAME = 80;
export const SHOWN = 60;

const NOTHING: Match = { score: 0, reasons: [] };
const match = (score: number, ...reasons: MatchReason[]): Match => ({ score, reasons });

/**
 * How likely two names are one company's. A table of cases from the surest to the faintest; the first that fits counts.
 * Tuned on the labelled pairs of the tests; the held-out part of them is never tuned on.
 */
export function compareNames(one: NameParts, other: NameParts): Match {
  if (one.key === other.key && one.key !== '') return match(96, 'name');
  if (one.numbers.join() !== other.numbers.join()) return NOTHING;
  if (one.latin !== other.latin) return acrossScripts(one.latin ? one : other, one.latin ? other : one);
  if (one.latin) return similarity(one.core, other.core) >= 0.85 ? match(70, 'similar') : NOTHING;
  const places = placesAgree(one.places, other.places);
  // 上海医药: the place is the name, nothing else tells it from 江苏医药.
  if (one.brand === '' || other.brand === '') {
    return one.core === other.core && places === 'same' ? match(92, 'same_name') : NOTHING;
  }
  if (places === 'apart') return one.brand === other.brand && one.brand.length >= 3 ? match(50, 'group') : NOTHING;
  return compareBrands(one, other, places);
}

function compareBrands(one: NameParts, other: NameParts, places: 'same' | 'open'): Match {
  const near = places === 'same' ? 0 : -4;
  const trades = tradesAgree(one.trades, other.trades);
  if (one.core === other.core) return match(94 + near, 'same_name');
  if (one.brand === other.brand) {
    if (trades === 'same') return match(90 + near, 'same_name');
    if (trades === 'open') return match((one.brand.length >= 3 ? 88 : 86) + near, 'short_name');
    if (trades === 'part') return match(84 + near, 'short_name');
    return match(55 + near, 'group');
  }
  if (one.pinyin === other.pinyin && one.core.length === other.core.length)
    return match((one.brand.length >= 3 ? 84 : 74) + near, 'homophone');
  if (one.brandPinyin === other.brandPinyin && one.brand.length >= 3 && trades !== 'apart') {
    return match(84 + near, 'homophone');
  }
  if (isTranscript(one, other) && trades === 'same') return match(80 + near, 'similar');
  return NOTHING;
}

/** Letters against characters: the pinyin of the brand, written out or by its initials. */
function acrossScripts(latin: NameParts, han: NameParts): Match {
  const { core } = latin;
  if (core.length >= 6 && (core === han.pinyin || (han.brandPinyin.length >= 6 && core.startsWith(han.brandPinyin)))) {
    return match(core === han.pinyin ? 88 : 84, 'pinyin');
  }
  if (core.length >= 4 && core === han.brandPinyin) return match(82, 'pinyin');
  if (core.length >= 3 && core === han.initials) return match(66, 'initials');
  return NOTHING;
}

/** Kinds of trade named by both: the same, none on one side, one within the other, or different ones. */
function tradesAgree(one: readonly number[], other: readonly number[]): 'same' | 'open' | 'part' | 'apart' {
  const [left, right] = [new Set(one), new Set(other)];
  if (left.size === 0 && right.size === 0) return 'same';
  if (left.size === 0 || right.size === 0) return 'open';
  const common = [...left].filter((trade) => right.has(trade)).length;
  if (common === left.size && common === right.size) return 'same';
  return common > 0 && (common === left.size || common === right.size) ? 'part' : 'apart';
}

/** A long brand with two neighbours swapped or one character missing. One character replaced is another company. */
function isTranscript({ brand: one }: NameParts, { brand: other }: NameParts): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length < 4) return false;
  if (long.length === short.length + 1) {
    return [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short) && long.length >= 6;
  }
  if (long.length !== short.length) return false;
  const differing = [...long].map((character, at) => (character === short[at] ? -1 : at)).filter((at) => at >= 0);
  const [first, second] = differing;
  return (
    differing.length === 2 &&
    second === first! + 1 &&
    long[first!] === short[second!] &&
    long[second!] === short[first!]
  );
}

/** Share of common three-letter runs, as the database's trigram index counts it. */
export function similarity(one: string, other: string): number {
  const runs = (text: string) => new Set([...`  ${text} `].slice(2).map((_, at) => `  ${text} `.slice(at, at + 3)));
  const [left, right] = [runs(one), runs(other)];
  const common = [...left].filter((run) => right.has(run)).length;
  return common / (left.size + right.size - common || 1);
}

export interface CompanyFacts {
  names: readonly NameParts[];
  uscc: string | null;
  phones: readonly string[];
  sites: readonly string[];
}

/** Everything known of two records weighed together: two credit codes that differ make two companies, whatever the rest. */
export function compareCompanies(one: CompanyFacts, other: CompanyFacts): Match {
  if (one.uscc !== null && one.uscc === other.uscc) return match(100, 'uscc');
  const byName = one.names
    .flatMap((left) => other.names.map((right) => compareNames(left, right)))
    .reduce((best, each) => (each.score > best.score ? each : best), NOTHING);
  const also: MatchReason[] = [];
  if (one.phones.some((phone) => other.phones.includes(phone))) also.push('phone');
  if (one.sites.some((site) => other.sites.includes(site))) also.push('site');
  const base = also.length === 0 ? byName.score : Math.max(byName.score, 64) + also.length * 8;
  const score = one.uscc !== null && other.uscc !== null ? Math.min(base, 58) : Math.min(base, 99);
  return { score, reasons: [...byName.reasons, ...also] };
}

/** A record as it is kept: its facts and the key of the name it is registered under. */
export interface CompanyRecord extends CompanyFacts {
  nameKey: string | null;
}

/** The key of the record itself is the surest name: kept equal whatever the finer rules say, codes apart. */
export function compareRecords(one: CompanyRecord, other: CompanyRecord): Match {
  const found = compareCompanies(one, other);
  const sameKey = one.nameKey !== null && one.nameKey === other.nameKey && found.score < 96;
  if (!sameKey || (one.uscc !== null && other.uscc !== null)) return found;
  return match(96, ...new Set([...found.reasons, 'name' as const]));
}
