import { squeeze } from './chinese-text.js';

/** One row of reference data, as plain data. */
export interface NamedCode {
  code: string;
  name: string;
  aliases: readonly string[];
}

export type NameMatch =
  | { kind: 'match'; code: string }
  /** Resembles these, best first: a person must say. */
  | { kind: 'resembles'; codes: string[] }
  | { kind: 'unknown' };

const GENERIC = /(?:产业园区|产业园|产业链|产业|行业|园区|片区|区域|板块|项目|制造业|领域|方向|类|链)+$/;

/** Quotes, brackets, blanks and case make no difference. */
function key(text: string): string {
  return squeeze(text)
    .toLowerCase()
    .replace(/["'“”‘’「」《》()·.,、\-—_]/g, '');
}

/** 新医药产业 and 新医药 are one name; so are 西园片区 and 西园. The bare word is kept when nothing would remain. */
function core(text: string): string {
  const full = key(text);
  const bare = full.replace(GENERIC, '');
  return bare.length >= 2 ? bare : full;
}

/** A ledger says 西园 thousands of times. */
const found = new WeakMap<readonly NamedCode[], Map<string, NameMatch>>();

/**
 * A name matches only when it, or it without 产业/园区/项目, is a name or an alias of exactly one entry. Anything less
 * ("综保区" without that alias, "新医药、新材料") is offered as a resemblance and asked about, never taken.
 */
export function matchName(text: string, entries: readonly NamedCode[]): NameMatch {
  const known = found.get(entries) ?? new Map<string, NameMatch>();
  found.set(entries, known);
  const match = known.get(text) ?? findMatch(text, entries);
  if (known.size < 10_000) known.set(text, match);
  return match;
}

function findMatch(source: string, entries: readonly NamedCode[]): NameMatch {
  // 新医药（2个）: the count of a group is no part of its name.
  const text = source.replace(/[（(][^（）()]*\d+\s*[个家项][^（）()]*[)）]/g, '');
  const wanted = key(text);
  if (wanted === '') return { kind: 'unknown' };
  const namesOf = ({ code, name, aliases }: NamedCode): string[] => [code, name, ...aliases];
  for (const form of [key, core]) {
    const asked = form(text);
    const hits = entries.filter((entry) => namesOf(entry).some((name) => form(name) === asked));
    if (hits.length === 1) return { kind: 'match', code: hits[0]!.code };
    if (hits.length > 1) return { kind: 'resembles', codes: hits.map(({ code }) => code) };
  }
  const asked = core(text);
  const scored = entries
    .map((entry) => ({
      code: entry.code,
      score: Math.max(...namesOf(entry).map((name) => resemblance(asked, core(name)))),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  return scored.length > 0
    ? { kind: 'resembles', codes: scored.slice(0, 8).map(({ code }) => code) }
    : { kind: 'unknown' };
}

function resemblance(asked: string, name: string): number {
  if (asked.length < 2 || name.length < 2) return 0;
  if (asked.includes(name)) return 0.5 + name.length / asked.length / 2;
  if (name.includes(asked)) return 0.5 + asked.length / name.length / 2;
  return isAbbreviation(asked, name) ? 0.4 : 0;
}

/** 综保区 abbreviates 综合保税区: its characters in the same order, first one first. */
function isAbbreviation(short: string, long: string): boolean {
  if (short[0] !== long[0] || short.length * 3 < long.length) return false;
  let at = 0;
  for (const letter of short) {
    at = long.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Every name and alias: what may head a section of rows. */
export function allNames(entries: readonly NamedCode[]): string[] {
  return entries.flatMap(({ name, aliases }) => [name, ...aliases]);
}
