/** Words between blanks, so that the table stays a page and not a column. */
export function list(words: string): string[] {
  return words.trim().split(/\s+/);
}
