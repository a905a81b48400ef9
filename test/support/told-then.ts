import type { Answer, HttpClient } from './http-client.js';

/**
 * What is told of a past moment is what was told at it: pages are read at a moment, and asked again about that moment
 * after everything has moved on. The present is read by other statements than the past, so each checks the other.
 */
export class ToldThen {
  readonly told = new Map<string, Map<string, unknown>>();

  /** `untold`: fields that tell of the moment itself, say what may be done, or are kept of now alone. */
  constructor(
    private readonly by: HttpClient,
    private readonly untold: readonly string[],
  ) {}

  async remember(at: Date, pages: readonly string[]): Promise<void> {
    const answers = new Map<string, unknown>();
    for (const page of pages) answers.set(page, await this.read(page));
    this.told.set(at.toISOString(), answers);
  }

  /** Pages that tell something else of a moment now, and how many different answers there were. */
  async compare(): Promise<{ wrong: string[]; different: number }> {
    const different = new Set<string>();
    const wrong: string[] = [];
    for (const [at, answers] of this.told) {
      for (const [page, then] of answers) {
        const text = JSON.stringify(then);
        different.add(text);
        const again = JSON.stringify(await this.read(asOf(page, at)));
        if (again !== text) wrong.push(`${at} ${page}${differenceOf(text, again)}`);
      }
    }
    return { wrong, different: different.size };
  }

  private async read(page: string): Promise<unknown> {
    const answer: Answer = await this.by.get(page);
    if (answer.status !== 200) throw new Error(`${answer.status} of ${page}: ${JSON.stringify(answer.body)}`);
    return JSON.parse(JSON.stringify(answer.body), (key, value: unknown) =>
      this.untold.includes(key) ? undefined : value,
    );
  }
}

export const asOf = (page: string, at: string): string => `${page}${page.includes('?') ? '&' : '?'}knownAt=${at}`;

/** Where two texts part, so that a failure says what is wrong. */
function differenceOf(then: string, again: string): string {
  let at = 0;
  while (at < then.length && then[at] === again[at]) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 80);
  return `\n  then  ${around(then)}\n  again ${around(again)}`;
}
