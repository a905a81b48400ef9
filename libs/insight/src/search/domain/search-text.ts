import { pinyin } from 'pinyin-pro';

export const SEARCH_KINDS = ['project', 'lead', 'investor', 'event'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Full and half width, capitals and small letters are one; blanks and punctuation are nobody's way to tell names apart. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const HAN = /\p{Script=Han}/u;

/** 连云港 → lianyungang, lyg. Letters and digits stand for themselves. */
export function spell(folded: string): { pinyin: string; initials: string } {
  if (!HAN.test(folded)) return { pinyin: '', initials: '' };
  const syllables = pinyin(folded, { toneType: 'none', type: 'array', v: true });
  const initials = syllables.map((syllable) => syllable.charAt(0));
  return { pinyin: syllables.join(''), initials: initials.join('') };
}

const runs = (mark: string, characters: readonly string[], length: number): string[] =>
  characters.slice(length - 1).map((_, index) => mark + characters.slice(index, index + length).join(''));

/**
 * Pairs of neighbouring characters and, of Chinese, the single ones, which people do type, too. Of letters and digits
 * also threes: every pair of letters stands in nearly every name, and of a million names a pair tells next to nothing.
 */
function gramsOf(mark: string, folded: string): string[] {
  const characters = [...folded];
  const singles = characters.filter((character) => HAN.test(character)).map((character) => mark + character);
  return [...singles, ...runs(mark, characters, 2), ...runs(mark, characters, 3).filter((run) => !HAN.test(run))];
}

export interface SearchText {
  head: string;
  body: string;
  pinyin: string;
  initials: string;
  grams: string[];
}

/** One part of what may be typed: folded, and as it is spelled. */
export interface SpelledPart {
  folded: string;
  pinyin: string;
  initials: string;
}

/** Each part is folded by itself, so that the end of one and the start of the next make no word. */
export function searchText(title: string, others: readonly (string | null)[]): SearchText {
  const head = fold(title);
  const parts = [head, ...others.filter((part) => part !== null).map(fold)].filter((part) => part !== '');
  return textOf(
    head,
    parts.map((folded) => ({ folded, ...spell(folded) })),
  );
}

export function textOf(head: string, parts: readonly SpelledPart[]): SearchText {
  const grams = new Set<string>();
  for (const { folded } of parts) for (const gram of gramsOf('', folded)) grams.add(gram);
  for (const each of parts) {
    for (const gram of gramsOf('~', each.pinyin)) grams.add(gram);
    for (const gram of gramsOf('^', each.initials)) grams.add(gram);
  }
  return {
    head,
    body: parts
      .slice(1)
      .map(({ folded }) => folded)
      .join('|'),
    pinyin: parts.map((each) => each.pinyin).join('|'),
    initials: parts.map((each) => each.initials).join('|'),
    grams: [...grams],
  };
}

export interface Asked {
  folded: string;
  /** Sets of grams: an entry that can match holds all of at least one set. */
  ways: string[][];
  /** Four digits and more may be the end of a phone number. */
  phoneTail: string | null;
}

const LONGEST = 60;

/** What was typed, as the index answers it. Null when nothing of it can be looked for. */
export function ask(typed: string): Asked | null {
  const folded = [...fold(typed)].slice(0, LONGEST).join('');
  const characters = [...folded];
  if (characters.length === 0 || (characters.length === 1 && !HAN.test(folded))) return null;
  // Threes where there are any: the fewer entries hold them, the shorter the search.
  const length = characters.length >= 3 && !HAN.test(folded) ? 3 : Math.min(characters.length, 2);
  // All of them: some hundred rows more to read cost more than a gram more to meet in the index.
  const grams = (mark: string): string[] => runs(mark, characters, length);
  const spelled = /^[a-z]+$/.test(folded);
  return {
    folded,
    ways: spelled ? [grams(''), grams('~'), grams('^')] : [grams('')],
    phoneTail: /^\d{4,15}$/.test(folded) ? folded : null,
  };
}
