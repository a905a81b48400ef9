/** `column IN ('a', 'b')` for a CHECK over one of our own lists of words. */
export function oneOf(column: string, words: readonly string[]): string {
  return `${column} IN (${words.map((word) => `'${word}'`).join(', ')})`;
}
