import { columnLetters } from '#platform/workbook/cell.js';
import { option } from '#platform/workbook/ask.js';
import { type QuestionOption } from '#platform/workbook/layout-types.js';
import { type TextParams } from '#platform/workbook/workbook-error.js';
import { type LedgerQuestion, type LedgerQuestionKind } from './interpreted-row.js';

export { option };

/** Doubts about values. The same doubt in many rows has one key, so it is asked once and answered for all. */
export class RowAsker {
  readonly questions: LedgerQuestion[] = [];

  constructor(
    private readonly sheet: string,
    private readonly row: number,
    private readonly answers: Record<string, string>,
  ) {}

  answered(kind: LedgerQuestionKind, subject: string): string | undefined {
    const key = `${kind}:${subject}`;
    return this.answers[`${this.sheet}!${key}`] ?? this.answers[key];
  }

  /** The answer given, or undefined after asking. */
  ask(
    kind: LedgerQuestionKind,
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
