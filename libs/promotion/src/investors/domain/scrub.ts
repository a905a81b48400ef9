/**
 * Takes one person out of texts (PIPL art. 47): the name, the numbers and addresses, however they were written. What
 * is not about the person stays letter for letter, above all the names of companies, which may contain a person's.
 */

export interface PersonDetails {
  name: string;
  phone: string | null;
  email: string | null;
  wechat: string | null;
}

/** What stands where the person stood. */
export const ERASED_MARK = '〔已删除〕';

/** Patterns written for both JavaScript and PostgreSQL: no lookaround, no classes but the plain ones. */
export interface PersonPatterns {
  /** Point to this person wherever they stand. */
  anywhere: string[];
  /** Could mean others too (a name, a short number): only in records of this person's company. */
  nearby: string[];
}

const SEPARATORS = '[ ().\\u2010-\\u2015-]*';
/** A number this long is one person's or one desk's; a shorter one may be a part of any other number. */
const LONG_NUMBER = 10;
/** A handle this long is hardly an everyday word. */
const LONG_HANDLE = 6;

const quoted = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

function phonePattern(phone: string): { pattern: string; digits: number } {
  const digits = phone.replace(/\D/g, '').replace(/^(?:00)?86(?=1\d{10}$)/, '');
  if (digits.length < LONG_NUMBER) return { pattern: quoted(phone.trim()), digits: digits.length };
  return { pattern: [...digits].join(SEPARATORS), digits: digits.length };
}

/** 张伟 also as 张 伟; Latin names in any case (the match itself ignores case). */
function namePattern(name: string): string {
  const characters = [...name.trim()];
  const chinese = characters.every((character) => /\p{Script=Han}/u.test(character));
  return chinese ? characters.map(quoted).join('[ \\u3000]*') : quoted(name.trim()).replace(/\s+/g, '[ \\u3000]+');
}

export function patternsOf(person: PersonDetails): PersonPatterns {
  const anywhere: string[] = [];
  const nearby: string[] = [];
  if (person.phone !== null) {
    const { pattern, digits } = phonePattern(person.phone);
    if (pattern !== '') (digits >= LONG_NUMBER ? anywhere : nearby).push(pattern);
  }
  if (person.email !== null) anywhere.push(quoted(person.email));
  if (person.wechat !== null) (person.wechat.length >= LONG_HANDLE ? anywhere : nearby).push(quoted(person.wechat));
  // One letter or character is no name to search for: it stands in every second sentence.
  if ([...person.name.trim()].length >= 2) nearby.push(namePattern(person.name));
  return { anywhere, nearby };
}

/** A word or number is not cut out of a longer one. Chinese has no such borders. */
const BORDERED = /^[0-9A-Za-z_]/;
const ENDED = /[0-9A-Za-z_]$/;

function expression(pattern: string): string {
  const before = BORDERED.test(pattern) ? '(?<![0-9A-Za-z_])(?:\\+?(?:00)?86[ -]*)?' : '';
  const after = ENDED.test(pattern) ? '(?![0-9A-Za-z_])' : '';
  return `${before}(?:${pattern})${after}`;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Gives back a function that blanks the patterns in a text, leaving `kept` words (company names) whole. */
export function scrubber(patterns: readonly string[], kept: readonly string[]): (text: string) => string {
  if (patterns.length === 0) return (text) => text;
  const keep = kept.filter((word) => word !== '').map(quoted);
  const longestFirst = [...patterns].sort((left, right) => right.length - left.length);
  const person = longestFirst.map(expression).join('|');
  const both = new RegExp(keep.length === 0 ? `(${person})` : `${keep.join('|')}|(${person})`, 'giu');
  return (text) =>
    UUID.test(text)
      ? text
      : text.replace(both, (whole: string, found: string | undefined) => (found === undefined ? whole : ERASED_MARK));
}

/** The same inside JSON: every string of it, and no key. */
export function scrubJson(value: unknown, scrub: (text: string) => string): unknown {
  if (typeof value === 'string') return scrub(value);
  if (Array.isArray(value)) return value.map((item) => scrubJson(item, scrub));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, scrubJson(item, scrub)]));
}
