/** Neutral words: flowers and trees tell nothing of an industry, a place or an owner. */
export const CODE_WORDS = [
  '海棠',
  '银杏',
  '梧桐',
  '木棉',
  '丹桂',
  '白榆',
  '红枫',
  '青松',
  '紫藤',
  '腊梅',
  '水杉',
  '玉兰',
] as const;

const NUMBERS = 99;

/** A code name nobody bears: 海棠-07. `pick` answers a number below the one given, so that it follows no order. */
export function suggestCodeName(taken: ReadonlySet<string>, pick: (below: number) => number): string {
  const from = pick(CODE_WORDS.length * NUMBERS);
  for (let step = 0; step < CODE_WORDS.length * NUMBERS; step += 1) {
    const index = (from + step) % (CODE_WORDS.length * NUMBERS);
    const name = `${CODE_WORDS[index % CODE_WORDS.length]}-${String(Math.floor(index / CODE_WORDS.length) + 1).padStart(2, '0')}`;
    if (!taken.has(name)) return name;
  }
  return `${CODE_WORDS[0]}-${taken.size + 1}`;
}

/** Whether a code name gives away a part of the words it is to hide: two characters, or a word of three letters, in common. */
export function tells(codeName: string, words: readonly string[]): boolean {
  const characters = [...codeName];
  const pairs = characters.slice(1).map((character, at) => characters[at]! + character);
  const parts = [
    ...pairs.filter((pair) => /^\p{Script=Han}{2}$/u.test(pair)),
    ...(codeName.toLowerCase().match(/[a-z]{3,}/g) ?? []),
  ];
  return words.some((word) => parts.some((part) => word.toLowerCase().includes(part)));
}
