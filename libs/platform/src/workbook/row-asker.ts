import { option } from './ask.js';
import { columnLetters } from './cell.js';
import type { Question, QuestionOption } from './layout-types.js';
import type { TextParams } from './workbook-error.js';

/** Doubts about values. The same doubt in many rows has one key, so it is asked once and answered for all. */
export class RowAsker<Kind extends string> {
  readonly questions: Question<Kind>[] = [];

  constructor(
    private readonly sheet: string,
    private readonly row: number,
    private readonly answers: Record<string, string>,
  ) {}

  answered(kind: Kind, subject: string): string | undefined {
    const key = `${kind}:${subject}`;
    return this.answers[`${this.sheet}!${key}`] ?? this.answers[key];
  }

  /** The answer given, or undefined after asking. */
  ask(
    kind: Kind,
    subject: string,
    about: { column?: number; params?: TextParams; options: QuestionOption[]; default?: string },
  ): string | undefined {
    const key = `${kind}:${subject}`;
    const answer = this.answered(kind, subject);
    if (answer !== undefined) return answer;
    const column: TextParams = about.column === undefined ? {} : { column: columnLetters(about.column) };
    this.questions.push({
      id: `${this.sheet}!${key}`,
      key,
      kind,
      sheet: this.sheet,
      row: this.row,
      ...about,
      textKey: `question.${kind}`,
      params: { sheet: this.sheet, row: this.row, ...column, ...about.params },
    });
    return undefined;
  }
}

/** Each doubt once, however many rows share it; `params.count` says how many. */
export class OnceAsked<Kind extends string> {
  private readonly byId = new Map<string, Question<Kind>>();

  add(questions: readonly Question<Kind>[]): void {
    for (const question of questions) {
      const first = this.byId.get(question.id);
      if (first) first.params['count'] = Number(first.params['count']) + 1;
      else this.byId.set(question.id, { ...question, params: { ...question.params, count: 1 } });
    }
  }

  get all(): Question<Kind>[] {
    return [...this.byId.values()];
  }
}

export { option };
